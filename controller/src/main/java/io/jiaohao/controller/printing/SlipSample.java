// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.printing;

import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.TicketNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A slip of nobody, to look at: the seventh number of a day on which six people wait before it. Pure. */
public final class SlipSample {
    private static final int BEFORE = 6;
    private static final NodeId PRINTER = new NodeId("preview");

    private SlipSample() {}

    /** Whose slip it would be. */
    public record Wanted(Service service, String language, boolean priority, boolean reprint) {}

    /** The order for it, as a printer would get it. */
    public static Message.PrintJob of(
            Plan plan, SlipTemplate template, ZoneId zone, @Nullable String publicUrl, Wanted wanted, Instant at) {
        var day = at.atZone(zone).toLocalDate();
        var events = new ArrayList<Event>(List.of(new Event.DayOpened(day, "preview", plan)));
        for (var n = 1; n <= BEFORE; n++) {
            events.add(taken(wanted, n, false));
        }
        events.add(taken(wanted, BEFORE + 1, wanted.priority()));
        var number = number(wanted, BEFORE + 1);
        if (wanted.reprint()) {
            events.add(new Event.SlipReprinted(number));
        }
        var hall = Hall.evolve(Hall.EMPTY, new Entry(1, at, Source.SELF, events));
        var ticket = hall.ticket(number).orElseThrow();
        var url = publicUrl == null ? null : publicUrl + "/t/preview00000000";
        return new Message.PrintJob(
                Printing.jobId(day, ticket), number, SlipText.of(template, hall, ticket, zone, Optional.empty(), url));
    }

    private static Event taken(Wanted wanted, int n, boolean priority) {
        return new Event.TicketTaken(
                number(wanted, n), wanted.service().code(), priority, 1, wanted.language(), true, PRINTER);
    }

    private static TicketNumber number(Wanted wanted, int n) {
        return new TicketNumber(String.format("%c%03d", wanted.service().prefix(), n));
    }
}
