// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.warnings.Warning.Measure;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Since when each window has been open under one person without a break of ten minutes or more. A fold; immutable. */
public record Seats(Map<WindowNumber, Sitting> sittings) {
    public static final Seats NONE = new Seats(Map.of());

    /** As in the reports: whoever fetches a form or a cup of tea has not rested. */
    private static final Duration BREAK = Duration.ofMinutes(10);

    /**
     * Of one window.
     *
     * @param badge empty where nobody has signed in
     * @param pausedSince absent while the window works
     */
    public record Sitting(
            String badge, Moment since, @Nullable Moment pausedSince) {
        Duration lasting(Moment now) {
            return (pausedSince == null ? now : pausedSince).since(since);
        }

        private Sitting working() {
            return new Sitting(badge, since, null);
        }

        private Sitting pausing(Moment now) {
            return pausedSince == null ? new Sitting(badge, since, now) : this;
        }

        private boolean rested(Moment now) {
            return pausedSince != null && now.since(pausedSince).compareTo(BREAK) >= 0;
        }
    }

    public Seats {
        sittings = Map.copyOf(sittings);
    }

    Seats next(Hall hall, Moment now) {
        Map<WindowNumber, Sitting> next = new HashMap<>();
        hall.windows().forEach((number, window) -> {
            var was = going(number, window, now);
            if (working(window)) {
                next.put(number, was == null ? fresh(window, now) : was.working());
            } else if (was != null && window.state() instanceof State.Paused) {
                next.put(number, was.pausing(now));
            }
        });
        return new Seats(next);
    }

    /** The longest, in minutes; of a window in a short pause up to the pause. */
    Measure longest(Moment now) {
        return sittings.entrySet().stream()
                .max(Comparator.comparing(entry -> entry.getValue().lasting(now)))
                .map(entry -> Measure.at(
                        entry.getKey(), (int) entry.getValue().lasting(now).toMinutes()))
                .orElse(Measure.NOTHING);
    }

    /** The sitting that may go on: of the same person, who has not rested. */
    private @Nullable Sitting going(WindowNumber number, Window window, Moment now) {
        var was = sittings.get(number);
        return was != null && was.badge().equals(badge(window)) && !was.rested(now) ? was : null;
    }

    private static Sitting fresh(Window window, Moment now) {
        return new Sitting(badge(window), now, null);
    }

    private static String badge(Window window) {
        return window.badge().orElse("");
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
