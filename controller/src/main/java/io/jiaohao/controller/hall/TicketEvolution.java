// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Place;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.ticket.Care;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.Leg;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.hall.ticket.Paper;
import io.jiaohao.controller.hall.ticket.Remarks;
import io.jiaohao.controller.hall.ticket.Request;
import io.jiaohao.controller.hall.ticket.Standing;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** What an entry does to tickets, and to the lines in which they wait; what a call does is told by {@link CallEvolution}. */
final class TicketEvolution {
    private final Hall before;
    private final long sequence;
    private final Draft draft;
    private final WindowEvolution windows;
    private final CallEvolution calls;
    private final Moment now;
    private int taken;

    TicketEvolution(Hall before, long sequence, Draft draft, WindowEvolution windows, Moment now) {
        this.before = before;
        this.sequence = sequence;
        this.draft = draft;
        this.windows = windows;
        this.calls = new CallEvolution(before, sequence, draft, now);
        this.now = now;
    }

    void apply(Event.OfTicket event) {
        switch (event) {
            case Event.TicketTaken of -> taken(of);
            case Event.TicketCalled of -> ticket(of.ticket(), ticket -> calls.called(of, ticket));
            case Event.TicketRecalled of -> stage(of.ticket(), TicketEvolution::recalled);
            case Event.TicketArrived of -> ticket(of.ticket(), ticket -> arrived(of.window(), ticket));
            case Event.TicketFinished of -> ticket(of.ticket(), ticket -> finished(of, ticket));
            case Event.TicketMissed of -> ticket(of.ticket(), ticket -> missed(of, ticket));
            case Event.TicketPutBack of -> ticket(of.ticket(), ticket -> putBack(of, ticket));
            case Event.TicketReturned of -> ticket(of.ticket(), ticket -> returned(of.place(), ticket));
            case Event.TicketHeld of -> ticket(of.ticket(), ticket -> held(of, ticket));
            case Event.TicketResumed of -> ticket(of.ticket(), ticket -> resumed(of.window(), ticket));
            case Event.TicketTransferred of -> ticket(of.ticket(), ticket -> transferred(of, ticket));
            case Event.TicketWentOn of -> ticket(of.ticket(), ticket -> wentOn(of, ticket));
            case Event.ServiceAdded of ->
                change(of.ticket(), ticket -> ticket.with(ticket.care().needing(of.service())));
            case Event.ServiceChanged of -> stand(of.ticket(), it -> it.in(of.service(), Line.of(of.service())));
            case Event.PriorityConfirmed of -> stand(of.ticket(), standing -> standing.confirmed(of.kind()));
            case Event.PriorityDeclined of -> stand(of.ticket(), Standing::declined);
            case Event.AssistanceMarked of ->
                change(of.ticket(), ticket -> ticket.with(ticket.care().assisted(of.needed())));
            case Event.MissedHidden of -> draft.hideMissed(of.ticket());
            case Event.CallUndone of -> calls.undone(of);
            case Event.SlipReported of -> change(of.ticket(), ticket -> ticket.slipReported(of.outcome()));
            case Event.NumberRemembered of -> change(of.ticket(), Ticket::kept);
            case Event.SlipReprinted of -> change(of.ticket(), Ticket::reprinted);
            case Event.TicketSteppedAside of -> ticket(of.ticket(), ticket -> steppedAside(of.place(), ticket));
            case Event.TicketRated of -> ticket(of.ticket(), ticket -> rated(of.grade(), ticket));
            case Event.VisitNoted of ->
                change(of.ticket(), ticket -> ticket.with(ticket.remarks().noted(of.text())));
            case Event.TicketWithdrawn of -> ticket(of.ticket(), ticket -> withdrawn(of.fate(), ticket));
        }
    }

