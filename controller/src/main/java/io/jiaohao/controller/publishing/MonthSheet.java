// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.publishing;

import io.jiaohao.controller.hall.sheet.Sheet;
import io.jiaohao.controller.hall.sheet.Sheet.Line;
import io.jiaohao.controller.publishing.Secrecy.Of;
import io.jiaohao.controller.statistics.report.Report;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Makes the sheet of a month from its reports. The same reports make the same sheet. */
public final class MonthSheet {
    private static final List<Told> OF_HALL = List.of(Told.values());
    private static final List<Told> OF_SERVICE = List.of(
            Told.TICKETS,
            Told.SERVED,
            Told.CALLED_COUNT,
            Told.WAIT_MEAN,
            Told.TARGET_MET,
            Told.HANDLING_MEAN,
            Told.RATED_COUNT,
            Told.SATISFIED);
    private static final List<Told> OF_DAY = List.of(Told.TICKETS);
    private static final List<Told> OF_HOUR = List.of(Told.TICKETS, Told.CALLED_COUNT, Told.WAIT_MEAN);
    private static final int MANY = Integer.MAX_VALUE;

    private final MonthReports reports;

    private MonthSheet(MonthReports reports) {
        this.reports = reports;
    }

    public static Sheet of(MonthReports reports) {
        return new MonthSheet(reports).sheet();
    }

    private Sheet sheet() {
        var total = reports.days().total();
        var plan = reports.plan();
        return new Sheet(
                reports.month(),
                plan.hall(),
                total.sums().tally().exact(),
                Arrays.stream(Told.values()).map(Told::defined).toList(),
                Secrecy.line(
                        OF_HALL,
                        new Of("total", "全厅", "Whole hall"),
                        total.sums(),
                        everybody().size()),
                lines(
                        reports.services(),
                        OF_SERVICE,
                        line -> new Of(line.key(), line.name(), line.nameEn()),
                        line -> people(line.key()).size()),
                lines(reports.days(), OF_DAY, MonthSheet::plain, line -> MANY),
                lines(reports.hours(), OF_HOUR, MonthSheet::plain, line -> MANY));
    }

    private static List<Line> lines(
            Report report, List<Told> told, Function<Report.Line, Of> of, ToIntFunction<Report.Line> people) {
        var lines = report.lines().stream()
                .map(line -> Secrecy.line(told, of.apply(line), line.sums(), people.applyAsInt(line)))
                .toList();
        return Secrecy.noneAlone(told, lines);
    }

    private static Of plain(Report.Line line) {
        return new Of(line.key(), line.key(), line.key());
    }

    private Set<String> people(String service) {
        return reports.people().getOrDefault(service, Set.of());
    }

    private Set<String> everybody() {
        var all = new HashSet<String>();
        reports.people().values().forEach(all::addAll);
        return all;
    }
}
