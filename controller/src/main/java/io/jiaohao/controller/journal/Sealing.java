// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals old days: packs them, reads the packed file back, and only then removes the open one. Nothing of a journal is ever deleted by the
 * controller; a damaged day is left as it is. {@link #seal} reads and writes files, so it is slow; one thread at a time, beside the
 * desk's.
 */
public final class Sealing {
    private static final Logger log = LoggerFactory.getLogger(Sealing.class);
    /** A start replays two days, and the desk writes into the last. */
    private static final int LEFT_OPEN = 3;

    private final Path folder;
    private final Medium medium;
    private final EntryJson json = new EntryJson();

    public Sealing(Path folder, Medium medium) {
        this.folder = folder;
        this.medium = medium;
    }

    /**
     * Seals every day but the last three.
     *
     * @return how many
     * @throws IOException where the disk fails; whatever was not sealed is as it was
     */
    public int seal() throws IOException {
        var files = JournalFiles.of(folder);
        var sealed = 0;
        for (var file : files.subList(0, Math.max(0, files.size() - LEFT_OPEN))) {
            if (!JournalFiles.sealed(file) && seal(file)) {
                sealed++;
            }
        }
        return sealed;
    }

    private boolean seal(Path file) throws IOException {
        var day = DayFile.read(file, json);
        if (day.problem().isPresent()) {
            log.warn("{} is not sealed: {}", file.getFileName(), day.problem().get());
            return false;
        }
        var bytes = JournalFiles.bytes(file);
        var place = folder.resolve(JournalFiles.dayOf(file) + JournalFiles.SEALED);
        var fresh = folder.resolve(place.getFileName() + ".new");
        try (var sheet = medium.open(fresh)) {
            sheet.cut(0);
            sheet.append(JournalFiles.packed(bytes));
            sheet.force(true);
        }
        medium.replace(fresh, place);
        medium.force(folder);
        if (!Arrays.equals(bytes, JournalFiles.bytes(place))) {
            throw new IOException(place + " was not written as it should; " + file.getFileName() + " stays");
        }
        medium.remove(file);
        medium.force(folder);
        return true;
    }
}
