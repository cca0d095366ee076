// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.records.View;
import io.jiaohao.protocol.TicketNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The table of visits: the row of each ticket that an entry touches is written anew from the ticket as it stands after it. */
public final class VisitTable implements View {

    @Override
    public void apply(Connection connection, Recorded recorded) throws SQLException {
        var touched = new LinkedHashSet<TicketNumber>();
        for (var event : recorded.entry().events()) {
            touch(event, touched);
            if (event instanceof Event.DayClosed closed) {
                write(connection, recorded.after(), closed.fates().keySet(), closed.fates());
            }
        }
        write(connection, recorded.after(), touched, Map.of());
    }

    @Override
    public void reconcile(Connection connection, Hall hall) throws SQLException {
        var all = new ArrayList<TicketNumber>();
        hall.tickets().forEach((number, ticket) -> all.add(number));
        write(connection, hall, new LinkedHashSet<>(all), Map.of());
        var day = hall.day();
        if (day != null && rows(connection, day) != all.size()) {
            throw new SQLException("day " + day + " has visits that the journal does not know");
        }
    }

    @Override
    public void clear(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("delete from visit")) {
            delete.executeUpdate();
        }
    }

    private static void touch(Event event, Set<TicketNumber> touched) {
        if (event instanceof Event.OfTicket ofTicket) {
            touched.add(ofTicket.ticket());
        }
        if (event instanceof Event.CallUndone undone && undone.reopened() != null) {
            touched.add(undone.reopened());
        }
    }

    private static void write(
            Connection connection, Hall hall, Set<TicketNumber> numbers, Map<TicketNumber, Fate> fates)
            throws SQLException {
        var day = hall.day();
        if (day == null || numbers.isEmpty()) {
            return;
        }
        try (var merge = new VisitMerge(connection, day, hall)) {
            for (var number : numbers) {
                var ticket = hall.ticket(number);
                if (ticket.isPresent()) {
                    merge.add(
                            ticket.get(),
                            fates.getOrDefault(number, ticket.get().fate()));
                }
            }
            merge.run();
        }
    }

    private static int rows(Connection connection, LocalDate day) throws SQLException {
        try (var count = connection.prepareStatement("select count(*) from visit where service_day = ?")) {
            count.setObject(1, day);
            try (var rows = count.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
