// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.records.Records;
import io.jiaohao.controller.records.View;
import io.jiaohao.controller.statistics.note.FigureNotes;
import io.jiaohao.controller.statistics.note.H2FigureNotes;
import io.jiaohao.controller.statistics.note.NoteView;
import io.jiaohao.controller.statistics.report.Reports;
import io.jiaohao.controller.statistics.table.ErrandView;
import io.jiaohao.controller.statistics.table.H2Reports;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Figures read from the table of visits; names of windows and services are those of the plan now. Thread-safe. */
public final class H2Statistics implements Statistics {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Records records;
    private final Supplier<Hall> hall;
    private final Reports reports;
    private final FigureNotes notes;

    public H2Statistics(Records records, Supplier<Hall> hall) {
        this.records = records;
        this.hall = hall;
        this.reports = new H2Reports(records, () -> hall.get().plan());
        this.notes = new H2FigureNotes(records);
    }

    /** The tables from which all of it is read. */
    public static List<View> views() {
        return List.of(new VisitTable(), new ErrandView(), new NoteView());
    }

    @Override
    public Reports reports() {
        return reports;
    }

    @Override
    public FigureNotes notes() {
        return notes;
    }

    @Override
    public DayFigures day(LocalDate day, long atLeast) {
        records.reached(atLeast, PATIENCE);
        return records.read((connection, followed) -> figures(connection, day, atLeast, followed))
                .orElseGet(() -> of(day, 0, true, List.of()));
    }

    private DayFigures figures(Connection connection, LocalDate day, long atLeast, long followed) throws SQLException {
        return of(day, followed, followed < atLeast, Visits.of(connection, day));
    }

    private DayFigures of(LocalDate day, long asOf, boolean behind, List<DayFigures.Visit> visits) {
        var plan = hall.get().plan();
        return new DayFigures(
                day, asOf, behind, visits, Grouping.byWindow(plan, visits), Grouping.byService(plan, visits));
    }
}
