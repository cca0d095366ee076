// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import io.jiaohao.controller.statistics.figure.Comparison;
import io.jiaohao.controller.statistics.figure.Figure;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Report.Line;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as a table for spreadsheets: durations in seconds, shares from 0 to 1, nothing where a figure is over nothing.
 *
 * @param heads of the columns, with their units
 * @param rows texts and numbers, the total last
 */
record ReportTable(List<Head> heads, List<List<@Nullable Object>> rows) {

    /** The head of a column. */
    record Head(String text, Figure.Unit unit) {}

    static ReportTable of(NotedReport noted) {
        var report = noted.report();
        var by = report.wanted().by();
        var heads = new ArrayList<>(List.of(new Head("项目", Figure.Unit.COUNT), new Head("名称", Figure.Unit.COUNT)));
        ReportJson.figures(by).forEach(figure -> heads.add(head(figure)));
        if (by == By.STAFF) {
            heads.add(new Head("可比事项数", Figure.Unit.COUNT));
            heads.add(new Head("另计事项数", Figure.Unit.COUNT));
            heads.add(new Head("平均办理(秒)", Figure.Unit.MILLIS));
            heads.add(new Head("95%下限(秒)", Figure.Unit.MILLIS));
            heads.add(new Head("95%上限(秒)", Figure.Unit.MILLIS));
            heads.add(head(Figure.WALK_MEAN));
            heads.add(new Head("本人说明", Figure.Unit.COUNT));
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        report.lines().forEach(line -> rows.add(row(noted, line)));
        rows.add(row(noted, report.total()));
        return new ReportTable(heads, rows);
    }

    private static Head head(Figure figure) {
        var zh = figure.meaning().zh();
        return new Head(figure.unit() == Figure.Unit.MILLIS ? zh + "(秒)" : zh, figure.unit());
    }

    private static List<@Nullable Object> row(NotedReport noted, Line line) {
        var by = noted.report().wanted().by();
        var row = new ArrayList<@Nullable Object>();
        row.add(line.key().equals("total") ? "合计" : line.key());
        row.add(line.name());
        for (var figure : ReportJson.figures(by)) {
            var value = figure.of(line.sums());
            row.add(figure.unit() == Figure.Unit.MILLIS ? seconds(value) : value);
        }
        if (by == By.STAFF) {
            var fair = Comparison.of(line.sums().tally());
            row.add(fair.n());
            row.add(fair.apart());
            row.add(seconds(fair.mean()));
            row.add(seconds(fair.low()));
            row.add(seconds(fair.high()));
            row.add(seconds(fair.walk()));
            row.add(noted.text(line));
        }
        return row;
    }

    private static @Nullable Double seconds(@Nullable Number millis) {
        return millis == null ? null : millis.longValue() / 1_000.0;
    }
}
