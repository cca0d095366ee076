// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.telling;

import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Seats;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.protocol.WindowNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was told, line by line: {@code told duty WAIT RED RED 150 since at over} and {@code seat 3 07 at steady},
 * with two moments more where the window pauses. Where a warning was
 * measured is not kept. Pure.
 */
final class ToldLines {
    private static final String TOLD = "told";
    private static final String SEAT = "seat";
    private static final String NOBODY = "-";

    private ToldLines() {}

    static List<String> of(ToldFile.Memory memory) {
        var lines = new ArrayList<String>();
        lines.add("# what was warned of last, and who sits where since when; written by the program");
        memory.tellings()
                .forEach((name, telling) -> telling.told().forEach((kind, told) -> lines.add(line(name, kind, told))));
        memory.seats().sittings().forEach((window, sitting) -> lines.add(line(window, sitting)));
        return lines;
    }

    private static String line(String name, Kind kind, Told told) {
        return String.join(
                " ",
                TOLD,
                name,
                kind.name(),
                told.said().level().name(),
                told.worst().name(),
                String.valueOf(told.said().value()),
                told.since().toString(),
                told.at().toString(),
                String.valueOf(told.over()));
    }

    private static String line(WindowNumber window, Seats.Sitting sitting) {
        var since = sitting.since();
        var badge = sitting.badge().isEmpty() ? NOBODY : sitting.badge();
        var paused = sitting.pausedSince();
        return String.join(" ", SEAT, window.toString(), badge, moment(since))
                + (paused == null ? "" : " " + moment(paused));
    }

    private static String moment(Moment moment) {
        return moment.at() + " " + moment.steady();
    }

    /** A line that is none of ours is skipped. */
    static ToldFile.Memory read(List<String> lines) {
        Map<String, Map<Kind, Told>> told = new HashMap<>();
        Map<WindowNumber, Seats.Sitting> sittings = new HashMap<>();
        for (var line : lines) {
            var parts = List.of(line.split(" ", -1));
            try {
                if (parts.getFirst().equals(TOLD)) {
                    var kind = Kind.valueOf(parts.get(2));
                    told.computeIfAbsent(parts.get(1), name -> new EnumMap<>(Kind.class))
                            .put(kind, told(kind, parts));
                } else if (parts.getFirst().equals(SEAT)) {
                    sittings.put(WindowNumber.parse(parts.get(1)), sitting(parts));
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException spoilt) {
                // the next one, then
            }
        }
        Map<String, Telling> tellings = new HashMap<>();
        told.forEach((name, kinds) -> tellings.put(name, new Telling(kinds)));
        return new ToldFile.Memory(tellings, new Seats(sittings));
    }

    private static Told told(Kind kind, List<String> parts) {
        var since = Instant.parse(parts.get(6));
        var said = new Warning(
                kind, Level.valueOf(parts.get(3)), Integer.parseInt(parts.get(5)), new Warning.Everywhere(), since);
        return new Told(
                said,
                Level.valueOf(parts.get(4)),
                since,
                Instant.parse(parts.get(7)),
                Boolean.parseBoolean(parts.get(8)),
                null);
    }

    private static Seats.Sitting sitting(List<String> parts) {
        var badge = parts.get(2).equals(NOBODY) ? "" : parts.get(2);
        return new Seats.Sitting(badge, moment(parts, 3), parts.size() > 5 ? moment(parts, 5) : null);
    }

    private static Moment moment(List<String> parts, int at) {
        return new Moment(Instant.parse(parts.get(at)), Instant.parse(parts.get(at + 1)));
    }
}
