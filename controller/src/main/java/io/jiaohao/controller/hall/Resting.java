// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.protocol.WindowNumber;
import org.jspecify.annotations.Nullable;

/** Breaks. They never wait for a reason, and keep the visit at hand. */
final class Resting {
    private Resting() {}

    /** Pressed again with a reason, it gives the reason of the break that goes on. */
    static Decision pause(Hall hall, Command.Pause pause, Window window) {
        if (!known(hall, pause.reason())) {
            return Decision.refuse(Refusal.unknownReason());
        }
        return switch (window.state()) {
            case State.Closed closed -> Decision.refuse(Refusal.windowClosed());
            case State.Paused paused -> explained(pause.window(), pause.reason());
            case State.Idle idle -> paused(pause.window(), pause.reason());
            case State.Busy busy -> paused(pause.window(), pause.reason());
        };
    }

    static Decision goOn(Hall hall, Command.Continue go, Window window) {
        if (!(window.state() instanceof State.Paused)) {
            return Decision.refuse(Refusal.notPaused());
        }
        var events = Covering.ended(hall, go.window());
        events.add(new Event.WindowContinued(go.window()));
        return Decision.accept(Answer.DONE, events);
    }

    /** Only the plan's reasons: a free text could say something about a person. */
    private static boolean known(Hall hall, @Nullable String reason) {
        return reason == null || hall.plan().policy().pauses().contains(reason);
    }

    private static Decision explained(WindowNumber window, @Nullable String reason) {
        return reason == null
                ? Decision.refuse(Refusal.alreadyPaused())
                : Decision.accept(Answer.DONE, new Event.PauseExplained(window, reason));
    }

    private static Decision paused(WindowNumber window, @Nullable String reason) {
        return Decision.accept(Answer.DONE, new Event.WindowPaused(window, reason));
    }
}
