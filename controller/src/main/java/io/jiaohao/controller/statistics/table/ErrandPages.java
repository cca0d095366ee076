// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.table;

import io.jiaohao.controller.statistics.day.End;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.figure.Count;
import io.jiaohao.controller.statistics.report.Reports.Which;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the errands behind a number, out of any span of days: roll-ups say how many there are in each year, month and day, so that
 * errands are read of the days of the page only, however far on it is. Mutable; one thread, one use.
 */
final class ErrandPages {

    /** {@code all}: how many there are on all pages. */
    record Page(long all, List<Errand> errands) {}

    /** How many in the day, month or year that begins with {@code first}. */
    private record Counted(LocalDate first, long count) {}

    private final Connection connection;
    private final Which which;
    /** By hour and person only where that matters. */
    private final boolean whole;

    private final List<Errand> errands = new ArrayList<>();
    private long leftOut;

    ErrandPages(Connection connection, Which which) {
        this.connection = connection;
        this.which = which;
        this.whole = which.hour() == null && which.staff() == null;
        this.leftOut = which.offset();
    }

    Page read() throws SQLException {
        var last = Spans.lastDay(connection);
        var wanted = which.wanted();
        if (last == null) {
            return new Page(0, List.of());
        }
        var all = 0L;
        var rolledUp = wanted.to().isBefore(last) ? wanted.to() : last.minusDays(1);
        for (var run : Spans.of(wanted.from(), rolledUp, Scale.YEAR)) {
            all += read(run.scale(), run.first(), run.last());
        }
        if (!last.isBefore(wanted.from()) && !last.isAfter(wanted.to())) {
            var count = ErrandQuery.of(which, last).count(connection);
            read(Scale.DAY, new Counted(last, count));
            all += count;
        }
        return new Page(all, errands);
    }

    /** How many there are in spans that follow one another; on the way those of the page are read. */
    private long read(Scale scale, LocalDate first, LocalDate last) throws SQLException {
        var sum = 0L;
        for (var span : counted(scale, first, last)) {
            sum += span.count();
            read(scale, span);
        }
        return sum;
    }

    private void read(Scale scale, Counted span) throws SQLException {
        var wanted = which.limit() - errands.size();
        if (wanted <= 0 || span.count() <= leftOut) {
            leftOut = Math.max(0, leftOut - span.count());
        } else if (scale == Scale.DAY) {
            errands.addAll(ErrandQuery.of(which, span.first()).page(connection, leftOut, wanted));
            leftOut = 0;
        } else {
            read(scale.shorter(), span.first(), scale.last(span.first()));
        }
    }

    /** Those with any, in order. */
    private List<Counted> counted(Scale scale, LocalDate first, LocalDate last) throws SQLException {
        var wanted = which.wanted();
        var service = wanted.service();
        var window = wanted.window();
        var where = new StringBuilder("scale = ? and from_day between ? and ?");
        List<Object> values = new ArrayList<>(List.of(scale.code(whole), first, last));
        and(where, values, "service", service == null ? null : service.text());
        and(where, values, "window_number", window == null ? null : window.value());
        and(where, values, "hour_of_day", which.hour());
        and(where, values, "staff", which.staff());
        var sum = "sum(" + column(which) + ")";
        try (var query = connection.prepareStatement("select from_day, " + sum + " from rollup where " + where
                + " group by from_day having " + sum + " > 0 order by from_day")) {
            for (var n = 0; n < values.size(); n++) {
                query.setObject(n + 1, values.get(n));
            }
            return counted(query);
        }
    }

    private static List<Counted> counted(PreparedStatement query) throws SQLException {
        try (var row = query.executeQuery()) {
            List<Counted> spans = new ArrayList<>();
            while (row.next()) {
                spans.add(new Counted(row.getObject(1, LocalDate.class), row.getLong(2)));
            }
            return spans;
        }
    }

    private static void and(StringBuilder where, List<Object> values, String column, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = ?");
            values.add(value);
        }
    }

    /** What roll-ups sum up for what is counted, or for a way to end. */
    private static String column(Which which) {
        if (which.counted() != null) {
            return Counting.rolledUp(which.counted());
        }
        return which.end() == null ? Count.ERRANDS.column() : column(which.end());
    }

    private static String column(End end) {
        return switch (end) {
            case FINISHED -> rest(Count.SERVED, Count.WENT_ON);
            case WENT_ON -> Count.WENT_ON.column();
            case TRANSFERRED -> Count.TRANSFERRED.column();
            case MISSED -> Count.MISSED.column();
            case ABANDONED -> Count.ABANDONED.column();
            case UNPRINTED -> Count.UNPRINTED.column();
            case OUTAGE -> Count.OUTAGE.column();
            case UNENDED -> Count.UNENDED.column();
            case CARRIED -> Count.CARRIED.column();
            case VOID -> Count.VOIDED.column();
            case NOT_CALLED -> rest(Count.NOT_REACHED, Count.CARRIED, Count.VOIDED);
            case WAITING -> Count.WAITING.column();
            case CALLED -> Count.AT_CALL.column();
            case SERVING -> Count.AT_WINDOW.column();
            case HELD -> rest(Count.UNDER_WAY, Count.WAITING, Count.AT_CALL, Count.AT_WINDOW);
        };
    }

    private static String rest(Count all, Count... others) {
        var rest = new StringBuilder(all.column());
        for (var other : others) {
            rest.append(" - ").append(other.column());
        }
        return rest.toString();
    }
}
