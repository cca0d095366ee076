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
        hall.windows().forEach((other, window) -> {
            if (window.covers().contains(number)) {
                ended.add(new Event.CoverEnded(other, number));
            }
        });
        return ended;
    }
}
