// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.printing;

import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Ticket;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.Slip;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands on a slip, in the language of its ticket. Pure. */
final class SlipText {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private SlipText() {}

    /**
     * The slip of a ticket.
     *
     * @param wait as forecast; absent where nothing was learnt yet
     * @param url what its QR says; absent where phones cannot reach it
     */
    static Slip of(Hall hall, Ticket ticket, ZoneId zone, Optional<Waits.Wait> wait, @Nullable String url) {
        var plan = hall.plan();
        var words = SlipWords.of(ticket.language());
        var service = plan.service(ticket.service());
        return new Slip(
                plan.hall(),
                service.map(words::service).orElse(ticket.service().text()),
                ticket.number(),
                windows(hall, ticket, words),
                words.ahead(hall.ahead(ticket)),
                wait.filter(some -> ticket.waiting())
                        .map(some -> ForecastText.of(hall, ticket, some, zone, words))
                        .orElse(null),
                notes(hall, ticket, service, words),
                url,
                plan.complaints().isBlank() ? null : words.complaints(plan.complaints()),
                STAMP.format(ticket.taken().at().atZone(zone)),
                ticket.priority(),
                ticket.slips() > 1);
    }

    private static String windows(Hall hall, Ticket ticket, SlipWords words) {
        var windows = hall.plan().windowsOf(ticket.service());
        var numbers = windows.stream()
                .filter(window -> !window.desk())
                .map(window -> window.number().value())
                .sorted()
                .map(String::valueOf)
                .toList();
        var desks =
                windows.stream().filter(WindowPlan::desk).map(WindowPlan::name).toList();
        return words.windows(numbers, desks);
    }

    private static List<String> notes(Hall hall, Ticket ticket, Optional<Service> service, SlipWords words) {
        var notes = new ArrayList<String>();
        if (ticket.items() > 1) {
            notes.add(words.items(ticket.items()));
        }
        var materials = service.map(Service::materials).orElse(List.of());
        if (!materials.isEmpty()) {
            notes.add(words.materials(materials));
        }
        notes.add(words.watch());
        notes.add(words.missed(hall.plan().policy()));
        notes.add(words.today());
        return List.copyOf(notes);
    }
}
