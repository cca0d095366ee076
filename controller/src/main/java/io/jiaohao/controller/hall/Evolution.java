// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Ticket.Stage;
import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.function.UnaryOperator;

/**
 * One entry at work on a hall: the next state, event by event. An event about a ticket that is not there (its entry was damaged)
 * only keeps its number from being given again.
 */
final class Evolution {
    private final Hall before;
    private final Entry entry;
    private final Draft draft;
    private final Moment now;

    private Evolution(Hall before, Entry entry) {
        this.before = before;
        this.entry = entry;
        this.draft = new Draft(before);
        this.now = before.moment(entry.at());
        draft.sequence = entry.sequence();
        draft.at = entry.at();
    }

    static Hall of(Hall hall, Entry entry) {
        var evolution = new Evolution(hall, entry);
        entry.events().forEach(evolution::apply);
        return evolution.draft.finished();
    }

    private void apply(Event event) {
        switch (event) {
            case Event.OfTicket ofTicket -> applyToTicket(ofTicket);
            case Event.DayOpened opened -> Turning.open(draft, opened);
            case Event.DayClosed closed -> Turning.close(draft);
            case Event.ControllerStarted started -> draft.epoch = started.epoch();
            case Event.PlanApplied applied -> Turning.plan(draft, applied.plan());
            case Event.ClockCorrected corrected -> draft.corrected = draft.corrected.plus(corrected.by());
            case Event.DamageFound damage -> draft.sequence = entry.sequence();
            case Event.WindowOpened opened -> state(opened.window(), state -> new State.Idle());
            case Event.WindowClosed closed -> state(closed.window(), state -> new State.Closed());
            case Event.WindowPaused paused -> state(paused.window(), State.Paused::new);
            case Event.WindowContinued go ->
                state(go.window(), state -> state instanceof State.Paused paused ? paused.before() : state);
            case Event.Answered answered ->
                draft.answers =
                        draft.answers.put(answered.id(), new Hall.Remembered(answered.digest(), answered.answer()));
        }
    }

    private void applyToTicket(Event.OfTicket event) {
        if (draft.ticket(event.ticket()).isEmpty()) {
            neverAgain(event.ticket());
        }
        switch (event) {
            case Event.TicketTaken taken -> taken(taken);
            case Event.TicketCalled called -> called(called);
            case Event.TicketRecalled recalled -> stage(recalled.ticket(), Evolution::recalled);
            case Event.TicketArrived arrived -> arrived(arrived);
            case Event.TicketFinished finished -> finished(finished);
            case Event.TicketMissed missed -> missed(missed);
            case Event.CallUndone undone -> undone(undone);
            case Event.SlipReported reported ->
                ticket(reported.ticket(), ticket -> ticket.slipReported(reported.outcome()));
            case Event.NumberRemembered remembered -> ticket(remembered.ticket(), Ticket::kept);
            case Event.SlipReprinted reprinted -> ticket(reprinted.ticket(), Ticket::reprinted);
            case Event.TicketWithdrawn withdrawn -> withdrawn(withdrawn);
        }
    }

    private void taken(Event.TicketTaken taken) {
        var ticket = new Ticket(
                taken.ticket(),
                taken.service(),
                entry.sequence(),
                now,
                taken.priority(),
                taken.items(),
                taken.language(),
                taken.shown(),
                taken.printer(),
                taken.printer() == null ? 0 : 1,
                null,
                false,
                Ticket.WAITING);
        draft.put(ticket);
        draft.enqueue(ticket);
    }

    private void called(Event.TicketCalled called) {
        draft.ticket(called.ticket()).ifPresent(ticket -> {
            draft.dequeue(ticket);
            draft.put(ticket.at(new Stage.Called(called.window(), now, 1)));
            draft.window(
                    called.window(),
                    window ->
                            new Window(new State.Calling(ticket.number()), lastCall(called.window(), ticket.number())));
            draft.showCalled(ticket.number());
        });
    }

