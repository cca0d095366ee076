// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Window.State;
import java.util.ArrayList;
import java.util.List;

/** Opening and closing a window, and breaks. */
final class Staffing {
    private Staffing() {}

    static Decision open(Command.OpenWindow open, Window window) {
        return window.state() instanceof State.Closed
                ? Decision.accept(Answer.DONE, new Event.WindowOpened(open.window()))
                : Decision.refuse(Refusal.alreadyOpen());
    }

    /** Ends the visit at hand as NEXT would, and calls nobody. */
    static Decision close(Hall hall, Order order, Command.CloseWindow close, Window window) {
        return switch (window.resumed()) {
            case State.Closed closed -> Decision.refuse(Refusal.alreadyClosed());
            case State.Idle idle -> closed(close, List.of());
            case State.Paused nested -> closed(close, List.of());
            case State.Busy busy -> closed(close, Visiting.ended(hall, order, close.window(), busy));
        };
    }

    /** Never waits for a reason, and keeps the visit at hand. */
    static Decision pause(Command.Pause pause, Window window) {
        return switch (window.state()) {
            case State.Closed closed -> Decision.refuse(Refusal.windowClosed());
            case State.Paused paused -> Decision.refuse(Refusal.alreadyPaused());
            case State.Idle idle -> paused(pause);
            case State.Busy busy -> paused(pause);
        };
    }

    static Decision goOn(Command.Continue go, Window window) {
        return window.state() instanceof State.Paused
                ? Decision.accept(Answer.DONE, new Event.WindowContinued(go.window()))
                : Decision.refuse(Refusal.notPaused());
    }

    private static Decision paused(Command.Pause pause) {
        return Decision.accept(Answer.DONE, new Event.WindowPaused(pause.window()));
    }

    private static Decision closed(Command.CloseWindow close, List<Event> ending) {
        var events = new ArrayList<Event>(ending);
        events.add(new Event.WindowClosed(close.window()));
        return Decision.accept(Answer.DONE, events);
    }
}
