// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import io.jiaohao.protocol.WindowNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Upserts rows of visits, the same text on H2 and PostgreSQL. */
final class VisitMerge implements AutoCloseable {
    private static final String MERGE = """
            merge into visit v using (select
                cast(? as date) as service_day, cast(? as varchar(8)) as ticket, cast(? as bigint) as place,
                cast(? as varchar(32)) as service, cast(? as smallint) as window_number, cast(? as boolean) as priority,
                cast(? as timestamp with time zone) as taken_at, cast(? as timestamp with time zone) as called_at,
                cast(? as timestamp with time zone) as arrived_at, cast(? as timestamp with time zone) as finished_at,
                cast(? as bigint) as wait_millis, cast(? as bigint) as handling_millis, cast(? as smallint) as calls,
                cast(? as boolean) as arrival_known, cast(? as boolean) as inferred, cast(? as varchar(16)) as slip,
                cast(? as varchar(16)) as stage, cast(? as varchar(16)) as fate, cast(? as varchar(64)) as epoch) n
            on v.service_day = n.service_day and v.ticket = n.ticket
            when matched then update set place = n.place, service = n.service, window_number = n.window_number,
                priority = n.priority, taken_at = n.taken_at, called_at = n.called_at, arrived_at = n.arrived_at,
                finished_at = n.finished_at, wait_millis = n.wait_millis, handling_millis = n.handling_millis,
                calls = n.calls, arrival_known = n.arrival_known, inferred = n.inferred, slip = n.slip,
                stage = n.stage, fate = n.fate, epoch = n.epoch
            when not matched then insert (service_day, ticket, place, service, window_number, priority, taken_at,
                called_at, arrived_at, finished_at, wait_millis, handling_millis, calls, arrival_known, inferred, slip,
                stage, fate, epoch)
            values (n.service_day, n.ticket, n.place, n.service, n.window_number, n.priority, n.taken_at, n.called_at,
                n.arrived_at, n.finished_at, n.wait_millis, n.handling_millis, n.calls, n.arrival_known, n.inferred,
                n.slip, n.stage, n.fate, n.epoch)""";

    /** What only some stages have. */
    private record Course(
            String stage,
            int calls,
            @Nullable Moment arrived,
            @Nullable Moment finished,
            boolean inferred) {}

    private final PreparedStatement merge;
    private final LocalDate day;
    private final String epoch;
    private int column;

    VisitMerge(Connection connection, LocalDate day, Hall hall) throws SQLException {
        this.merge = connection.prepareStatement(MERGE);
        this.day = day;
        var of = hall.epoch();
        this.epoch = of == null ? "" : of;
    }

    void add(Ticket ticket, Fate fate) throws SQLException {
        var course = course(ticket.stage());
        column = 0;
        set(day);
        set(ticket.number().text());
        set(ticket.place().turn());
        set(ticket.service().text());
        set(ticket.window().map(WindowNumber::value).orElse(null));
        set(ticket.priority());
        set(clock(ticket.taken()));
        set(clock(ticket.called().orElse(null)));
        set(clock(course.arrived()));
        set(clock(course.finished()));
        set(ticket.waited().map(Duration::toMillis).orElse(null));
        set(ticket.handled().map(Duration::toMillis).orElse(null));
        set(course.calls());
        set(course.arrived() != null);
        set(course.inferred());
        set(ticket.slip() == null ? null : ticket.slip().name());
        set(course.stage());
        set(fate.name());
        set(epoch);
        merge.addBatch();
    }

    void run() throws SQLException {
        merge.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        merge.close();
    }

    private void set(@Nullable Object value) throws SQLException {
        merge.setObject(++column, value);
    }

    /** To the microsecond, which is what both databases keep; they would round, and so could show a visit of tomorrow. */
    private static @Nullable OffsetDateTime clock(@Nullable Moment moment) {
        return moment == null
                ? null
                : moment.at().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Course course(Stage stage) {
        return switch (stage) {
            case Stage.Waiting s -> new Course("WAITING", 0, null, null, false);
            case Stage.Called s -> new Course("CALLED", s.calls(), null, null, false);
            case Stage.Serving s -> new Course("SERVING", s.calls(), s.arrived(), null, false);
            case Stage.Held s -> new Course("HELD", s.calls(), s.arrived(), null, false);
            case Stage.Missed s -> new Course("MISSED", s.calls(), null, null, s.inferred());
            case Stage.Finished s -> new Course("FINISHED", s.calls(), s.arrived(), s.finished(), s.inferred());
            case Stage.Withdrawn s -> new Course("WITHDRAWN", 0, null, null, false);
        };
    }
}