    private void taken(Event.TicketTaken event) {
        var arrival = Place.at(sequence, taken++);
        var standing = Standing.arriving(event.service(), event.priority(), arrival, now);
        var due = event.due();
        draft.join(new Ticket(
                event.ticket(),
                request(event),
                due == null ? standing : standing.at(Rank.DUE, Place.due(due, sequence)),
                new Paper(event.printer() == null ? 0 : 1, null, false),
                Care.NONE,
                Remarks.NONE,
                Ticket.WAITING));
        count(event);
    }

    private Request request(Event.TicketTaken event) {
        return new Request(
                now,
                event.items(),
                event.language(),
                event.shown(),
                event.printer(),
                event.origin() == null ? Origin.KIOSK : event.origin(),
                event.appointment());
    }

    private void count(Event.TicketTaken event) {
        draft.tally = draft.tally.taken(event.priority());
        if (event.appointment() != null) {
            draft.appointments = draft.appointments.remove(event.appointment());
        } else {
            draft.plan.service(event.service()).ifPresent(service -> service.slotAt(
                            draft.plan.calendar().time(draft.at))
                    .ifPresent(slot -> draft.tally = draft.tally.walkedIn(service, slot)));
        }
        if (event.note() != null) {
            draft.notes = draft.notes.stream()
                    .filter(note -> !note.ticket().equals(event.note()))
                    .toList();
        }
    }

    private static Stage recalled(Stage stage) {
        return stage instanceof Stage.Called called
                ? new Stage.Called(called.window(), called.called(), called.calls() + 1)
                : stage;
    }

    private void arrived(WindowNumber window, Ticket ticket) {
        if (ticket.stage() instanceof Stage.Called called) {
            draft.put(ticket.at(new Stage.Serving(called.window(), called.called(), called.calls(), now))
                    .with(ticket.care().aside(Duration.ZERO)));
        }
        windows.visit(window, new State.Serving(ticket.number()));
    }

    private void finished(Event.TicketFinished event, Ticket old) {
        windows.chargeBreak(event.window());
        var ticket = draft.ticket(old.number()).orElse(old);
        draft.put(ticket.at(finished(ticket.stage(), event.inferred()))
                .with(ticket.care().ended(event.outcome())));
        windows.free(event.window(), event.inferred());
        draft.window(event.window(), window -> window.after(old.number()));
    }

    private Stage finished(Stage stage, boolean inferred) {
        return switch (stage) {
            case Stage.Called s -> new Stage.Finished(s.window(), s.called(), s.calls(), null, now, inferred);
            case Stage.Serving s -> new Stage.Finished(s.window(), s.called(), s.calls(), s.arrived(), now, inferred);
            case Stage.Waiting s -> s;
            case Stage.Held s -> s;
            case Stage.Missed s -> s;
            case Stage.Finished s -> s;
            case Stage.Withdrawn s -> s;
        };
    }

    private void missed(Event.TicketMissed event, Ticket ticket) {
        if (ticket.stage() instanceof Stage.Called s) {
            draft.put(ticket.at(new Stage.Missed(s.window(), s.called(), s.calls(), now, event.inferred())));
        }
        windows.free(event.window(), event.inferred());
        draft.showMissed(ticket.number());
    }

    private void putBack(Event.TicketPutBack event, Ticket ticket) {
        windows.free(event.window(), event.inferred());
        draft.hideCalled(ticket.number());
        draft.join(ticket.with(ticket.standing().at(Rank.DUE, Place.due(event.due(), sequence))));
    }

    private void returned(Place place, Ticket ticket) {
        draft.hideMissed(ticket.number());
        var rank = ticket.standing().kept().rank();
        draft.join(ticket.with(ticket.care().returned()).with(ticket.standing().at(rank, place)));
    }

    private void steppedAside(Place place, Ticket ticket) {
        var standing = ticket.standing();
        draft.stand(ticket.with(ticket.care().yieldedOnce()), standing.at(standing.rank(), place));
    }

    private void rated(int grade, Ticket ticket) {
        draft.put(ticket.with(ticket.remarks().rated(grade)));
        draft.tally = draft.tally.rated(grade);
    }

