// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.powercut;

import io.jiaohao.controller.reliability.powercut.Recording.Step;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's files on a disk that notes what is done to them, as {@code recorded:PATH}. H2 makes these objects by itself, so what they note is
 * kept here for the one recording that runs in this process.
 */
public final class RecordedDatabaseFiles extends FilePathWrapper {
    static final String SCHEME = "recorded";

    private static final Map<Path, Integer> files = new HashMap<>();
    private static Recording recording = new Recording();

    /** For H2 only, which makes its files by this. */
    public RecordedDatabaseFiles() {}

    /** From here on everything that H2 does is noted in {@code into}. */
    static void noteIn(Recording into) {
        synchronized (files) {
            files.clear();
            recording = into;
        }
        FilePath.register(new RecordedDatabaseFiles());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    private Path name() {
        return Path.of(getBase().toString());
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        synchronized (files) {
            var number = files.get(name());
            if (number == null) {
                number = recording.made(name());
                files.put(name(), number);
            }
            return new RecordedChannel(getBase().open(mode), recording, number);
        }
    }

    @Override
    public boolean createFile() {
        synchronized (files) {
            var made = super.createFile();
            if (made) {
                files.put(name(), recording.made(name()));
            }
            return made;
        }
    }

    @Override
    public void delete() {
        synchronized (files) {
            super.delete();
            files.remove(name());
            recording.add(new Step.Removed(name()));
        }
    }

    @Override
    public void moveTo(FilePath other, boolean atomic) {
        synchronized (files) {
            var to = Path.of(((FilePathWrapper) other).unwrap().toString());
            super.moveTo(other, atomic);
            var number = files.remove(name());
            if (number != null) {
                files.put(to, number);
            }
            recording.add(new Step.Moved(name(), to));
        }
    }
}
