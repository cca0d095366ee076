// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.table;

import io.jiaohao.controller.statistics.day.WindowBook.Break;
import io.jiaohao.controller.statistics.day.WindowBook.Cell;
import io.jiaohao.controller.statistics.day.WindowBook.Doing;
import io.jiaohao.controller.statistics.figure.WindowTime;
import io.jiaohao.controller.statistics.report.Part;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Rows of windows' times and of breaks; a month's and a year's are sums of the days'. */
final class WindowTables {
    private WindowTables() {}

    /** All of a day, in place of what stood there. */
    static void writeDay(Connection connection, LocalDate day, Map<Cell, Map<Doing, Long>> times, List<Break> breaks)
            throws SQLException {
        clear(connection, Scale.DAY, day);
        insertTimes(connection, day, times);
        insertBreaks(connection, day, breaks);
    }

    /** Of a day, the hours that have changed, and its breaks. */
    static void writeChanged(
            Connection connection, LocalDate day, Map<Cell, Map<Doing, Long>> changed, List<Break> breaks)
            throws SQLException {
        try (var delete = connection.prepareStatement("""
                delete from window_time where scale = 0 and from_day = ? and hour_of_day = ? and window_number = ?
                    and staff = ?""")) {
            for (var cell : changed.keySet()) {
                setCell(delete, day, cell);
                delete.addBatch();
            }
            delete.executeBatch();
        }
        clear(connection, "pause", Scale.DAY, day);
        insertTimes(connection, day, changed);
        insertBreaks(connection, day, breaks);
    }

    private static void insertTimes(Connection connection, LocalDate day, Map<Cell, Map<Doing, Long>> times)
            throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into window_time values (0, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var cell : times.entrySet()) {
                setCell(insert, day, cell.getKey());
                setTimes(insert, cell.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void setCell(PreparedStatement statement, LocalDate day, Cell cell) throws SQLException {
        statement.setObject(1, day);
        statement.setInt(2, cell.hour());
        statement.setInt(3, cell.window().value());
        statement.setString(4, cell.staff());
    }

    static void writeSpan(Connection connection, Scale scale, LocalDate first) throws SQLException {
        clear(connection, scale, first);
        sum(connection, scale, first, """
                insert into window_time select cast(? as smallint), cast(? as date), hour_of_day, window_number, staff,
                    sum(idle_millis), sum(calling_millis), sum(serving_millis), sum(paused_millis),
                    sum(short_pause_millis)
                from window_time where scale = 0 and from_day between ? and ?
                group by hour_of_day, window_number, staff""");
        sum(connection, scale, first, """
                insert into pause select cast(? as smallint), cast(? as date), window_number, staff, reason,
                    sum(times), sum(millis), sum(long_times), sum(long_millis)
                from pause where scale = 0 and from_day between ? and ?
                group by window_number, staff, reason""");
    }

    /**
     * The last day on which a window was open, perhaps for nobody, or {@code errands}, the last of which there is an errand, if that is
     * later. Only what comes after that is looked through, so that years of history cost nothing.
     */
    static @Nullable LocalDate lastDay(Connection connection, @Nullable LocalDate errands) throws SQLException {
        try (var query =
                connection.prepareStatement("select max(from_day) from window_time where scale = 0 and from_day > ?")) {
            query.setObject(1, errands == null ? LocalDate.EPOCH : errands);
            try (var rows = query.executeQuery()) {
                var last = rows.next() ? rows.getObject(1, LocalDate.class) : null;
                return last == null ? errands : last;
            }
        }
    }

    static void read(
            Connection connection, Scale scale, LocalDate first, LocalDate last, BiConsumer<Part, WindowTime> each)
            throws SQLException {
        try (var query = spans(connection, scale, first, last, """
                        select from_day, hour_of_day, window_number, staff, idle_millis, calling_millis, serving_millis,
                            paused_millis, short_pause_millis from window_time where scale = ? and from_day between ? and ?""");
                var row = query.executeQuery()) {
            while (row.next()) {
                var time = new WindowTime();
                time.add(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9));
                var from = row.getObject(1, LocalDate.class);
                each.accept(new Part(from, row.getInt(2), row.getInt(3), "", row.getString(4)), time);
            }
        }
        try (var query = spans(connection, scale, first, last, """
                        select from_day, window_number, staff, reason, times, millis, long_times, long_millis
                        from pause where scale = ? and from_day between ? and ?""");
                var row = query.executeQuery()) {
            while (row.next()) {
                var time = new WindowTime();
                time.add(
                        row.getString(4),
                        new WindowTime.Pauses(row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8)));
                each.accept(new Part(row.getObject(1, LocalDate.class), -1, row.getInt(2), "", row.getString(3)), time);
            }
        }
    }

    private static void clear(Connection connection, Scale scale, LocalDate first) throws SQLException {
        clear(connection, "window_time", scale, first);
        clear(connection, "pause", scale, first);
    }

    private static void clear(Connection connection, String table, Scale scale, LocalDate first) throws SQLException {
        try (var delete = connection.prepareStatement("delete from " + table + " where scale = ? and from_day = ?")) {
            delete.setInt(1, scale.code(false));
            delete.setObject(2, first);
            delete.executeUpdate();
        }
    }

    private static void sum(Connection connection, Scale scale, LocalDate first, String sql) throws SQLException {
        try (var insert = connection.prepareStatement(sql)) {
            insert.setInt(1, scale.code(false));
            insert.setObject(2, first);
            insert.setObject(3, first);
            insert.setObject(4, scale.last(first));
            insert.executeUpdate();
        }
    }

    private static PreparedStatement spans(
            Connection connection, Scale scale, LocalDate first, LocalDate last, String sql) throws SQLException {
        var query = connection.prepareStatement(sql);
        query.setInt(1, scale.code(false));
        query.setObject(2, first);
        query.setObject(3, last);
        return query;
    }

    private static void setTimes(PreparedStatement insert, Map<Doing, Long> by) throws SQLException {
        insert.setLong(5, by.getOrDefault(Doing.IDLE, 0L));
        insert.setLong(6, by.getOrDefault(Doing.CALLING, 0L));
        insert.setLong(7, by.getOrDefault(Doing.SERVING, 0L));
        insert.setLong(8, by.getOrDefault(Doing.PAUSED, 0L));
        insert.setLong(9, by.getOrDefault(Doing.SHORT_PAUSE, 0L));
    }

    private static void insertBreaks(Connection connection, LocalDate day, List<Break> breaks) throws SQLException {
        record Key(int window, String staff, String reason) {}
        Map<Key, WindowTime.Pauses> all = new LinkedHashMap<>();
        for (var each : breaks) {
            all.merge(
                    new Key(each.window().value(), each.staff(), each.reason()),
                    WindowTime.Pauses.of(each.millis()),
                    WindowTime.Pauses::and);
        }
        try (var insert = connection.prepareStatement("insert into pause values (0, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (var each : all.entrySet()) {
                insert.setObject(1, day);
                insert.setInt(2, each.getKey().window());
                insert.setString(3, each.getKey().staff());
                insert.setString(4, each.getKey().reason());
                insert.setLong(5, each.getValue().times());
                insert.setLong(6, each.getValue().millis());
                insert.setLong(7, each.getValue().longTimes());
                insert.setLong(8, each.getValue().longMillis());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
