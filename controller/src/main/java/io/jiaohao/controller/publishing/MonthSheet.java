// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.publishing;

import io.jiaohao.controller.hall.sheet.Sheet;
import io.jiaohao.controller.publishing.MonthReports.Worker;
import io.jiaohao.controller.publishing.Secrecy.Of;
import io.jiaohao.controller.publishing.Secrecy.Row;
import io.jiaohao.controller.statistics.report.Report;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

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

    private final MonthReports reports;

    private MonthSheet(MonthReports reports) {
        this.reports = reports;
    }

    public static Sheet of(MonthReports reports) {
        return new MonthSheet(reports).sheet();
    }

    private Sheet sheet() {
        var total = reports.days().total();
        var plain = Secrecy.together(
                Secrecy.line(OF_HALL, new Row(new Of("total", "全厅", "Whole hall"), total.sums(), everybody())));
        var services = new LinesOfTotal(OF_SERVICE, rows(reports.services(), this::service), plain);
        var days = new LinesOfTotal(OF_DAY, rows(reports.days(), MonthSheet::plain), plain);
        var hours = new LinesOfTotal(OF_HOUR, rows(reports.hours(), MonthSheet::plain), plain);
        return new Sheet(
                reports.month(),
                reports.plan().hall(),
                total.sums().tally().exact(),
                Arrays.stream(Told.values()).map(Told::defined).toList(),
                Secrecy.together(Secrecy.without(plain, services.givenAway())),
                services.lines(),
                days.lines(),
                hours.lines());
    }

    private static List<Row> rows(Report report, Function<Report.Line, Row> row) {
        return report.lines().stream().map(row).toList();
    }

    private Row service(Report.Line line) {
        return new Row(
                new Of(line.key(), line.name(), line.nameEn()),
                line.sums(),
                reports.people().getOrDefault(line.key(), List.of()));
    }

    /** Of which nothing is told that is somebody's work. */
    private static Row plain(Report.Line line) {
        return new Row(new Of(line.key(), line.key(), line.key()), line.sums(), List.of());
    }

    private List<Worker> everybody() {
        return reports.people().values().stream().flatMap(List::stream).toList();
    }
}
