// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The scores in words, and as lines of JSON. */
public final class Report {
    private Report() {}

    /** A table in minutes, all queues last. */
    public static List<String> table(Map<String, Score> scores) {
        var lines = new ArrayList<String>();
        lines.add("Mean absolute error in minutes, over visits that found somebody waiting in the office");
        lines.add(row(
                "service",
                "visits",
                "forecast",
                "x best",
                "place x 3",
                "mean/win",
                "mean/off",
                "last",
                "in 80%",
                "width"));
        for (var entry : inOrder(scores)) {
            var score = entry.getValue();
            if (score.visits() > 0) {
                lines.add(row(
                        entry.getKey(),
                        Integer.toString(score.visits()),
                        minutes(score.error()),
                        number("%.2f", score.ratio()),
                        minutes(score.error(Simple.PLACE_TIMES_THREE)),
                        minutes(score.error(Simple.MEAN_BY_WINDOWS)),
                        minutes(score.error(Simple.MEAN_BY_OFFICE)),
                        minutes(score.error(Simple.LAST_CALLED)),
                        number("%.1f%%", 100 * score.coverage()),
                        minutes(score.width())));
            }
        }
        return lines;
    }

    /** One object a line, in seconds. */
    public static List<String> json(Map<String, Score> scores) {
        var lines = new ArrayList<String>();
        for (var entry : inOrder(scores)) {
            var score = entry.getValue();
            if (score.visits() > 0) {
                lines.add(
                        "{\"service\":\"%s\",\"visits\":%d,\"forecast\":%s,\"ratioToBestSimple\":%s,\"placeTimesThree\":%s,\"meanByWindows\":%s,\"meanByOffice\":%s,\"lastCalled\":%s,\"coverage\":%s,\"width\":%s}"
                                .formatted(
                                        entry.getKey().replace("\\", "\\\\").replace("\"", "\\\""),
                                        score.visits(),
                                        number("%.1f", score.error()),
                                        number("%.4f", score.ratio()),
                                        number("%.1f", score.error(Simple.PLACE_TIMES_THREE)),
                                        number("%.1f", score.error(Simple.MEAN_BY_WINDOWS)),
                                        number("%.1f", score.error(Simple.MEAN_BY_OFFICE)),
                                        number("%.1f", score.error(Simple.LAST_CALLED)),
                                        number("%.4f", score.coverage()),
                                        number("%.1f", score.width())));
            }
        }
        return lines;
    }

    private static List<Map.Entry<String, Score>> inOrder(Map<String, Score> scores) {
        var entries = new ArrayList<>(scores.entrySet());
        entries.sort((one, other) ->
                Boolean.compare(one.getKey().equals(Replay.ALL), other.getKey().equals(Replay.ALL)));
        return entries;
    }

    private static String row(String... cells) {
        var row = new StringBuilder("%-20s".formatted(cells[0]));
        for (var i = 1; i < cells.length; i++) {
            row.append("%10s".formatted(cells[i]));
        }
        return row.toString();
    }

    private static String minutes(double seconds) {
        return number("%.2f", seconds / 60);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
