// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.trail;

import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One ticket's way through a day, told while the day is gone through once more from its entries. */
public final class Trail {
    private final TicketNumber number;
    private final JsonArray steps = new JsonArray();
    private Hall hall = Hall.EMPTY;
    private @Nullable Call lastCall;
    private @Nullable Fate fate;

    private Trail(TicketNumber number) {
        this.number = number;
    }

    /**
     * Tells it; empty where the day had no such number.
     *
     * @param entries of the day, from its opening
     */
    public static Optional<JsonObject> of(LocalDate day, List<Entry> entries, TicketNumber number) {
        var trail = new Trail(number);
        entries.forEach(trail::follow);
        return trail.hall.ticket(number).map(ticket -> trail.json(day, ticket));
    }

    private void follow(Entry entry) {
        hall = Hall.evolve(hall, entry);
        for (var event : entry.events()) {
            if (event instanceof Event.OfTicket about && about.ticket().equals(number)) {
                steps.add(step(entry, about));
            } else if (event instanceof Event.CallUndone undone && number.equals(undone.reopened())) {
                steps.add(Happenings.reopened(undone.window()).in(head(entry, event)));
            } else if (event instanceof Event.DayClosed closed) {
                closed(entry, closed);
            }
        }
    }

    private JsonObject step(Entry entry, Event.OfTicket event) {
        var json = new Happenings(hall.plan()).said(event).in(head(entry, event));
        where(event).ifPresent(window -> json.put("window", window.value()));
        if (event instanceof Event.TicketCalled called && called.why() != null) {
            var call =
                    new Call(called.why(), waited(), due(), hall.plan().policy().turns());
            lastCall = call;
            json.put("reasons", call.reasons()).put("figures", call.figures());
        }
        return json;
    }

    private void closed(Entry entry, Event.DayClosed closed) {
        var last = closed.fates().get(number);
        if (last != null) {
            fate = last;
            steps.add(new Said(
                            "一天结束：" + Ends.of(last).zh() + "。",
                            "The day ended: " + Ends.of(last).en() + ".")
                    .in(head(entry, closed)));
        }
    }

    private static JsonObject head(Entry entry, Event event) {
        return new JsonObject()
                .put("sequence", entry.sequence())
                .put("at", entry.at().toString())
                .put("door", entry.by().door().name())
                .put("by", entry.by().name())
                .put("event", event.getClass().getSimpleName());
    }

    private Duration waited() {
        return hall.ticket(number).flatMap(Ticket::waited).orElse(Duration.ZERO);
    }

    private Optional<LocalTime> due() {
        return hall.ticket(number)
                .map(Ticket::standing)
                .filter(standing -> standing.rank() == Rank.DUE)
                .map(standing -> Instant.ofEpochMilli(standing.place().turn()))
                .map(time -> hall.plan().calendar().time(time).withNano(0));
    }

    private JsonObject json(LocalDate day, Ticket ticket) {
        var json = new JsonObject()
                .put("day", day.toString())
                .put("ticket", number.text())
                .put("service", ticket.service().text())
                .put("reasons", lastCall == null ? new JsonArray() : lastCall.reasons());
        if (lastCall != null) {
            json.put("figures", lastCall.figures());
        }
        if (fate != null) {
            json.put("fate", fate.name());
        } else if (ticket.waiting()) {
            json.put("waiting", waiting(ticket));
        }
        return json.put("trail", steps);
    }

    /** Where it stands, and how many may still be called before it. */
    private JsonObject waiting(Ticket ticket) {
        var standing = ticket.standing();
        var queue = hall.queue(standing.line());
        var place = queue.of(standing.rank()).rank(standing.place());
        var ahead = hall.ahead(ticket);
        var json = new JsonObject()
                .put("rank", standing.rank().name())
                .put("place", place + 1)
                .put("ahead", ahead);
        if (standing.rank() != Rank.ORDINARY) {
            return new Said(
                            "在同类的号里排第%d，前面最多还叫%d个。".formatted(place + 1, ahead),
                            "Number %d of its kind; at most %d are called before it.".formatted(place + 1, ahead))
                    .in(json);
        }
        var ratio = hall.plan().policy().turns().ratio();
        var passed = standing.passedIn(queue);
        var atMost = standing.passedAtMost(queue, ratio) + ratio * place;
        return new Said(
                        "按顺序排第%d，前面还有%d个；已被越过%d次，最多%d次。".formatted(place + 1, ahead, passed, atMost),
                        "Number %d in order, %d ahead; passed %d times of at most %d."
                                .formatted(place + 1, ahead, passed, atMost))
                .in(json.put("passed", passed).put("passedAtMost", atMost));
    }

    static Optional<WindowNumber> where(Event.OfTicket event) {
        return switch (event) {
            case Event.TicketCalled called -> Optional.of(called.window());
            case Event.TicketRecalled recalled -> Optional.of(recalled.window());
            case Event.TicketArrived arrived -> Optional.of(arrived.window());
            case Event.TicketFinished finished -> Optional.of(finished.window());
            case Event.TicketMissed missed -> Optional.of(missed.window());
            case Event.TicketPutBack back -> Optional.of(back.window());
            case Event.TicketHeld held -> Optional.of(held.window());
            case Event.TicketResumed resumed -> Optional.of(resumed.window());
            case Event.TicketTransferred transferred -> Optional.of(transferred.window());
            case Event.TicketWentOn on -> Optional.of(on.window());
            case Event.CallUndone undone -> Optional.of(undone.window());
            case Event.TicketTaken taken -> Optional.empty();
            case Event.TicketRated rated -> Optional.of(rated.window());
            case Event.VisitNoted noted -> Optional.of(noted.window());
            case Event.TicketSteppedAside aside -> Optional.empty();
            case Event.TicketReturned returned -> Optional.empty();
            case Event.ServiceAdded added -> Optional.empty();
            case Event.ServiceChanged changed -> Optional.empty();
            case Event.PriorityConfirmed confirmed -> Optional.empty();
            case Event.PriorityDeclined declined -> Optional.empty();
            case Event.AssistanceMarked marked -> Optional.empty();
            case Event.MissedHidden hidden -> Optional.empty();
            case Event.SlipReported reported -> Optional.empty();
            case Event.NumberRemembered remembered -> Optional.empty();
            case Event.SlipReprinted reprinted -> Optional.empty();
            case Event.TicketWithdrawn withdrawn -> Optional.empty();
        };
    }
}
