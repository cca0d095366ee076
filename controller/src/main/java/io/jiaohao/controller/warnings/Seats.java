// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Moment;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.protocol.WindowNumber;
import java.util.HashMap;
import java.util.Map;

/** Since when each window has been open under one person without a break. A fold; after a restart it begins anew. */
record Seats(Map<WindowNumber, Sitting> sittings) {
    static final Seats NONE = new Seats(Map.of());

    /** {@code badge}: empty where nobody has signed in. */
    record Sitting(String badge, Moment since) {}

    Seats {
        sittings = Map.copyOf(sittings);
    }

    Seats next(Hall hall, Moment now) {
        Map<WindowNumber, Sitting> next = new HashMap<>();
        hall.windows().forEach((number, window) -> {
            if (working(window)) {
                next.put(number, sitting(number, window, now));
            }
        });
        return new Seats(next);
    }

    int longestMinutes(Moment now) {
        return (int) sittings.values().stream()
                .mapToLong(sitting -> now.since(sitting.since()).toMinutes())
                .max()
                .orElse(0);
    }

    private Sitting sitting(WindowNumber number, Window window, Moment now) {
        var badge = window.badge().orElse("");
        var was = sittings.get(number);
        return was != null && was.badge().equals(badge) ? was : new Sitting(badge, now);
    }

    static boolean working(Window window) {
        return switch (window.state()) {
            case State.Idle idle -> true;
            case State.Calling calling -> true;
            case State.Serving serving -> true;
            case State.Closed closed -> false;
            case State.Paused paused -> false;
        };
    }
}
