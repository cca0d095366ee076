// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** When an order came to the desk, was decided, and was on the medium, from the controller's log; nanoseconds. */
record DeskTiming(long came, long decided, long onMedium) {
    private static final Pattern LINE = Pattern.compile("timing - (\\S+) (\\d+) (\\d+) (\\d+)");

    /** By command id. */
    static Map<String, DeskTiming> read(Path log) throws IOException {
        var found = new HashMap<String, DeskTiming>();
        try (var lines = Files.lines(log)) {
            lines.map(LINE::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .forEach(line -> found.put(
                            line.group(1),
                            new DeskTiming(
                                    Long.parseLong(line.group(2)),
                                    Long.parseLong(line.group(3)),
                                    Long.parseLong(line.group(4)))));
        }
        return found;
    }
}
