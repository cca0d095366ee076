// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.day;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What windows did on a day, hour by hour, and who sat there. Free and paused windows count within the hours of the windows only, so
 * that one left open overnight was not open overnight; a visit counts when it is over. Mutable; one thread.
 */
public final class WindowBook {

    /** What a window can be doing while it is open. */
    public enum Doing {
        IDLE,
        CALLING,
        SERVING,
        /** In a break of ten minutes and more. */
        PAUSED,
        /** In a shorter one, or one that goes on and has not been longer yet. */
        SHORT_PAUSE
    }

    /**
     * Where time is added up.
     *
     * @param hour of the hall's clock
     * @param staff empty where nobody knows who sat there
     */
    public record Cell(WindowNumber window, int hour, String staff) {}

    /** A break. {@code reason}: the one known at its end; empty where none was given. */
    public record Break(WindowNumber window, String staff, String reason, long millis) {
        /** Shorter ones are nobody's business. */
        public static final long LONG_MILLIS = 600_000;
    }

    private record Going(Doing doing, String staff, String reason, Moment since) {}

    private final Timeline timeline;
    private final Map<WindowNumber, Going> going = new LinkedHashMap<>();
    private final Map<Cell, Map<Doing, Duration>> times = new LinkedHashMap<>();
    private final List<Break> breaks = new ArrayList<>();
    private Hall hall = Hall.EMPTY;
    private @Nullable Moment now;

    WindowBook(Timeline timeline) {
        this.timeline = timeline;
    }

    void take(Hall before, Hall after, Moment at) {
        hall = after;
        now = at;
        var closing = before.open() && !after.open();
        List.copyOf(going.keySet()).forEach(number -> look(number, after, at, closing));
        after.windows().forEach((number, window) -> look(number, after, at, closing));
    }

    /** In milliseconds, by what windows did; of those free or paused now until the last entry. */
    public Map<Cell, Map<Doing, Long>> times() {
        Map<Cell, Map<Doing, Duration>> all = new LinkedHashMap<>();
        times.forEach((cell, by) -> all.put(cell, new EnumMap<>(by)));
        going.forEach((number, span) -> {
            if (!busy(span.doing())) {
                add(all, number, span, pieces(span, true));
            }
        });
        Map<Cell, Map<Doing, Long>> millis = new LinkedHashMap<>();
        all.forEach((cell, by) -> {
            Map<Doing, Long> each = new EnumMap<>(Doing.class);
            by.forEach((doing, time) -> each.put(doing, time.toMillis()));
            millis.put(cell, each);
        });
        return millis;
    }

    /** Those that are over, and those that go on, until the last entry. */
    public List<Break> breaks() {
        var all = new ArrayList<>(breaks);
        going.forEach((number, span) -> {
            if (span.doing() == Doing.PAUSED) {
                pause(all, number, span, pieces(span, true));
            }
        });
        return all;
    }

    private void look(WindowNumber number, Hall after, Moment at, boolean closing) {
        var window = after.window(number).orElse(null);
        var was = going.get(number);
        var is = window == null ? null : going(window, at);
        if (was != null
                && is != null
                && was.doing() == is.doing()
                && was.staff().equals(is.staff())) {
            going.put(number, new Going(was.doing(), was.staff(), is.reason(), was.since()));
            return;
        }
        if (was != null) {
            over(number, was, closing);
            going.remove(number);
        }
        if (is != null) {
            going.put(number, is);
        }
    }

    private void over(WindowNumber number, Going span, boolean closing) {
        var pieces = pieces(span, closing || !busy(span.doing()));
        add(times, number, span, pieces);
        if (span.doing() == Doing.PAUSED) {
            pause(breaks, number, span, pieces);
        }
    }

    private List<Timeline.Piece> pieces(Going span, boolean openOnly) {
        var day = hall.day();
        var end = now;
        if (end == null || day == null) {
            return List.of();
        }
        return openOnly
                ? timeline.open(span.since(), end, hall.plan().calendar(), day)
                : timeline.pieces(span.since(), end);
    }

    private void add(Map<Cell, Map<Doing, Duration>> to, WindowNumber number, Going span, List<Timeline.Piece> pieces) {
        var zone = hall.plan().calendar().zone();
        var isShort = span.doing() == Doing.PAUSED && millis(pieces) < Break.LONG_MILLIS;
        var doing = isShort ? Doing.SHORT_PAUSE : span.doing();
        for (var piece : pieces) {
            for (var hour : piece.hours(zone)) {
                var cell = new Cell(number, hour.clockFrom().atZone(zone).getHour(), span.staff());
                to.computeIfAbsent(cell, empty -> new EnumMap<>(Doing.class))
                        .merge(doing, hour.length(), Duration::plus);
            }
        }
    }

    /** One of which nothing lies within the hours is none. */
    private static void pause(List<Break> to, WindowNumber number, Going span, List<Timeline.Piece> pieces) {
        if (millis(pieces) > 0) {
            to.add(new Break(number, span.staff(), span.reason(), millis(pieces)));
        }
    }

    private static long millis(List<Timeline.Piece> pieces) {
        return Timeline.together(pieces).toMillis();
    }

    private static boolean busy(Doing doing) {
        return doing == Doing.CALLING || doing == Doing.SERVING;
    }

    private static @Nullable Going going(Window window, Moment at) {
        var doing = doing(window.state());
        var rest = window.rest();
        var reason = rest == null ? "" : Objects.requireNonNullElse(rest.reason(), "");
        return doing == null ? null : new Going(doing, window.badge().orElse(""), reason, at);
    }

    private static @Nullable Doing doing(State state) {
        return switch (state) {
            case State.Closed closed -> null;
            case State.Idle idle -> Doing.IDLE;
            case State.Calling calling -> Doing.CALLING;
            case State.Serving serving -> Doing.SERVING;
            case State.Paused paused -> Doing.PAUSED;
        };
    }
}
