// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.table;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.records.Records;
import io.jiaohao.controller.statistics.figure.Count;
import io.jiaohao.controller.statistics.figure.Tally;
import io.jiaohao.controller.statistics.report.Arrivals;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Gathering;
import io.jiaohao.controller.statistics.report.Part;
import io.jiaohao.controller.statistics.report.Report;
import io.jiaohao.controller.statistics.report.Reports;
import io.jiaohao.controller.statistics.report.Wanted;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reports from the tables: one day, and the last one, from its errands; everything else from roll-ups, the longest that fit.
 * Thread-safe.
 */
public final class H2Reports implements Reports {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Records records;
    private final Supplier<Plan> plan;

    public H2Reports(Records records, Supplier<Plan> plan) {
        this.records = records;
        this.plan = plan;
    }

    @Override
    public Report report(Wanted wanted, long atLeast) {
        records.reached(atLeast, PATIENCE);
        return records.read((connection, followed) ->
                        gathered(connection, wanted).report(plan.get(), followed, followed < atLeast))
                .orElseGet(() -> new Gathering(wanted).report(plan.get(), 0, true));
    }

    @Override
    public Behind behind(Which which, long atLeast) {
        records.reached(atLeast, PATIENCE);
        return records.read((connection, followed) -> behind(connection, which, followed, atLeast))
                .orElseGet(() -> new Behind(0, true, 0, List.of()));
    }

    @Override
    public List<Arrivals> arrivals(LocalDate from, LocalDate to) {
        return records.read((connection, followed) -> {
                    var all = new ArrayList<Arrivals>();
                    Rollups.read(
                            connection, Scale.DAY, false, from, to, (part, tally) -> all.add(arrivals(part, tally)));
                    return all;
                })
                .orElseGet(ArrayList::new);
    }

    private static Arrivals arrivals(Part part, Tally tally) {
        return new Arrivals(
                part.from(),
                part.hour(),
                part.service(),
                tally.get(Count.ERRANDS),
                tally.get(Count.SERVED),
                tally.get(Count.HANDLING_SUM) + tally.get(Count.WALK_SUM));
    }

    private static Behind behind(Connection connection, Which which, long followed, long atLeast) throws SQLException {
        var page = new ErrandPages(connection, which).read();
        return new Behind(followed, followed < atLeast, page.all(), page.errands());
    }

    private static Gathering gathered(Connection connection, Wanted wanted) throws SQLException {
        var gathering = new Gathering(wanted);
        var last = Spans.lastDay(connection);
        if (wanted.oneDay()) {
            day(connection, wanted.from(), gathering);
        } else if (last != null) {
            days(connection, wanted, last, gathering);
        }
        return gathering;
    }

    /** The last day may go on, and its month and year with it. */
    private static void days(Connection connection, Wanted wanted, LocalDate last, Gathering gathering)
            throws SQLException {
        var rolledUp = wanted.to().isBefore(last) ? wanted.to() : last.minusDays(1);
        for (var run : Spans.of(wanted.from(), rolledUp, longest(wanted.by()))) {
            var whole = wanted.by().whole();
            Rollups.read(connection, run.scale(), whole, run.first(), run.last(), gathering::add);
            WindowTables.read(connection, run.scale(), run.first(), run.last(), gathering::add);
        }
        if (!last.isBefore(wanted.from()) && !last.isAfter(wanted.to())) {
            day(connection, last, gathering);
        }
    }

    private static void day(Connection connection, LocalDate day, Gathering gathering) throws SQLException {
        ErrandQuery.ofDay(connection, day).forEach(gathering::add);
        WindowTables.read(connection, Scale.DAY, day, day, gathering::add);
    }

    private static Scale longest(By by) {
        return switch (by) {
            case DAY, WEEK -> Scale.DAY;
            case MONTH -> Scale.MONTH;
            case YEAR, HOUR, WINDOW, SERVICE, STAFF -> Scale.YEAR;
        };
    }
}