    private void held(Event.TicketHeld event, Ticket old) {
        windows.chargeBreak(event.window());
        var ticket = draft.ticket(old.number()).orElse(old);
        var arrived = ticket.stage() instanceof Stage.Serving serving ? serving.arrived() : null;
        var called = ticket.called().orElse(now);
        draft.put(ticket.at(new Stage.Held(event.kind(), event.window(), called, ticket.calls(), arrived, now)));
        draft.hold(ticket.number());
        windows.free(event.window(), false);
    }

    private void resumed(WindowNumber window, Ticket ticket) {
        if (ticket.stage() instanceof Stage.Held held) {
            var arrived = held.arrived();
            var aside = arrived == null ? Duration.ZERO : ticket.care().aside().plus(now.since(held.held()));
            draft.put(ticket.at(new Stage.Serving(window, held.called(), held.calls(), arrived == null ? now : arrived))
                    .with(ticket.care().aside(aside).by(draft.badgeAt(window))));
            draft.unhold(ticket.number());
            windows.visit(window, new State.Serving(ticket.number()));
            draft.showCalled(ticket.number());
        }
    }

    private void transferred(Event.TicketTransferred event, Ticket ticket) {
        windows.chargeBreak(event.window());
        if (ticket.stage() instanceof Stage.Serving) {
            leave(event.window(), ticket.number(), event.service());
        }
        draft.hideCalled(ticket.number());
        draft.ticket(ticket.number())
                .ifPresent(left -> draft.join(left.with(left.standing().kept().in(event.service(), event.line()))));
        windows.free(event.window(), false);
    }

    /** What the window serves of the further services was done there too. */
    private void wentOn(Event.TicketWentOn event, Ticket ticket) {
        windows.chargeBreak(event.window());
        change(
                ticket.number(),
                visit -> visit.with(
                        visit.care().without(service -> Visiting.isDone(before, visit, event.window(), service))));
        leave(event.window(), ticket.number(), event.service());
        var line = Line.of(event.service());
        draft.ticket(ticket.number())
                .ifPresent(left -> draft.join(left.with(left.care().ended(event.outcome()))
                        .with(left.standing().kept().in(event.service(), line))));
        windows.free(event.window(), event.inferred());
    }

    /** The service that was given becomes a leg of the visit, and a new wait begins. */
    private void leave(WindowNumber window, TicketNumber number, ServiceCode next) {
        draft.hideCalled(number);
        change(number, ticket -> {
            var care = ticket.care();
            var arrived = ticket.stage() instanceof Stage.Serving serving ? serving.arrived() : null;
            var called = ticket.called().orElse(now);
            var leg = new Leg(ticket.service(), window, care.clerk(), called, arrived, now, care.aside());
            return ticket.with(care.after(leg, next)).with(ticket.standing().waitingSince(now));
        });
    }

    private void withdrawn(Fate fate, Ticket ticket) {
        if (ticket.waiting()) {
            draft.dequeue(ticket);
        }
        draft.unhold(ticket.number());
        draft.hideMissed(ticket.number());
        draft.put(ticket.at(new Stage.Withdrawn(now, fate)));
        if (fate == Fate.CARRIED) {
            var notes = new java.util.ArrayList<>(draft.notes);
            notes.add(new Carried.Note(ticket.number(), ticket.service()));
            draft.notes = java.util.List.copyOf(notes);
        }
    }

    private void stand(TicketNumber number, UnaryOperator<Standing> next) {
        ticket(number, ticket -> draft.stand(ticket, next.apply(ticket.standing())));
    }

    private void stage(TicketNumber number, UnaryOperator<Stage> next) {
        change(number, ticket -> ticket.at(next.apply(ticket.stage())));
    }

    private void change(TicketNumber number, UnaryOperator<Ticket> next) {
        ticket(number, ticket -> draft.put(next.apply(ticket)));
    }

    private void ticket(TicketNumber number, java.util.function.Consumer<Ticket> then) {
        draft.ticket(number).ifPresent(then);
    }
}
