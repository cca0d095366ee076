// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.table;

import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.figure.Count;
import io.jiaohao.controller.statistics.figure.Tally;
import io.jiaohao.controller.statistics.report.Part;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Rows of roll-ups: a day's are made of its errands, a month's of its days', a year's of its months'. */
final class Rollups {
    private static final Count[] COUNTS = Count.values();
    private static final String COLUMNS =
            Arrays.stream(COUNTS).map(Count::column).collect(Collectors.joining(", "));
    private static final String SELECT = "select from_day, hour_of_day, window_number, service, staff, " + COLUMNS
            + ", waits, open_waits, handlings from rollup where scale = ? and from_day between ? and ?";
    private static final String INSERT =
            "insert into rollup (scale, from_day, hour_of_day, window_number, service, staff, " + COLUMNS
                    + ", waits, open_waits, handlings) values (?, ?, ?, ?, ?, ?" + ", ?".repeat(COUNTS.length + 3)
                    + ")";

    /** So that rows are written in one order, and a table made anew is the same. */
    private static final Comparator<Part> ORDER = Comparator.comparing(Part::from)
            .thenComparing(Part::hour)
            .thenComparing(Part::window)
            .thenComparing(Part::service)
            .thenComparing(Part::staff);

    private Rollups() {}

    static void writeDay(Connection connection, LocalDate day, List<Errand> errands) throws SQLException {
        Map<Part, Tally> parts = new TreeMap<>(ORDER);
        for (var errand : errands) {
            parts.computeIfAbsent(Part.of(errand), none -> new Tally()).add(errand);
        }
        write(connection, Scale.DAY, day, parts);
    }

    /** A month or year, of what is there of it. */
    static void writeSpan(Connection connection, Scale scale, LocalDate first) throws SQLException {
        var of = scale == Scale.YEAR ? Scale.MONTH : Scale.DAY;
        Map<Part, Tally> parts = new TreeMap<>(ORDER);
        read(connection, of, false, first, scale.last(first), (part, tally) -> parts.computeIfAbsent(
                        part.since(first), none -> new Tally())
                .add(tally));
        write(connection, scale, first, parts);
    }

    static void read(
            Connection connection,
            Scale scale,
            boolean whole,
            LocalDate first,
            LocalDate last,
            BiConsumer<Part, Tally> each)
            throws SQLException {
        try (var query = connection.prepareStatement(SELECT)) {
            query.setInt(1, scale.code(whole));
            query.setObject(2, first);
            query.setObject(3, last);
            query.setFetchSize(500);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    each.accept(part(row), tally(row));
                }
            }
        }
    }

    private static void write(Connection connection, Scale scale, LocalDate first, Map<Part, Tally> parts)
            throws SQLException {
        Map<Part, Tally> whole = new TreeMap<>(ORDER);
        parts.forEach((part, tally) ->
                whole.computeIfAbsent(part.whole(), none -> new Tally()).add(tally));
        replace(connection, scale.code(false), first, parts);
        replace(connection, scale.code(true), first, whole);
    }

    private static void replace(Connection connection, int code, LocalDate first, Map<Part, Tally> parts)
            throws SQLException {
        try (var delete = connection.prepareStatement("delete from rollup where scale = ? and from_day = ?")) {
            delete.setInt(1, code);
            delete.setObject(2, first);
            delete.executeUpdate();
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var part : parts.entrySet()) {
                set(insert, code, part.getKey(), part.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, int code, Part part, Tally tally) throws SQLException {
        insert.setInt(1, code);
        insert.setObject(2, part.from());
        insert.setInt(3, part.hour());
        insert.setInt(4, part.window());
        insert.setString(5, part.service());
        insert.setString(6, part.staff());
        var column = 6;
        for (var count : COUNTS) {
            insert.setLong(++column, tally.get(count));
        }
        insert.setBytes(++column, tally.waits().histogram().bytes());
        insert.setBytes(++column, tally.openWaits().histogram().bytes());
        insert.setBytes(++column, tally.handlings().histogram().bytes());
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3), row.getString(4), row.getString(5));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        var tally = new Tally();
        var column = 5;
        for (var count : COUNTS) {
            tally.add(count, row.getLong(++column));
        }
        tally.waits().add(row.getBytes(++column));
        tally.openWaits().add(row.getBytes(++column));
        tally.handlings().add(row.getBytes(++column));
        return tally;
    }
}
