// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.warnings.Warning.Measure;
import io.jiaohao.protocol.WindowNumber;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Since when each window has been open under one person without a break. A fold; immutable. */
public record Seats(Map<WindowNumber, Sitting> sittings) {
    public static final Seats NONE = new Seats(Map.of());

    /** {@code badge}: empty where nobody has signed in. */
    public record Sitting(String badge, Moment since) {}

    public Seats {
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

    /** The longest, in minutes. */
    Measure longest(Moment now) {
        return sittings.entrySet().stream()
                .min(Comparator.comparing(entry -> entry.getValue().since().steady()))
                .map(entry -> Measure.at(entry.getKey(), (int)
                        now.since(entry.getValue().since()).toMinutes()))
                .orElse(Measure.NOTHING);
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
