// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.powercut;

import io.jiaohao.controller.journal.Medium;
import io.jiaohao.controller.reliability.powercut.Recording.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A disk that notes what the journal does to it. */
final class RecordedMedium implements Medium {
    private final Recording recording;
    private final Map<Path, Integer> files = new ConcurrentHashMap<>();

    RecordedMedium(Recording recording) {
        this.recording = recording;
    }

    @Override
    public Sheet open(Path file) throws IOException {
        if (Files.notExists(file)) {
            files.put(file, recording.made(file));
        }
        return new RecordedSheet(Medium.DISK.open(file), number(file));
    }

    private int number(Path file) {
        var number = files.get(file);
        if (number == null) {
            throw new IllegalStateException(file + " was there before the recording began");
        }
        return number;
    }

    @Override
    public void replace(Path file, Path place) throws IOException {
        Medium.DISK.replace(file, place);
        files.put(place, number(file));
        files.remove(file);
        recording.add(new Step.Moved(file, place));
    }

    @Override
    public void remove(Path file) throws IOException {
        Medium.DISK.remove(file);
        files.remove(file);
        recording.add(new Step.Removed(file));
    }

    @Override
    public void force(Path folder) {
        recording.add(new Step.ForcedFolder(folder));
    }

    private final class RecordedSheet implements Sheet {
        private final Sheet sheet;
        private final int file;

        RecordedSheet(Sheet sheet, int file) {
            this.sheet = sheet;
            this.file = file;
        }

        @Override
        public long length() throws IOException {
            return sheet.length();
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            recording.add(new Step.Wrote(file, sheet.length(), bytes.clone()));
            sheet.append(bytes);
        }

        @Override
        public void cut(long length) throws IOException {
            recording.add(new Step.Cut(file, length));
            sheet.cut(length);
        }

        @Override
        public void force(boolean length) {
            recording.add(new Step.Forced(file));
        }

        @Override
        public void close() throws IOException {
            sheet.close();
        }
    }
}
