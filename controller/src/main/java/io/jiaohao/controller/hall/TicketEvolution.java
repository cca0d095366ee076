// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Ticket.Stage;
import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Place;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an entry does to tickets, and to the lines in which they wait. */
final class TicketEvolution {
    private final Hall before;
    private final long sequence;
    private final Draft draft;
    private final WindowEvolution windows;
    private final Moment now;
    private int taken;

    TicketEvolution(Hall before, long sequence, Draft draft, WindowEvolution windows, Moment now) {
        this.before = before;
        this.sequence = sequence;
        this.draft = draft;
        this.windows = windows;
        this.now = now;
    }

    void apply(Event.OfTicket event) {
        switch (event) {
            case Event.TicketTaken of -> taken(of);
            case Event.TicketCalled of -> ticket(of.ticket(), ticket -> called(of, ticket));
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
            case Event.CallUndone of -> undone(of);
            case Event.SlipReported of -> change(of.ticket(), ticket -> ticket.slipReported(of.outcome()));
            case Event.NumberRemembered of -> change(of.ticket(), Ticket::kept);
            case Event.SlipReprinted of -> change(of.ticket(), Ticket::reprinted);
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

    private void called(Event.TicketCalled event, Ticket ticket) {
        var number = event.window();
        var line = ticket.standing().line();
        var inOrder = ticket.inOrder() && !byHand(event.why());
        var turn = new Window.Turn(
                inOrder,
                draft.queue(line).streak(),
                draft.windows.get(number).map(Window::streak).orElse(0));
        draft.dequeue(ticket);
        draft.queue(line, queue -> queue.called(inOrder, sequence));
        var care = ticket.care().aside(Duration.ZERO).by(badgeAt(number));
        draft.put(ticket.at(new Stage.Called(number, now, 1)).with(care));
        draft.window(number, window -> window.calling(lastCall(number, ticket.number(), turn)));
        draft.showCalled(ticket.number());
    }

    private static boolean byHand(@Nullable Why why) {
        return why != null && why.reasons().contains(Why.Reason.BY_HAND);
    }

    private @Nullable String badgeAt(WindowNumber number) {
        return draft.windows.get(number).flatMap(Window::badge).orElse(null);
    }

    /** UNDO goes back to the window as it was before this whole entry, so to the visit that the same key ended. */
    private Window.LastCall lastCall(WindowNumber number, TicketNumber ticket, Window.Turn turn) {
        var window = before.window(number);
        return new Window.LastCall(
                ticket,
                now,
                sequence,
                Answer.about(ticket),
                window.map(Window::state).orElse(new State.Idle()),
                window.map(Window::rest).orElse(null),
                window.flatMap(Window::ticket).flatMap(before::ticket).orElse(null),
                turn);
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
        var standing = ticket.standing();
        draft.join(ticket.with(ticket.care().returned()).with(standing.at(standing.withoutPromise(), place)));
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
                    .with(ticket.care().aside(aside).by(badgeAt(window))));
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
                .ifPresent(left -> draft.join(left.with(inLine(left.standing()).in(event.service(), event.line()))));
        windows.free(event.window(), false);
    }

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
                        .with(inLine(left.standing()).in(event.service(), line))));
        windows.free(event.window(), event.inferred());
    }

    /** A promise for a certain time was kept with the first call. */
    private static Standing inLine(Standing standing) {
        return standing.rank() == Rank.DUE ? standing.at(standing.withoutPromise(), standing.arrival()) : standing;
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

    private void undone(Event.CallUndone undone) {
        var last = draft.windows.get(undone.window()).map(Window::lastCall).filter(call -> call.ticket()
                .equals(undone.ticket()));
        draft.hideCalled(undone.ticket());
        ticket(undone.ticket(), ticket -> {
            var waiting = ticket.at(Ticket.WAITING);
            draft.put(waiting);
            last.ifPresent(call -> draft.queue(
                    ticket.standing().line(),
                    queue -> queue.uncalled(
                            call.turn().inOrder(), call.revision(), call.turn().lineBefore())));
            if (last.filter(call -> declinedSince(call, ticket)).isPresent()) {
                draft.join(waiting);
            } else {
                draft.enqueue(waiting);
            }
        });
        last.ifPresent(call -> backTo(undone, call));
    }

    /** Called as priority and in order now: what was called before it as priority has not passed it. */
    private static boolean declinedSince(Window.LastCall call, Ticket ticket) {
        return !call.turn().inOrder() && ticket.inOrder() && ticket.standing().claim() == Claim.DECLINED;
    }

    private void backTo(Event.CallUndone undone, Window.LastCall call) {
        var ended = call.ended();
        var reopened = ended != null && undone.reopened() != null;
        if (ended != null && reopened) {
            draft.ticket(ended.number()).filter(Ticket::waiting).ifPresent(draft::dequeue);
            draft.put(ended);
            draft.hideMissed(ended.number());
            if (!draft.recent.contains(ended.number()) && ended.stage() instanceof Stage.Called) {
                draft.showCalled(ended.number());
            }
        }
        draft.window(undone.window(), window -> window.backTo(call, reopened, now));
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
