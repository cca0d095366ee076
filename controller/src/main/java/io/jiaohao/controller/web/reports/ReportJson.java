// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import io.jiaohao.controller.statistics.figure.Comparison;
import io.jiaohao.controller.statistics.figure.Count;
import io.jiaohao.controller.statistics.figure.Counted;
import io.jiaohao.controller.statistics.figure.Figure;
import io.jiaohao.controller.statistics.figure.WindowTime.Pauses;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Report.Line;
import io.jiaohao.controller.statistics.report.Wanted;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A report as JSON: every figure a field under its key, left out where it is over nothing. */
final class ReportJson {
    /** Of a person nothing else is told. */
    private static final List<Figure> OF_A_PERSON =
            List.of(Figure.SERVED, Figure.WALKS, Figure.HELD, Figure.HOLD, Figure.INFERRED_SHARE);

    /** A window can be one person, and ratings are told of none. */
    private static final Set<Figure> RATINGS = EnumSet.of(
            Figure.RATED,
            Figure.RATED_SHARE,
            Figure.UNRATED,
            Figure.SATISFIED_SHARE,
            Figure.BAD_SHARE,
            Figure.GRADE_5,
            Figure.GRADE_4,
            Figure.GRADE_3,
            Figure.GRADE_2,
            Figure.GRADE_1);

    private static final Set<Count> COUNTS_OF_RATINGS =
            EnumSet.of(Count.RATED_SERVED, Count.GRADE_5, Count.GRADE_4, Count.GRADE_3, Count.GRADE_2, Count.GRADE_1);

    private ReportJson() {}

    static JsonObject of(NotedReport noted) {
        var report = noted.report();
        var wanted = report.wanted();
        var ofPeople = wanted.by() == By.STAFF;
        var rows = new JsonArray();
        report.lines()
                .forEach(line ->
                        rows.add(ofPeople ? person(line).put("notes", notes(noted, line)) : line(wanted, line)));
        var json = new JsonObject()
                .put("from", wanted.from().toString())
                .put("to", wanted.to().toString())
                .put("by", wanted.by().word());
        put(json, "service", wanted.service() == null ? null : wanted.service().text());
        put(json, "staffTo", noted.staffTo() == null ? null : noted.staffTo().toString());
        put(json, "window", wanted.window() == null ? null : wanted.window().value());
        return json.put("asOf", report.asOf())
                .put("behind", report.behind())
                .put("exact", report.total().sums().tally().exact())
                .put("total", ofPeople ? person(report.total()) : line(wanted, report.total()))
                .put("rows", rows)
                .put("definitions", definitions());
    }

    /** The figures that lines of such a report have, in order. */
    static List<Figure> figures(By by) {
        return by == By.STAFF ? OF_A_PERSON : List.of(Figure.values());
    }

    /** A figure of a line; absent over nothing, and where it is not told. */
    static @Nullable Number value(Wanted wanted, Line line, Figure figure) {
        var ofWindow = wanted.window() != null || (wanted.by() == By.WINDOW && !isTotal(line));
        return ofWindow && RATINGS.contains(figure) ? null : figure.of(line.sums());
    }

    /** Whether it tells what somebody thought of a visit. */
    static boolean ofRatings(Counted counted) {
        return counted.those().stream().anyMatch(COUNTS_OF_RATINGS::contains)
                || (counted.without() != null && COUNTS_OF_RATINGS.contains(counted.without()));
    }

    static boolean isTotal(Line line) {
        return line.key().equals("total");
    }

    private static JsonObject line(Wanted wanted, Line line) {
        var json =
                new JsonObject().put("key", line.key()).put("name", line.name()).put("nameEn", line.nameEn());
        for (var figure : Figure.values()) {
            put(json, figure.key(), value(wanted, line, figure));
        }
        var breaks = breaks(wanted, line);
        put(json, "pauses", breaks == null ? null : pauses(breaks));
        return json;
    }

    /** By their reason, empty where none was given; absent of a service, and by hour, because nobody kept them so. */
    static @Nullable SortedMap<String, Pauses> breaks(Wanted wanted, Line line) {
        var windows = line.sums().windows();
        return windows == null || (wanted.by() == By.HOUR && !isTotal(line)) ? null : windows.byReason();
    }

    /** By the badge alone. */
    private static JsonObject person(Line line) {
        var json = new JsonObject().put("key", line.key());
        for (var figure : OF_A_PERSON) {
            put(json, figure.key(), figure.of(line.sums()));
        }
        var fair = Comparison.of(line.sums().tally());
        json.put("n", fair.n()).put("apart", fair.apart());
        put(json, "handlingMeanMillis", fair.mean());
        put(json, "handlingLowMillis", fair.low());
        put(json, "handlingHighMillis", fair.high());
        put(json, "walkMeanMillis", fair.walk());
        var windows = line.sums().windows();
        return json.put("pauses", windows == null ? new JsonArray() : pauses(windows.byReason()));
    }

    private static JsonArray notes(NotedReport noted, Line line) {
        var notes = new JsonArray();
        noted.beside(line)
                .forEach(note -> notes.add(
                        new JsonObject().put("span", note.span().toString()).put("text", note.text())));
        return notes;
    }

    private static JsonArray pauses(SortedMap<String, Pauses> breaks) {
        var pauses = new JsonArray();
        breaks.forEach((reason, of) -> pauses.add(
                new JsonObject().put("reason", reason).put("times", of.times()).put("millis", of.millis())));
        return pauses;
    }

    private static JsonObject definitions() {
        var all = new JsonObject();
        for (var figure : Figure.values()) {
            var meaning = figure.meaning();
            all.put(
                    figure.key(),
                    new JsonObject()
                            .put("zh", meaning.zhMeans())
                            .put("en", meaning.enMeans())
                            .put(
                                    "name",
                                    new JsonObject().put("zh", meaning.zh()).put("en", meaning.en()))
                            .put("unit", figure.unit().name()));
        }
        return all;
    }

    static void put(JsonObject json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value);
        }
    }
}
