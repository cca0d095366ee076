// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jiaohao.controller.hall.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file of the journal, read whole. Everything up to {@link #good} is in order; what stands behind is told apart by
 * {@link #problem}.
 *
 * @param good length of the unbroken part
 * @param lastHash hash of its last record, or what the first record named as its predecessor's
 * @param problem why the unbroken part ends before the file does
 * @param stranded whole records behind the break, in order
 * @param forcedBehind the highest offset that a stranded record knew to be forced; 0 where there is none
 */
record DayFile(
        Path path,
        List<Entry> entries,
        long good,
        long length,
        @Nullable RecordHash firstPrevious,
        @Nullable RecordHash lastHash,
        Optional<String> problem,
        List<Entry> stranded,
        long forcedBehind) {

    /** The break lies in bytes that had been forced: damage, not a torn tail. */
    boolean damaged(boolean last) {
        return problem.isPresent() && (!last || forcedBehind > good);
    }

    static DayFile read(Path path, EntryJson json) throws IOException {
        return new Reader(path, JournalFiles.bytes(path), json).read();
    }

    private static final class Reader {
        private final Path path;
        private final byte[] file;
        private final EntryJson json;
        private final List<Entry> entries = new ArrayList<>();
        private @Nullable RecordHash firstPrevious;
        private @Nullable RecordHash lastHash;
        private long lastSequence;

        Reader(Path path, byte[] file, EntryJson json) {
            this.path = path;
            this.file = file;
            this.json = json;
        }

        DayFile read() throws IOException {
            var offset = 0;
            Optional<String> problem = Optional.empty();
            while (offset < file.length && problem.isEmpty()) {
                switch (RecordFrame.at(file, offset)) {
                    case RecordFrame.Found.Bad bad -> problem = Optional.of(bad.why());
                    case RecordFrame.Found.Whole whole -> {
                        problem = breaks(whole.frame());
                        if (problem.isEmpty()) {
                            follow(whole.frame(), Arrays.copyOfRange(file, offset, whole.end()));
                            offset = whole.end();
                        }
                    }
                }
            }
            return problem.isPresent() ? broken(offset, problem) : result(offset, problem, List.of(), 0);
        }

        private Optional<String> breaks(RecordFrame frame) {
            if (lastHash != null && !lastHash.equals(frame.previous())) {
                return Optional.of("record " + frame.sequence() + " does not follow the one before it (hash chain)");
            }
            if (lastHash != null && frame.sequence() <= lastSequence) {
                return Optional.of("record " + frame.sequence() + " stands after record " + lastSequence);
            }
            return Optional.empty();
        }

        private void follow(RecordFrame frame, byte[] record) throws IOException {
            if (lastHash == null) {
                firstPrevious = frame.previous();
            }
            entries.add(entry(frame));
            lastHash = RecordHash.of(record);
            lastSequence = frame.sequence();
        }

        /** Its check sum was right, so what cannot be read is no damage. */
        private Entry entry(RecordFrame frame) throws IOException {
            try {
                return json.read(frame.payload());
            } catch (JsonProcessingException e) {
                throw new IOException(
                        path + ": entry " + frame.sequence()
                                + " was written by a newer version of this program; please install that ("
                                + e.getOriginalMessage() + ")",
                        e);
            }
        }

        private DayFile broken(int good, Optional<String> problem) throws IOException {
            var stranded = new ArrayList<Entry>();
            var forced = 0L;
            for (var offset = good + 1; offset < file.length; offset++) {
                if (file[offset] == 'J'
                        && RecordFrame.at(file, offset) instanceof RecordFrame.Found.Whole whole
                        && whole.frame().sequence() > lastSequence) {
                    stranded.add(entry(whole.frame()));
                    forced = Math.max(forced, whole.frame().forced());
                    lastSequence = whole.frame().sequence();
                    offset = whole.end() - 1;
                }
            }
            return result(good, problem, stranded, forced);
        }

        private DayFile result(long good, Optional<String> problem, List<Entry> stranded, long forced) {
            return new DayFile(
                    path, List.copyOf(entries), good, file.length, firstPrevious, lastHash, problem, stranded, forced);
        }
    }
}
