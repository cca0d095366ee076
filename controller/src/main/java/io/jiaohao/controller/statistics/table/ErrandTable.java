// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.table;

import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of errands, written: those of a visit are always replaced together. */
final class ErrandTable {
    static final List<String> COLUMNS = List.of(
            "service_day",
            "ticket",
            "leg",
            "service",
            "hour_of_day",
            "priority",
            "origin",
            "assistance",
            "items",
            "target_millis",
            "promised_millis",
            "window_number",
            "staff",
            "since_at",
            "called_at",
            "arrived_at",
            "ended_at",
            "wait_millis",
            "open_wait_millis",
            "walk_millis",
            "hold_millis",
            "handling_millis",
            "ended",
            "calls",
            "misses",
            "several",
            "inferred",
            "outage",
            "outcome",
            "grade");

    private static final String INSERT = "insert into errand (" + String.join(", ", COLUMNS) + ") values ("
            + String.join(", ", COLUMNS.stream().map(column -> "?").toList()) + ")";

    private ErrandTable() {}

    /** Writes the errands of visits of one day in place of what stood there. */
    static void replace(Connection connection, LocalDate day, Collection<TicketNumber> visits, List<Errand> errands)
            throws SQLException {
        try (var delete = connection.prepareStatement("delete from errand where service_day = ? and ticket = ?")) {
            for (var visit : visits) {
                delete.setObject(1, day);
                delete.setString(2, visit.text());
                delete.addBatch();
            }
            delete.executeBatch();
        }
        insert(connection, errands);
    }

    static void insert(Connection connection, List<Errand> errands) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            for (var errand : errands) {
                new Row(insert).set(errand);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** How many errands one day has. */
    static int count(Connection connection, LocalDate day) throws SQLException {
        try (var query = connection.prepareStatement("select count(*) from errand where service_day = ?")) {
            query.setObject(1, day);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** To the microsecond, which is what both databases keep; they would round. */
    static @Nullable OffsetDateTime clock(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** Fills one row, column by column. */
    private static final class Row {
        private final PreparedStatement insert;
        private int column;

        Row(PreparedStatement insert) {
            this.insert = insert;
        }

        void set(Errand errand) throws SQLException {
            all(errand.day(), errand.ticket().text(), errand.leg());
            var wish = errand.wish();
            all(
                    wish.service().text(),
                    wish.hour(),
                    wish.priority(),
                    wish.origin().name(),
                    wish.assistance());
            all(wish.items(), wish.targetMillis(), wish.promisedMillis());
            all(window(errand.place().window()), errand.place().staff());
            var times = errand.times();
            all(clock(times.since()), clock(times.called()), clock(times.arrived()), clock(times.ended()));
            var spent = errand.spent();
            all(spent.waited(), spent.openWaited(), spent.walk(), spent.hold(), spent.handling());
            var course = errand.course();
            all(course.end().name(), course.calls(), course.misses(), course.several(), course.inferred());
            all(
                    course.outage(),
                    course.outcome() == null ? null : course.outcome().name(),
                    course.grade());
        }

        private static @Nullable Integer window(@Nullable WindowNumber window) {
            return window == null ? null : window.value();
        }

        private void all(@Nullable Object... values) throws SQLException {
            for (var value : values) {
                insert.setObject(++column, value);
            }
        }
    }
}
