// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/** Reads a file of recorded visits whole; a line that cannot be read refuses it, by its number. */
public final class VisitFile {
    static final String HEADER = "day,service,ticket,priority,taken,called,finished,outcome,window";

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();

    private VisitFile() {}

    /**
     * Reads it.
     *
     * @throws IOException with the line of what is wrong
     */
    public static List<Visit> read(Path file) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(opened(file), StandardCharsets.UTF_8), 1 << 16)) {
            return new VisitFile().read(file.toString(), in);
        }
    }

    private static InputStream opened(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private List<Visit> read(String file, BufferedReader in) throws IOException {
        var header = in.readLine();
        if (header == null || !HEADER.equals(header.replace("\uFEFF", "").strip())) {
            throw new IOException(file + ":1: the first line must be " + HEADER);
        }
        var visits = new ArrayList<Visit>();
        var number = 1;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                try {
                    visits.add(visit(line));
                } catch (IllegalArgumentException e) {
                    throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
                }
            }
        }
        return visits;
    }

    private Visit visit(String line) {
        var cells = line.split(",", -1);
        if (cells.length != 9) {
            throw new IllegalArgumentException("9 values are needed, not " + cells.length);
        }
        return new Visit(
                kept(days, cells[0].strip(), VisitFile::day),
                kept(names, cells[1].strip(), name -> name),
                cells[2].strip(),
                cells[3].strip().equals("1"),
                time(cells[4], "taken"),
                cells[5].isBlank() ? Visit.NEVER : time(cells[5], "called"),
                cells[6].isBlank() ? Visit.NEVER : time(cells[6], "finished"),
                kept(names, cells[8].strip(), name -> name));
    }

    private static <T> T kept(Map<String, T> known, String text, Function<String, T> read) {
        var value = known.get(text);
        if (value == null) {
            value = read.apply(text);
            known.put(text, value);
        }
        return value;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the day must be like 2026-11-23, not " + text, e);
        }
    }

    private static int time(String cell, String column) {
        var text = cell.strip();
        var parts = text.split(":", -1);
        try {
            if (parts.length == 3) {
                var hours = Integer.parseInt(parts[0]);
                var minutes = Integer.parseInt(parts[1]);
                var seconds = Integer.parseInt(parts[2]);
                if (hours >= 0 && hours < 1000 && minutes >= 0 && minutes < 60 && seconds >= 0 && seconds < 60) {
                    return (hours * 60 + minutes) * 60 + seconds;
                }
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(column + " must be a time like 09:30:00, not " + text);
    }
}
