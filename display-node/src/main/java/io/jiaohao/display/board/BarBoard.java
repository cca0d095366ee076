// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.board;

import io.jiaohao.protocol.Message.Controller;
import io.jiaohao.protocol.Message.Sign;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.SignTexts;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a window's bar shall show: a fold over what the node hears, and a view at a given time. Times are nanoseconds of one
 * monotonic clock. Immutable.
 *
 * @param cells width of the bar in cells of 8 dots
 * @param patience how long the controller may be gone before the bar says 人工叫号, nanoseconds
 * @param calledAt when the last call began to flash
 * @param excusedUntil a press was given up, and until then the bar says so
 */
public record BarBoard(
        int cells,
        long patience,
        Newest<Sign> signs,
        ControllerWatch controller,
        @Nullable Long calledAt,
        @Nullable Long excusedUntil) {
    static final long FLASH = Duration.ofSeconds(3).toNanos();

    /** A bar of a node that has just started. */
    public static BarBoard starting(int cells, Duration patience, long now) {
        return new BarBoard(cells, patience.toNanos(), Newest.none(), ControllerWatch.starting(now), null, null);
    }

    public BarBoard heard(Sign sign, long now) {
        return shows(signs.with(new Newest.Stamped<>(sign.epoch(), sign.revision(), sign), controller.epoch()), now);
    }

    public BarBoard heard(Controller told, long now) {
        var watch = controller.told(told, now);
        return new BarBoard(cells, patience, signs, watch, calledAt, excusedUntil)
                .shows(signs.under(watch.epoch()), now);
    }

    public BarBoard line(boolean up, long now) {
        return new BarBoard(cells, patience, signs, controller.line(up, now), calledAt, excusedUntil);
    }

    /** A press was given up: the bar says so for a moment. */
    public BarBoard dropped(long until) {
        return new BarBoard(cells, patience, signs, controller, calledAt, until);
    }

    /** Revision of the sign that stands here, for {@code seen}. */
    public @Nullable Long revision() {
        var shown = signs.shown();
        return shown == null ? null : Long.valueOf(shown.revision());
    }

    /** The sign that stands here; absent where none does, or the controller is lost. */
    public @Nullable Sign sign(long now) {
        var lostIn = controller.lostIn(patience, now);
        var shown = signs.shown();
        return shown == null || (lostIn != null && lostIn <= 0) ? null : shown.message();
    }

    private BarBoard shows(Newest<Sign> newest, long now) {
        var called = isCall(signs.shown(), newest.shown()) ? Long.valueOf(now) : calledAt;
        return new BarBoard(cells, patience, newest, controller, called, excusedUntil);
    }

    /** A change of ticket or of {@code calls}: a restarted controller that repeats its sign calls nobody. */
    private static boolean isCall(Newest.@Nullable Stamped<Sign> before, Newest.@Nullable Stamped<Sign> after) {
        if (after == null || after.message().state() != SignState.CALLING) {
            return false;
        }
        var old = before == null ? null : before.message();
        return old == null
                || old.state() != SignState.CALLING
                || !Objects.equals(old.ticket(), after.message().ticket())
                || old.calls() != after.message().calls();
    }

    public View view(long now) {
        var lostIn = controller.lostIn(patience, now);
        if (lostIn != null && lostIn <= 0) {
            return new View(lost(), null);
        }
        var excuse = left(excusedUntil, 0, now);
        if (excuse > 0) {
            return new View(lost(), soonest(excuse, lostIn));
        }
        var shown = signs.shown();
        return shown == null ? new View(Scene.calm(null, List.of()), lostIn) : signView(shown.message(), lostIn, now);
    }

    private View signView(Sign sign, @Nullable Long lostIn, long now) {
        var texts = pages(BarTexts.of(sign, cells));
        var flash = sign.state() == SignState.CALLING ? left(calledAt, FLASH, now) : 0;
        if (flash <= 0 || texts.isEmpty()) {
            return new View(Scene.calm(sign.revision(), texts).in(tone(sign.state())), lostIn);
        }
        var flashing = List.of(texts.getFirst(), texts.getFirst().firstLineDark());
        return new View(new Scene(sign.revision(), flashing, Scene.FLASH, Tone.CALLING), soonest(flash, lostIn));
    }

    private Scene lost() {
        return Scene.calm(null, pages(SignTexts.lost(cells))).in(Tone.LOST);
    }

    private static Tone tone(SignState state) {
        return switch (state) {
            case CALLING -> Tone.CALLING;
            case SERVING -> Tone.SERVING;
            case PAUSED -> Tone.PAUSED;
            case OPEN, CLOSED, OUT_OF_HOURS -> Tone.CALM;
        };
    }

    private static long left(@Nullable Long since, long lasts, long now) {
        return since == null ? 0 : lasts - (now - since);
    }

    private static Long soonest(long one, @Nullable Long other) {
        return other == null ? one : Math.min(one, other);
    }

    private static List<Page> pages(List<String> texts) {
        return texts.stream().map(Page::of).toList();
    }
}
