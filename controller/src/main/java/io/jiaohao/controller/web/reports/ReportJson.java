// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import io.jiaohao.controller.statistics.figure.Comparison;
import io.jiaohao.controller.statistics.figure.Figure;
import io.jiaohao.controller.statistics.figure.WindowTime;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Report.Line;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as JSON: every figure a field under its key, left out where it is over nothing. */
final class ReportJson {
    /** Of a person nothing else is told. */
    private static final List<Figure> OF_A_PERSON =
            List.of(Figure.SERVED, Figure.WALKS, Figure.HELD, Figure.HOLD, Figure.INFERRED_SHARE);

    private ReportJson() {}

    static JsonObject of(NotedReport noted) {
        var report = noted.report();
        var wanted = report.wanted();
        var ofPeople = wanted.by() == By.STAFF;
        var rows = new JsonArray();
        report.lines()
                .forEach(line -> rows.add(
                        ofPeople ? person(line).put("notes", notes(noted, line)) : line(line, wanted.by() != By.HOUR)));
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
                .put("total", line(report.total(), true))
                .put("rows", rows)
                .put("definitions", definitions());
    }

    /** The figures that lines of such a report have, in order. */
    static List<Figure> figures(By by) {
        return by == By.STAFF ? OF_A_PERSON : List.of(Figure.values());
    }

    /** {@code breaks}: their reasons are told, which nobody kept by hour. */
    private static JsonObject line(Line line, boolean breaks) {
        var json = named(line);
        for (var figure : Figure.values()) {
            put(json, figure.key(), figure.of(line.sums()));
        }
        var windows = line.sums().windows();
        if (windows != null && breaks) {
            json.put("pauses", pauses(windows));
        }
        return json;
    }

    private static JsonObject person(Line line) {
        var json = named(line);
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
        return json.put("pauses", windows == null ? new JsonArray() : pauses(windows));
    }

    private static JsonArray notes(NotedReport noted, Line line) {
        var notes = new JsonArray();
        noted.beside(line)
                .forEach(note -> notes.add(
                        new JsonObject().put("span", note.span().toString()).put("text", note.text())));
        return notes;
    }

    private static JsonArray pauses(WindowTime windows) {
        var pauses = new JsonArray();
        windows.byReason()
                .forEach((reason, of) -> pauses.add(new JsonObject()
                        .put("reason", reason)
                        .put("times", of.times())
                        .put("millis", of.millis())));
        return pauses;
    }

    private static JsonObject named(Line line) {
        return new JsonObject().put("key", line.key()).put("name", line.name()).put("nameEn", line.nameEn());
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
