// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import io.jiaohao.controller.hall.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads days back while the desk goes on writing the last one: a half-written record at its end is simply not there yet. */
final class Reading {
    private Reading() {}

    /** A day at a time: ten years are too much to hold at once. */
    static Stream<Entry> fromDayOf(Path folder, EntryJson json, long sequence) throws IOException {
        var files = JournalFiles.of(folder);
        var first = files.size();
        for (var begins = Long.MAX_VALUE; first > 0 && begins > sequence; ) {
            first--;
            begins = begins(files.get(first), json);
        }
        return files.subList(Math.max(0, first), files.size()).stream().flatMap(file -> entries(file, json).stream());
    }

    /** The first entry of a file; of a file without any, as of one that begins later. */
    private static long begins(Path file, EntryJson json) throws IOException {
        var entries = DayFile.read(file, json).entries();
        return entries.isEmpty() ? Long.MAX_VALUE : entries.getFirst().sequence();
    }

    private static List<Entry> entries(Path file, EntryJson json) {
        try {
            return DayFile.read(file, json).entries();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