    /** UNDO goes back to the window as it was before this whole entry, so to the visit that the same key ended. */
    private Window.LastCall lastCall(WindowNumber number, TicketNumber ticket) {
        var window = before.window(number);
        var ended = window.flatMap(Window::ticket)
                .flatMap(before::ticket)
                .map(visit -> new Window.Ended(visit.number(), visit.stage()))
                .orElse(null);
        return new Window.LastCall(
                ticket,
                now,
                entry.sequence(),
                Answer.about(ticket),
                window.map(Window::state).orElse(new State.Idle()),
                ended);
    }

    private static Stage recalled(Stage stage) {
        return stage instanceof Stage.Called called
                ? new Stage.Called(called.window(), called.called(), called.calls() + 1)
                : stage;
    }

    private void arrived(Event.TicketArrived arrived) {
        stage(
                arrived.ticket(),
                stage -> stage instanceof Stage.Called called
                        ? new Stage.Serving(called.window(), called.called(), called.calls(), now)
                        : stage);
        visit(arrived.window(), new State.Serving(arrived.ticket()));
    }

    private void finished(Event.TicketFinished finished) {
        stage(finished.ticket(), stage -> switch (stage) {
            case Stage.Called s ->
                new Stage.Finished(s.window(), s.called(), s.calls(), null, now, finished.inferred());
            case Stage.Serving s ->
                new Stage.Finished(s.window(), s.called(), s.calls(), s.arrived(), now, finished.inferred());
            case Stage.Waiting s -> s;
            case Stage.Missed s -> s;
            case Stage.Finished s -> s;
            case Stage.Withdrawn s -> s;
        });
        visit(finished.window(), new State.Idle());
    }

    private void missed(Event.TicketMissed missed) {
        stage(
                missed.ticket(),
                stage -> stage instanceof Stage.Called s
                        ? new Stage.Missed(s.window(), s.called(), s.calls(), now, missed.inferred())
                        : stage);
        visit(missed.window(), new State.Idle());
        draft.showMissed(missed.ticket());
    }

    private void undone(Event.CallUndone undone) {
        draft.ticket(undone.ticket()).ifPresent(ticket -> {
            var waiting = ticket.at(Ticket.WAITING);
            draft.put(waiting);
            draft.enqueue(waiting);
        });
        draft.hideCalled(undone.ticket());
        draft.windows.get(undone.window()).map(Window::lastCall).ifPresent(last -> {
            var ended = last.ended();
            if (ended != null) {
                stage(ended.ticket(), stage -> ended.stage());
                draft.hideMissed(ended.ticket());
            }
            draft.window(undone.window(), window -> new Window(last.before(), null));
        });
    }

    private void withdrawn(Event.TicketWithdrawn withdrawn) {
        draft.ticket(withdrawn.ticket()).ifPresent(draft::dequeue);
        stage(withdrawn.ticket(), stage -> new Stage.Withdrawn(now, withdrawn.fate()));
    }

    /** Whatever is heard of a number, it is not given again. */
    private void neverAgain(TicketNumber number) {
        for (var service : draft.plan.services()) {
            var given = draft.issued.get(service.code()).orElse(0);
            if (service.prefix() == number.prefix() && given < number.count()) {
                draft.issued = draft.issued.put(service.code(), number.count());
            }
        }
    }

    private void stage(TicketNumber number, UnaryOperator<Stage> next) {
        ticket(number, ticket -> ticket.at(next.apply(ticket.stage())));
    }

    private void ticket(TicketNumber number, UnaryOperator<Ticket> next) {
        draft.ticket(number).ifPresent(ticket -> draft.put(next.apply(ticket)));
    }

    private void state(WindowNumber number, UnaryOperator<State> next) {
        draft.window(number, window -> window.in(next.apply(window.state())));
    }

    /** What happens to the visit at a window happens inside a break, if there is one. */
    private void visit(WindowNumber number, State next) {
        state(number, state -> state instanceof State.Paused ? new State.Paused(next) : next);
    }
}
