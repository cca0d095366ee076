// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 挂起 and 恢复办理. */
final class Holding {
    private Holding() {}

    /** The window is free again; the visit waits outside the line. */
    static Decision hold(Command.Hold hold, Window window) {
        return Visiting.withTicket(
                window,
                ticket -> Decision.accept(
                        Answer.about(ticket), new Event.TicketHeld(ticket, hold.window(), hold.kind())));
    }

    /** Goes on at once, without a line; a break ends with it. */
    static Decision resume(Hall hall, Command.Resume resume, Window window) {
        return switch (window.resumed()) {
            case State.Closed closed -> Decision.refuse(Refusal.windowClosed());
            case State.Busy busy -> Decision.refuse(Refusal.ticketBusy(busy.ticket(), resume.window()));
            case State.Idle idle -> resume(hall, resume.window(), window, resume.ticket());
            case State.Paused nested -> resume(hall, resume.window(), window, resume.ticket());
        };
    }

    private static Decision resume(Hall hall, WindowNumber number, Window window, @Nullable TicketNumber ticket) {
        var held = ticket == null ? longest(hall, number) : hall.ticket(ticket);
        if (held.isEmpty()) {
            return Decision.refuse(ticket == null ? Refusal.nothingHeld() : Refusal.unknownTicket());
        }
        return held.get().stage() instanceof Stage.Held stage
                ? resume(hall, number, window, held.get().number(), refused(hall, number, held.get(), stage))
                : Decision.refuse(Refusal.nothingHeld());
    }

    private static Decision resume(
            Hall hall, WindowNumber number, Window window, TicketNumber ticket, Optional<Refusal> refused) {
        if (refused.isPresent()) {
            return Decision.refuse(refused.get());
        }
        var events = new ArrayList<Event>();
        if (window.state() instanceof State.Paused) {
            events.addAll(Covering.ended(hall, number));
            events.add(new Event.WindowContinued(number));
        }
        events.add(new Event.TicketResumed(ticket, number));
        return Decision.accept(Answer.about(ticket), events);
    }

    private static Optional<Refusal> refused(Hall hall, WindowNumber number, Ticket ticket, Stage.Held held) {
        return switch (held.kind()) {
            case AWAY -> Optional.empty();
            case KEPT ->
                held.window().equals(number)
                        ? Optional.empty()
                        : Optional.of(Refusal.heldElsewhere(ticket.number(), held.window()));
            case STEP ->
                Serving.serves(hall, number, ticket.service()) || held.window().equals(number)
                        ? Optional.empty()
                        : Optional.of(Refusal.notServedHere(ticket.number()));
        };
    }

    /** Whether this visit can go on at this window. */
    static boolean mayResume(Hall hall, WindowNumber number, Ticket ticket) {
        return ticket.stage() instanceof Stage.Held held
                && refused(hall, number, ticket, held).isEmpty();
    }

    /** The one held longest here. */
    private static Optional<Ticket> longest(Hall hall, WindowNumber number) {
        return hall.held().stream()
                .flatMap(held -> hall.ticket(held).stream())
                .filter(ticket -> ticket.window().filter(number::equals).isPresent())
                .findFirst();
    }
}
