// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.ticket.Claim;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a call does to a ticket, its line and the window, and how it is taken back. */
final class CallEvolution {
    private final Hall before;
    private final long sequence;
    private final Draft draft;
    private final Moment now;

    CallEvolution(Hall before, long sequence, Draft draft, Moment now) {
        this.before = before;
        this.sequence = sequence;
        this.draft = draft;
        this.now = now;
    }

    void called(Event.TicketCalled event, Ticket ticket) {
        var number = event.window();
        var line = ticket.standing().line();
        var inOrder = ticket.inOrder() && !byHand(event.why());
        var turn = new Window.Turn(
                inOrder,
                draft.queue(line).streak(),
                draft.windows.get(number).map(Window::streak).orElse(0));
        draft.dequeue(ticket);
        draft.queue(line, queue -> queue.called(inOrder, sequence));
        var care = ticket.care().aside(Duration.ZERO).by(draft.badgeAt(number));
        draft.put(ticket.at(new Stage.Called(number, now, 1)).with(care));
        draft.window(number, window -> window.calling(lastCall(number, ticket.number(), turn)));
        draft.showCalled(ticket.number());
    }

    private static boolean byHand(@Nullable Why why) {
        return why != null && why.reasons().contains(Why.Reason.BY_HAND);
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
                Covering.standIns(before, number),
                turn);
    }

    void undone(Event.CallUndone undone) {
        var last = draft.windows.get(undone.window()).map(Window::lastCall).filter(call -> call.ticket()
                .equals(undone.ticket()));
        draft.hideCalled(undone.ticket());
        draft.ticket(undone.ticket()).ifPresent(ticket -> {
            var waiting = ticket.at(Ticket.WAITING).with(ticket.care().by(null));
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
            draft.put(
                    ended.with(draft.ticket(ended.number()).map(Ticket::remarks).orElse(ended.remarks())));
            draft.hideMissed(ended.number());
            draft.showAgain(ended.number());
        }
        draft.window(undone.window(), window -> window.backTo(call, reopened, now));
    }
}
