// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.table;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.records.View;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.day.WindowBook.Break;
import io.jiaohao.controller.statistics.day.WindowBook.Cell;
import io.jiaohao.controller.statistics.day.WindowBook.Doing;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills the tables with days that somebody made up, one for each opening of a day: years of history without their journal. */
public final class HistoryView implements View {

    /** What a day came to. */
    public record Day(List<Errand> errands, Map<Cell, Map<Doing, Long>> times, List<Break> breaks) {
        public Day {
            errands = List.copyOf(errands);
            times = Map.copyOf(times);
            breaks = List.copyOf(breaks);
        }
    }

    private final Function<LocalDate, Day> days;
    private @Nullable LocalDate last;

    public HistoryView(Function<LocalDate, Day> days) {
        this.days = days;
    }

    @Override
    public void apply(Connection connection, Recorded recorded) throws SQLException {
        for (var event : recorded.entry().events()) {
            if (event instanceof Event.DayOpened opened) {
                if (last != null) {
                    Spans.rollUp(connection, last, opened.date());
                }
                write(connection, opened.date());
                last = opened.date();
            }
        }
    }

    @Override
    public void reconcile(Connection connection, Hall hall) {}

    @Override
    public void clear(Connection connection) throws SQLException {
        new ErrandView().clear(connection);
    }

    private void write(Connection connection, LocalDate date) throws SQLException {
        var day = days.apply(date);
        ErrandTable.insert(connection, day.errands());
        Rollups.writeDay(connection, date, day.errands());
        WindowTables.writeDay(connection, date, day.times(), day.breaks());
    }
}
