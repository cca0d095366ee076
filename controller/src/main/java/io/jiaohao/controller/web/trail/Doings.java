// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.trail;

import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * What was done on a day, by whom and where, told while the day is gone through once more from its entries. Breaks under ten minutes
 * are told of the window alone: no row of one names anybody, and no badge finds it.
 */
public final class Doings {
    private final Wanted wanted;
    private final ShortBreaks breaks;
    private final JsonArray rows = new JsonArray();
    private Hall hall = Hall.EMPTY;

    /** What something that happened is about. */
    public enum Kind {
        TICKET,
        WINDOW,
        VOICE,
        NOTICE,
        APPOINTMENT,
        HALL
    }

    /**
     * What is looked for; everything given must fit.
     *
     * @param badge who ordered it, or who sat at its window then; finds no break under ten minutes
     * @param after the sequence of the last entry already told; 0 for the first page
     */
    public record Wanted(
            Optional<String> badge,
            Optional<TicketNumber> ticket,
            Optional<WindowNumber> window,
            Optional<Kind> kind,
            long after) {}

    private Doings(Wanted wanted, ShortBreaks breaks) {
        this.wanted = wanted;
        this.breaks = breaks;
    }

    /**
     * {@code {rows[], next?}}: at least {@code atMost} rows where there are more, the last entry told whole; {@code next} is the
     * {@code after} of the next page.
     *
     * @param entries of the day, from its opening
     */
    public static JsonObject of(List<Entry> entries, Wanted wanted, int atMost) {
        var doings = new Doings(wanted, ShortBreaks.of(entries));
        for (var entry : entries) {
            doings.follow(entry);
            if (doings.rows.size() >= atMost) {
                return new JsonObject().put("rows", doings.rows).put("next", entry.sequence());
            }
        }
        return new JsonObject().put("rows", doings.rows);
    }

    private void follow(Entry entry) {
        var before = hall;
        hall = Hall.evolve(hall, entry);
        if (entry.sequence() <= wanted.after()) {
            return;
        }
        for (var event : entry.events()) {
            if (!(event instanceof Event.Answered) && wants(entry, event, before)) {
                rows.add(row(entry, event, before));
            }
        }
    }

    private boolean wants(Entry entry, Event event, Hall before) {
        return wanted.kind().filter(kind -> kind != kind(event)).isEmpty()
                && wanted.ticket().filter(ticket -> !about(event, ticket)).isEmpty()
                && wanted.window()
                        .filter(window -> !where(event).equals(Optional.of(window)))
                        .isEmpty()
                && wanted.badge()
                        .filter(badge -> !did(badge, entry, event, before))
                        .isEmpty();
    }

    private boolean did(String badge, Entry entry, Event event, Hall before) {
        return !breaks.have(event, before, hall)
                && (entry.by().name().equalsIgnoreCase(badge)
                        || seat(event, before).filter(badge::equalsIgnoreCase).isPresent());
    }

    private static boolean about(Event event, TicketNumber ticket) {
        return (event instanceof Event.OfTicket of && of.ticket().equals(ticket))
                || (event instanceof Event.CallUndone undone && ticket.equals(undone.reopened()));
    }

    private static Optional<WindowNumber> where(Event event) {
        if (event instanceof Event.OfTicket of) {
            return Trail.where(of);
        }
        return event instanceof Event.OfWindow of ? Optional.of(of.window()) : Optional.empty();
    }

    /** Who sat at its window, before it or since. */
    private Optional<String> seat(Event event, Hall before) {
        return where(event)
                .flatMap(window -> before.window(window).map(Window::seat).or(() -> hall.window(window)
                        .map(Window::seat)))
                .map(Window.Seat::badge);
    }

    private static Kind kind(Event event) {
        if (event instanceof Event.OfTicket) {
            return Kind.TICKET;
        }
        if (event instanceof Event.OfWindow) {
            return Kind.WINDOW;
        }
        if (event instanceof Event.OfVoice) {
            return Kind.VOICE;
        }
        if (event instanceof Event.OfNotice) {
            return Kind.NOTICE;
        }
        return event instanceof Event.OfAppointment ? Kind.APPOINTMENT : Kind.HALL;
    }

    private JsonObject row(Entry entry, Event event, Hall before) {
        var said = event instanceof Event.OfTicket of
                ? new Happenings(hall.plan()).said(of)
                : new HallHappenings(hall.plan()).said(event);
        var json = said.in(new JsonObject()
                .put("sequence", entry.sequence())
                .put("at", entry.at().toString())
                .put("time", hall.plan().calendar().time(entry.at()).withNano(0).toString())
                .put("door", entry.by().door().name())
                .put("kind", kind(event).name())
                .put("event", event.getClass().getSimpleName()));
        if (event instanceof Event.OfTicket of) {
            json.put("ticket", of.ticket().text());
        }
        where(event).ifPresent(window -> json.put("window", window.value()));
        return breaks.have(event, before, hall) ? unnamed(json, entry) : named(json, entry, seat(event, before));
    }

    private static JsonObject named(JsonObject json, Entry entry, Optional<String> seat) {
        seat.ifPresent(badge -> json.put("seat", badge));
        return json.put("by", entry.by().name());
    }

    /** By which device is no secret; on a page it was pressed by a person. */
    private static JsonObject unnamed(JsonObject json, Entry entry) {
        return entry.by().door() == Source.Door.HTTP
                ? json
                : json.put("by", entry.by().name());
    }
}
