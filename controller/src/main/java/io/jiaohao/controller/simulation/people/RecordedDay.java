// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A day of recorded visits: CSV with {@code day,service,ticket,priority,taken,called,finished,outcome,window}, times as HH:MM:SS from
 * the day's midnight, hours may pass 24.
 *
 * @param visits in order of arrival
 * @param windows how many were busy at the busiest moment
 */
public record RecordedDay(LocalDate date, List<Visit> visits, int windows) {
    private static final String HEADER = "day,service,ticket,priority,taken,called,finished,outcome,window";

    private record Row(
            String service,
            boolean priority,
            Duration taken,
            @Nullable Duration called,
            Duration finished,
            boolean served) {}

    public RecordedDay {
        visits = List.copyOf(visits);
    }

    /** The services of the day, in order of their codes. */
    public List<String> services() {
        return visits.stream().map(Visit::service).distinct().sorted().toList();
    }

    /** From midnight to the first arrival. */
    public Duration begins() {
        return visits.getFirst().taken();
    }

    /**
     * Reads {@code FILE} or {@code FILE:DATE}; without a date the first day in the file.
     *
     * @throws IOException with the line of what is wrong
     */
    public static RecordedDay parse(String words) throws IOException {
        var colon = words.lastIndexOf(':');
        if (colon < 0) {
            return read(Path.of(words), null);
        }
        try {
            return read(Path.of(words.substring(0, colon)), LocalDate.parse(words.substring(colon + 1)));
        } catch (DateTimeParseException e) {
            throw new IOException("the day must be like FILE:1999-02-01, not " + words, e);
        }
    }

    private static RecordedDay read(Path file, @Nullable LocalDate wanted) throws IOException {
        var date = wanted;
        var rows = new ArrayList<Row>();
        try (var in = new BufferedReader(new InputStreamReader(opened(file), StandardCharsets.UTF_8))) {
            if (!HEADER.equals(in.readLine())) {
                throw new IOException(file + ": the first line must be " + HEADER);
            }
            var number = 1;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                var cells = line.split(",", -1);
                var day = cells.length == 9 ? day(file, number, cells[0]) : bad(file, number, line);
                date = date == null ? day : date;
                if (day.equals(date)) {
                    rows.add(row(file, number, cells));
                }
            }
        }
        if (date == null || rows.isEmpty()) {
            throw new IOException(file + " has no visits on " + date);
        }
        rows.sort(Comparator.comparing(Row::taken));
        return new RecordedDay(date, rows.stream().map(RecordedDay::visit).toList(), busiest(rows));
    }

    private static InputStream opened(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static Row row(Path file, int number, String[] cells) throws IOException {
        var called = cells[5].isEmpty() ? null : time(file, number, cells[5]);
        return new Row(
                cells[1],
                cells[3].equals("1"),
                time(file, number, cells[4]),
                called,
                time(file, number, cells[6]),
                cells[7].equals("served") && called != null);
    }

    private static Visit visit(Row row) {
        var called = row.called();
        var handling = called == null ? Duration.ZERO : row.finished().minus(called);
        return new Visit(
                row.service(),
                row.priority(),
                row.taken(),
                handling.isNegative() ? Duration.ZERO : handling,
                !row.served());
    }

    /** The most visits at windows at one moment. */
    private static int busiest(List<Row> rows) {
        var changes = new TreeMap<Duration, Integer>();
        for (var row : rows) {
            var called = row.called();
            if (row.served() && called != null) {
                changes.merge(called, 1, Integer::sum);
                changes.merge(row.finished(), -1, Integer::sum);
            }
        }
        var now = 0;
        var most = 1;
        for (var change : changes.values()) {
            now += change;
            most = Math.max(most, now);
        }
        return most;
    }

    private static LocalDate day(Path file, int number, String text) throws IOException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return bad(file, number, text);
        }
    }

    private static Duration time(Path file, int number, String text) throws IOException {
        if (!text.matches("\\d{1,2}:[0-5]\\d:[0-5]\\d")) {
            bad(file, number, text);
        }
        var parts = text.split(":", -1);
        return Duration.ofHours(Integer.parseInt(parts[0]))
                .plusMinutes(Integer.parseInt(parts[1]))
                .plusSeconds(Integer.parseInt(parts[2]));
    }

    private static LocalDate bad(Path file, int number, String text) throws IOException {
        throw new IOException(file + " line " + number + ": cannot be read: " + text);
    }
}
