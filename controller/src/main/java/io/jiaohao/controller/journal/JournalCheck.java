// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import io.jiaohao.controller.hall.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a whole journal and follows its chain from the first record to the last, from file to file. Only reads; a hall may go on writing.
 */
public final class JournalCheck {
    private JournalCheck() {}

    /**
     * One day's file.
     *
     * @param good bytes up to which everything is in order
     * @param problem what is wrong behind them
     * @param fingerprint {@code SEQUENCE:HASH} of its last good record
     * @param last the one that is written to
     */
    public record Day(
            String file, long entries, long good, Optional<String> problem, String fingerprint, boolean last) {}

    /** Every day, oldest first. */
    public static List<Day> of(Path folder) throws IOException {
        var json = new EntryJson();
        var days = new ArrayList<Day>();
        var files = JournalFiles.of(folder);
        RecordHash before = null;
        for (var file : files) {
            var day = DayFile.read(file, json);
            var last = file.equals(files.getLast());
            var problem = day.problem().or(before == null ? Optional::empty : follows(before, day));
            days.add(new Day(
                    String.valueOf(file.getFileName()),
                    day.entries().size(),
                    day.good(),
                    problem,
                    fingerprint(day),
                    last));
            // a day that was mended says so in an entry of its own, and its records are new
            before = isMended(day) ? null : day.lastHash() == null ? before : day.lastHash();
        }
        return List.copyOf(days);
    }

    private static java.util.function.Supplier<Optional<String>> follows(RecordHash before, DayFile day) {
        return () -> day.firstPrevious() == null || before.equals(day.firstPrevious())
                ? Optional.empty()
                : Optional.of("its first record does not follow the last one of the day before (hash chain)");
    }

    private static boolean isMended(DayFile day) {
        return day.entries().stream()
                .anyMatch(entry -> entry.events().stream().anyMatch(Event.DamageFound.class::isInstance));
    }

    private static String fingerprint(DayFile day) {
        var hash = day.lastHash();
        return hash == null || day.entries().isEmpty()
                ? "0:"
                : fingerprint(day.entries().getLast().sequence(), hash);
    }

    private static String fingerprint(long sequence, RecordHash hash) {
        return sequence + ":" + hash.shortened();
    }

    /** Whether a record has this fingerprint. */
    public static boolean has(Path folder, String fingerprint) throws IOException {
        for (var file : JournalFiles.of(folder)) {
            var bytes = JournalFiles.bytes(file);
            for (var offset = 0; offset < bytes.length; ) {
                if (!(RecordFrame.at(bytes, offset) instanceof RecordFrame.Found.Whole whole)) {
                    break;
                }
                var record = java.util.Arrays.copyOfRange(bytes, offset, whole.end());
                if (fingerprint(whole.frame().sequence(), RecordHash.of(record)).equals(fingerprint)) {
                    return true;
                }
                offset = whole.end();
            }
        }
        return false;
    }
}
