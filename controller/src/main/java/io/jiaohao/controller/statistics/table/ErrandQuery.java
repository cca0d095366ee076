// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.table;

import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.controller.statistics.day.End;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.report.Reports.Which;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads errands. */
final class ErrandQuery {
    private static final String SELECT = "select " + String.join(", ", ErrandTable.COLUMNS) + " from errand where ";
    private static final String ORDER = " order by service_day, since_at, ticket, leg";

    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private ErrandQuery() {}

    static List<Errand> ofDay(Connection connection, LocalDate day) throws SQLException {
        var query = new ErrandQuery().and("service_day = ?", day);
        return query.read(connection, SELECT + query.where + ORDER);
    }

    /** The last day of which there is an errand; absent without any. */
    static @Nullable LocalDate lastDay(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select max(service_day) from errand");
                var rows = query.executeQuery()) {
            return rows.next() ? rows.getObject(1, LocalDate.class) : null;
        }
    }

    /** Those behind a number on one of its days. */
    static ErrandQuery of(Which which, LocalDate day) {
        var query = new ErrandQuery().and("service_day = ?", day);
        var service = which.wanted().service();
        var window = which.wanted().window();
        query.and("service = ?", service == null ? null : service.text());
        query.and("window_number = ?", window == null ? null : window.value());
        query.and("hour_of_day = ?", which.hour());
        query.and("coalesce(staff, '') = ?", which.staff());
        if (which.counted() != null) {
            query.where.append(" and ").append(Counting.errands(which.counted()));
        }
        return query.and("ended = ?", which.end() == null ? null : which.end().name());
    }

    long count(Connection connection) throws SQLException {
        try (var query = prepared(connection, "select count(*) from errand where " + where);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    List<Errand> page(Connection connection, long offset, int limit) throws SQLException {
        return read(connection, SELECT + where + ORDER + " limit " + limit + " offset " + offset);
    }

    private ErrandQuery and(String condition, @Nullable Object value) {
        if (value != null) {
            where.append(where.isEmpty() ? "" : " and ").append(condition);
            values.add(value);
        }
        return this;
    }

    private List<Errand> read(Connection connection, String sql) throws SQLException {
        try (var query = prepared(connection, sql);
                var row = query.executeQuery()) {
            var errands = new ArrayList<Errand>();
            while (row.next()) {
                errands.add(errand(row));
            }
            return errands;
        }
    }

    private PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        var query = connection.prepareStatement(sql);
        for (var n = 0; n < values.size(); n++) {
            query.setObject(n + 1, values.get(n));
        }
        return query;
    }

    private static Errand errand(ResultSet row) throws SQLException {
        return new Errand(
                row.getObject("service_day", LocalDate.class),
                new TicketNumber(row.getString("ticket")),
                row.getInt("leg"),
                wish(row),
                place(row),
                new Errand.Times(
                        row.getObject("since_at", OffsetDateTime.class).toInstant(),
                        clock(row, "called_at"),
                        clock(row, "arrived_at"),
                        clock(row, "ended_at")),
                new Errand.Spent(
                        row.getObject("wait_millis", Long.class),
                        row.getObject("open_wait_millis", Long.class),
                        row.getObject("walk_millis", Long.class),
                        row.getLong("hold_millis"),
                        row.getObject("handling_millis", Long.class)),
                course(row));
    }

    private static Errand.Wish wish(ResultSet row) throws SQLException {
        return new Errand.Wish(
                new ServiceCode(row.getString("service")),
                row.getInt("hour_of_day"),
                row.getBoolean("priority"),
                Origin.valueOf(row.getString("origin")),
                row.getBoolean("assistance"),
                row.getInt("items"),
                row.getLong("target_millis"),
                row.getLong("promised_millis"));
    }

    private static Errand.Place place(ResultSet row) throws SQLException {
        var window = row.getObject("window_number", Integer.class);
        return new Errand.Place(window == null ? null : new WindowNumber(window), row.getString("staff"));
    }

    private static Errand.Course course(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Errand.Course(
                End.valueOf(row.getString("ended")),
                row.getInt("calls"),
                row.getInt("misses"),
                row.getBoolean("several"),
                row.getBoolean("inferred"),
                row.getBoolean("outage"),
                outcome == null ? null : VisitOutcome.valueOf(outcome),
                row.getObject("grade", Integer.class));
    }

    private static @Nullable Instant clock(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
