// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import io.jiaohao.controller.statistics.figure.Comparison;
import io.jiaohao.controller.statistics.figure.Figure;
import io.jiaohao.controller.statistics.figure.WindowTime.Pauses;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Report.Line;
import io.jiaohao.controller.web.words.Lengths;
import io.jiaohao.controller.web.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report as a table for spreadsheets: durations in seconds, shares from 0 to 1, nothing where a figure is over nothing. Of people it says
 * what the page says: the badge without a name, and no total.
 *
 * @param heads of the columns, with their units
 * @param rows texts and numbers, the total last
 */
record ReportTable(List<Head> heads, List<List<@Nullable Object>> rows) {

    private static final Words WORDS = Words.load("reports");

    /** The head of a column; {@code means}: what stands in it, empty where that goes without saying. */
    record Head(String text, Figure.Unit unit, String means) {}

    static ReportTable of(NotedReport noted) {
        var report = noted.report();
        var ofPeople = report.wanted().by() == By.STAFF;
        var rows = new ArrayList<List<@Nullable Object>>();
        report.lines().forEach(line -> rows.add(ofPeople ? person(noted, line) : row(noted, line)));
        if (!ofPeople) {
            rows.add(row(noted, report.total()));
        }
        return new ReportTable(heads(report.wanted().by()), rows);
    }

    private static List<Head> heads(By by) {
        var heads = new ArrayList<Head>();
        heads.add(new Head(by == By.STAFF ? "工号" : "项目", Figure.Unit.COUNT, ""));
        if (by != By.STAFF) {
            heads.add(new Head("名称", Figure.Unit.COUNT, ""));
        }
        ReportJson.figures(by).forEach(figure -> heads.add(head(figure)));
        if (by == By.STAFF) {
            heads.add(new Head("可比事项数", Figure.Unit.COUNT, "进平均的办理：不需协助、只有一件、没有遇到停机。"));
            heads.add(new Head("另计事项数", Figure.Unit.COUNT, "需协助、多件或遇停机的办理，不进平均。"));
            heads.add(new Head("平均办理(秒)", Figure.Unit.MILLIS, "可比事项的办理时间之和 ÷ 可比事项数；少于10件不给。"));
            heads.add(new Head("95%下限(秒)", Figure.Unit.MILLIS, "平均办理的95%区间（t分布）的下端；区间重叠就不能说谁快谁慢。"));
            heads.add(new Head("95%上限(秒)", Figure.Unit.MILLIS, "平均办理的95%区间的上端。"));
            heads.add(head(Figure.WALK_MEAN));
        }
        heads.add(new Head("暂停(按原因)", Figure.Unit.COUNT, "各原因的暂停次数和时间合计；个人、窗口和只有一人在岗的行，只计十分钟及以上的。"));
        if (by == By.STAFF) {
            heads.add(new Head("本人说明", Figure.Unit.COUNT, "本人对某一天或某个月的数据写的说明。"));
        }
        return heads;
    }

    private static Head head(Figure figure) {
        var meaning = figure.meaning();
        var text = figure.unit() == Figure.Unit.MILLIS ? meaning.zh() + "(秒)" : meaning.zh();
        return new Head(text, figure.unit(), meaning.zhMeans());
    }

    private static List<@Nullable Object> row(NotedReport noted, Line line) {
        var row = new ArrayList<@Nullable Object>();
        row.add(ReportJson.isTotal(line) ? "合计" : line.key());
        row.add(line.name());
        figures(noted, line, row);
        row.add(breaks(noted, line));
        return row;
    }

    private static List<@Nullable Object> person(NotedReport noted, Line line) {
        var row = new ArrayList<@Nullable Object>();
        row.add(line.key());
        figures(noted, line, row);
        var fair = Comparison.of(line.sums().tally());
        row.add(fair.n());
        row.add(fair.apart());
        row.add(seconds(fair.mean()));
        row.add(seconds(fair.low()));
        row.add(seconds(fair.high()));
        row.add(seconds(fair.walk()));
        row.add(breaks(noted, line));
        row.add(noted.text(line));
        return row;
    }

    private static void figures(NotedReport noted, Line line, List<@Nullable Object> row) {
        var wanted = noted.report().wanted();
        for (var figure : ReportJson.figures(wanted.by())) {
            var value = ReportJson.value(wanted, line, figure);
            row.add(figure.unit() == Figure.Unit.MILLIS ? seconds(value) : value);
        }
    }

    /** By their reason in one cell, in the words of the page; absent where there was none to tell. */
    private static @Nullable String breaks(NotedReport noted, Line line) {
        var breaks = ReportJson.breaks(noted.report().wanted(), line);
        return breaks == null || breaks.isEmpty()
                ? null
                : breaks.entrySet().stream()
                        .map(each -> said(each.getKey(), each.getValue()))
                        .collect(Collectors.joining("；"));
    }

    private static String said(String reason, Pauses of) {
        var named = reason.isEmpty() ? WORDS.zh("noReason") : reason;
        return WORDS.zh("pause", Map.of("reason", named, "n", of.times(), "time", Lengths.zh(of.millis())));
    }

    private static @Nullable Double seconds(@Nullable Number millis) {
        return millis == null ? null : millis.longValue() / 1_000.0;
    }
}
