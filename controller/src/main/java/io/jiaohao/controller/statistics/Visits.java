// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import io.jiaohao.controller.statistics.DayFigures.Visit;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the visits of a day, in the order in which the numbers were taken. */
final class Visits {
    private Visits() {}

    static List<Visit> of(Connection connection, LocalDate day) throws SQLException {
        try (var query = connection.prepareStatement("""
                select ticket, service, window_number, priority, taken_at, called_at, arrived_at, finished_at, calls,
                    wait_millis, handling_millis, arrival_known, inferred, stage, fate
                from visit where service_day = ? order by place, ticket""")) {
            query.setObject(1, day);
            var visits = new ArrayList<Visit>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    visits.add(visit(row));
                }
            }
            return visits;
        }
    }

    private static Visit visit(ResultSet row) throws SQLException {
        var window = row.getObject("window_number", Integer.class);
        return new Visit(
                new TicketNumber(row.getString("ticket")),
                new ServiceCode(row.getString("service")),
                window == null ? null : new WindowNumber(window),
                row.getBoolean("priority"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                clock(row, "called_at"),
                clock(row, "arrived_at"),
                clock(row, "finished_at"),
                row.getInt("calls"),
                row.getObject("wait_millis", Long.class),
                row.getObject("handling_millis", Long.class),
                row.getBoolean("arrival_known"),
                row.getBoolean("inferred"),
                row.getString("stage"),
                row.getString("fate"));
    }

    private static @Nullable Instant clock(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
