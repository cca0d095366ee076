// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import io.jiaohao.controller.hall.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads days back while the desk goes on writing the last one: a half-written record at its end is simply not there yet. */
final class Reading {
    private Reading() {}

    static List<Entry> fromDayOf(Path folder, EntryJson json, long sequence) throws IOException {
        var files = new ArrayList<>(Recovery.files(folder));
        Collections.reverse(files);
        var days = new ArrayList<List<Entry>>();
        for (var file : files) {
            var entries = DayFile.read(file, json).entries();
            days.add(entries);
            if (!entries.isEmpty() && entries.getFirst().sequence() <= sequence) {
                break;
            }
        }
        Collections.reverse(days);
        return days.stream().flatMap(List::stream).toList();
    }
}
