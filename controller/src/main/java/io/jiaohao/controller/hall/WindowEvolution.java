// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import io.jiaohao.protocol.WindowNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What an entry does to windows and to who sits there. */
final class WindowEvolution {
    private final Draft draft;
    private final Moment now;

    WindowEvolution(Draft draft, Moment now) {
        this.draft = draft;
        this.now = now;
    }

    void apply(Event.OfWindow event) {
        switch (event) {
            case Event.WindowOpened opened -> opened(opened);
            case Event.WindowClosed closed -> draft.window(closed.window(), window -> Window.closed(now));
            case Event.WindowPaused paused -> paused(paused);
            case Event.PauseExplained explained -> explained(explained);
            case Event.WindowContinued go -> continued(go.window());
            case Event.WindowHandedOver over -> seat(over.window(), over.to());
            case Event.ClerkCorrected corrected -> seat(corrected.window(), corrected.to());
            case Event.CoverBegun begun ->
                covers(begun.window(), others -> {
                    others.add(begun.other());
                    return others;
                });
            case Event.CoverEnded ended ->
                covers(ended.window(), others -> {
                    others.remove(ended.other());
                    return others;
                });
        }
    }

    /** What happens to the visit at a window happens inside a break, if there is one. */
    void visit(WindowNumber number, State next) {
        draft.window(
                number,
                window -> window.in(window.state() instanceof State.Paused ? new State.Paused(next) : next, now));
    }

    /** The visit at a window is over. */
    void free(WindowNumber number, boolean inferred) {
        visit(number, new State.Idle());
        if (inferred) {
            draft.window(number, window -> window.emptied(now));
        }
    }

    /** The time that a break has taken from the visit at this window is nobody's handling. */
    void chargeBreak(WindowNumber number) {
        draft.windows.get(number).ifPresent(window -> {
            var rest = window.rest();
            if (rest != null) {
                window.ticket().flatMap(draft::ticket).ifPresent(ticket -> charge(ticket, rest.since()));
            }
        });
    }

    private void charge(Ticket ticket, Moment since) {
        if (ticket.stage() instanceof Stage.Serving serving) {
            aside(ticket, later(since, serving.arrived()));
        } else if (ticket.stage() instanceof Stage.Called called) {
            aside(ticket, later(since, called.called()));
        }
    }

    private void aside(Ticket ticket, Moment from) {
        draft.put(ticket.with(ticket.care().aside(ticket.care().aside().plus(now.since(from)))));
    }

    private static Moment later(Moment one, Moment other) {
        return one.steady().isAfter(other.steady()) ? one : other;
    }

    private void opened(Event.WindowOpened opened) {
        var badge = opened.badge();
        var seat = badge == null ? null : new Window.Seat(badge, opened.rostered());
        draft.window(opened.window(), window -> window.in(new State.Idle(), now).with(seat));
    }

    private void paused(Event.WindowPaused paused) {
        draft.window(paused.window(), window -> window.in(new State.Paused(window.resumed()), now)
                .with(new Window.Rest(now, paused.reason())));
    }

    private void explained(Event.PauseExplained explained) {
        draft.window(explained.window(), window -> {
            var rest = window.rest();
            return rest == null ? window : window.with(new Window.Rest(rest.since(), explained.reason()));
        });
    }

    private void continued(WindowNumber number) {
        chargeBreak(number);
        draft.window(number, window -> window.in(window.resumed(), now).with((Window.Rest) null));
    }

    /** Whoever sits down at a visit, or was there all along, is who serves it. */
    private void seat(WindowNumber number, String badge) {
        draft.window(number, window -> window.with(new Window.Seat(badge, false)));
        draft.windows
                .get(number)
                .flatMap(Window::ticket)
                .flatMap(draft::ticket)
                .ifPresent(ticket -> draft.put(ticket.with(ticket.care().by(badge))));
    }

    private void covers(WindowNumber number, UnaryOperator<List<WindowNumber>> next) {
        draft.window(number, window -> window.covering(next.apply(new ArrayList<>(window.covers()))));
    }
}
