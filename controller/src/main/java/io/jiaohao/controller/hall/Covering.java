// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.WindowNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 代管: at noon one window serves another's people too, until that one opens again. */
final class Covering {
    private Covering() {}

    /** The same key begins and ends it. */
    static Decision cover(Hall hall, Command.Cover cover, Window window) {
        if (window.closed()) {
            return Decision.refuse(Refusal.windowClosed());
        }
        var other = cover.other() != null
                ? cover.other()
                : hall.plan().window(cover.window()).flatMap(Covering::partner).orElse(null);
        if (other == null || other.equals(cover.window())) {
            return Decision.refuse(Refusal.nothingToCover());
        }
        if (window.covers().contains(other)) {
            return Decision.accept(Answer.DONE, new Event.CoverEnded(cover.window(), other));
        }
        return hall.window(other)
                .map(lent -> lent.working()
                        ? Decision.refuse(Refusal.stillWorking(other))
                        : Decision.accept(Answer.DONE, new Event.CoverBegun(cover.window(), other)))
                .orElseGet(() -> Decision.refuse(Refusal.unknownWindow()));
    }

    private static Optional<WindowNumber> partner(WindowPlan plan) {
        return Optional.ofNullable(plan.covers());
    }

    /** Who stands in for a window that works again no longer does. */
    static List<Event> ended(Hall hall, WindowNumber number) {
        var ended = new ArrayList<Event>();
        standIns(hall, number).forEach(other -> ended.add(new Event.CoverEnded(other, number)));
        return ended;
    }

    /** The windows that stand in for this one. */
    static List<WindowNumber> standIns(Hall hall, WindowNumber number) {
        var found = new ArrayList<WindowNumber>();
        hall.windows().forEach((other, window) -> {
            if (window.covers().contains(number)) {
                found.add(other);
            }
        });
        return found;
    }

    /** A mistaken key had ended the break: whoever stood in, and is still there, does so again. */
    static List<Event> again(Hall hall, WindowNumber number, List<WindowNumber> standIns) {
        var begun = new ArrayList<Event>();
        for (var other : standIns) {
            hall.window(other)
                    .filter(window -> !window.closed() && !window.covers().contains(number))
                    .ifPresent(window -> begun.add(new Event.CoverBegun(other, number)));
        }
        return begun;
    }
}
