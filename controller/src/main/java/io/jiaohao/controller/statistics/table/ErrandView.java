// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.table;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.records.View;
import io.jiaohao.controller.statistics.day.DayBook;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.day.WindowBook.Cell;
import io.jiaohao.controller.statistics.day.WindowBook.Doing;
import io.jiaohao.protocol.TicketNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds entries into errands, windows' times and roll-ups. A day is rolled up when it closes, and again when something is heard of it
 * later; months and years when the next one begins.
 */
public final class ErrandView implements View {
    private DayBook book = new DayBook();
    private Map<Cell, Map<Doing, Long>> times = Map.of();
    private @Nullable LocalDate timesOf;

    @Override
    public void begin() {
        book = new DayBook();
        times = Map.of();
    }

    @Override
    public void recall(Recorded recorded) {
        book.take(recorded);
    }

    @Override
    public void apply(Connection connection, Recorded recorded) throws SQLException {
        var day = book.day();
        if (day != null && recorded.entry().events().stream().anyMatch(Event.DayOpened.class::isInstance)) {
            write(connection);
            rollUp(connection, day, recorded.after().day());
        }
        book.take(recorded);
    }

    /** What has changed since the last time, once for many entries. */
    @Override
    public void beforeCommit(Connection connection) throws SQLException {
        write(connection);
    }

    @Override
    public void reconcile(Connection connection, Hall hall) throws SQLException {
        var day = book.day();
        if (day == null) {
            return;
        }
        book.changed();
        var errands = book.errands();
        if (ErrandTable.count(connection, day) != errands.size()) {
            throw new SQLException("day " + day + " has errands that the journal does not know, or lacks some");
        }
        var visits = errands.stream().map(Errand::ticket).distinct().toList();
        ErrandTable.replace(connection, day, visits, errands);
        writeTimes(connection, day);
        if (!book.open()) {
            Rollups.writeDay(connection, day, errands);
        }
    }

    @Override
    public void clear(Connection connection) throws SQLException {
        for (var table : new String[] {"errand", "rollup", "window_time", "pause"}) {
            try (var delete = connection.prepareStatement("delete from " + table)) {
                delete.executeUpdate();
            }
        }
    }

    private void write(Connection connection) throws SQLException {
        var day = book.day();
        if (day != null) {
            write(connection, day, book.changed());
            writeTimes(connection, day);
        }
    }

    /** Only what has changed: no more than an hour of each window at a press of a key. */
    private void writeTimes(Connection connection, LocalDate day) throws SQLException {
        var now = book.windows().times();
        if (times.isEmpty() || !day.equals(timesOf)) {
            WindowTables.writeDay(connection, day, now, book.windows().breaks());
        } else if (!now.equals(times)) {
            Map<Cell, Map<Doing, Long>> changed = new LinkedHashMap<>(now);
            changed.entrySet().removeIf(cell -> cell.getValue().equals(times.get(cell.getKey())));
            WindowTables.writeChanged(connection, day, changed, book.windows().breaks());
        }
        times = now;
        timesOf = day;
    }

    private void write(Connection connection, LocalDate day, Collection<TicketNumber> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        var errands = new ArrayList<Errand>();
        changed.forEach(number -> errands.addAll(book.errands(number)));
        ErrandTable.replace(connection, day, changed, errands);
        if (!book.open()) {
            Rollups.writeDay(connection, day, book.errands());
        }
    }

    /** The day is over for good; so may its month and year be. A day whose closing was lost is rolled up as it is. */
    private void rollUp(Connection connection, LocalDate day, @Nullable LocalDate next) throws SQLException {
        if (book.open()) {
            Rollups.writeDay(connection, day, book.errands());
        }
        Spans.rollUp(connection, day, next);
    }
}
