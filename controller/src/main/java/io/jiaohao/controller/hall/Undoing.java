// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import io.jiaohao.protocol.TicketNumber;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** 误叫撤回: a call taken back in time leaves no trace in the line, and brings back the visit that it had ended. */
final class Undoing {
    private Undoing() {}

    static Decision undo(Hall hall, Order order, Command.Undo undo, Window window) {
        var last = window.lastCall();
        if (last == null || tooLate(hall, order, last) || !stillCalling(window, last)) {
            return Decision.refuse(Refusal.nothingToUndo(hall.plan().policy().undoWithin()));
        }
        var events = new ArrayList<Event>();
        events.add(new Event.CallUndone(last.ticket(), undo.window(), reopened(hall, last)));
        events.addAll(Covering.again(hall, undo.window(), last.standIns()));
        return Decision.accept(Answer.about(last.ticket()), events);
    }

    private static boolean tooLate(Hall hall, Order order, Window.LastCall last) {
        return hall.moment(order.at())
                        .since(last.at())
                        .compareTo(hall.plan().policy().undoWithin())
                > 0;
    }

    private static boolean stillCalling(Window window, Window.LastCall last) {
        return window.resumed() instanceof Window.State.Calling calling
                && calling.ticket().equals(last.ticket());
    }

    /** The visit that the call ended, unless somebody else has gone on with it meanwhile. */
    private static @Nullable TicketNumber reopened(Hall hall, Window.LastCall last) {
        var ended = last.ended();
        return ended == null
                ? null
                : hall.ticket(ended.number())
                        .filter(ticket -> untouched(ticket.stage(), last.at()))
                        .map(Ticket::number)
                        .orElse(null);
    }

    private static boolean untouched(Stage stage, Moment since) {
        return switch (stage) {
            case Stage.Waiting waiting -> true;
            case Stage.Finished finished -> finished.finished().equals(since);
            case Stage.Missed missed -> missed.missed().equals(since);
            case Stage.Called called -> false;
            case Stage.Serving serving -> false;
            case Stage.Held held -> false;
            case Stage.Withdrawn withdrawn -> false;
        };
    }
}
