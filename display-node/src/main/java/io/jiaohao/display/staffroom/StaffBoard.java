// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.staffroom;

import io.jiaohao.display.board.ControllerWatch;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.board.SharedSign;
import io.jiaohao.display.board.Tone;
import io.jiaohao.display.board.View;
import io.jiaohao.protocol.Message.Alert;
import io.jiaohao.protocol.Message.AlertLevel;
import io.jiaohao.protocol.Message.Controller;
import io.jiaohao.protocol.Message.StaffRoom;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the staff room's sign shall show: one warning at a time in the colour of its level, each page for three seconds, and nothing
 * where there is none. Times are nanoseconds of one monotonic clock. Immutable.
 *
 * @param patience how long the controller may be gone before the sign says so, nanoseconds
 * @param told absent before anything was told
 * @param begun when the first of these warnings took its turn
 */
public record StaffBoard(
        AlertTexts texts,
        long patience,
        ControllerWatch controller,
        @Nullable StaffRoom told,
        long begun) implements SharedSign<StaffRoom> {
    /** Half seconds that a page stays. */
    private static final int STAY = 6;

    private static final long PAGE = Duration.ofMillis(500L * STAY).toNanos();

    /**
     * A sign of a node that has just started.
     *
     * @param cells width in cells of 8 dots
     * @param rows lines of 16 dots
     */
    public static StaffBoard starting(int cells, int rows, Duration patience, long now) {
        return new StaffBoard(
                new AlertTexts(cells, rows), patience.toNanos(), ControllerWatch.starting(now), null, now);
    }

    /** The later one counts, but for one that is older by its own revision. A new figure does not begin the round anew. */
    @Override
    public StaffBoard heard(StaffRoom room, long now) {
        if (told != null && told.epoch().equals(room.epoch()) && told.revision() > room.revision()) {
            return this;
        }
        var same = told != null && titles(told).equals(titles(room));
        return new StaffBoard(texts, patience, controller, room, same ? begun : now);
    }

    @Override
    public StaffBoard heard(Controller controller, long now) {
        return new StaffBoard(texts, patience, this.controller.told(controller, now), told, begun);
    }

    @Override
    public StaffBoard line(boolean up, long now) {
        return new StaffBoard(texts, patience, controller.line(up, now), told, begun);
    }

    @Override
    public View view(long now) {
        var lostIn = controller.lostIn(patience, now);
        if (lostIn != null && lostIn <= 0) {
            return new View(new Scene(null, List.of(texts.lost()), STAY, Tone.LOST), null);
        }
        if (told == null || told.alerts().isEmpty()) {
            return new View(new Scene(told == null ? null : told.revision(), List.of(), STAY), lostIn);
        }
        return told.alerts().size() == 1 ? new View(scene(told.alerts().getFirst()), lostIn) : turn(told, lostIn, now);
    }

    /** Whose turn it is, and until when. */
    private View turn(StaffRoom room, @Nullable Long lostIn, long now) {
        var round = room.alerts().stream().mapToLong(this::lasts).sum();
        var into = Math.floorMod(now - begun, round);
        for (var alert : room.alerts()) {
            if (into < lasts(alert)) {
                var left = lasts(alert) - into;
                return new View(scene(alert), lostIn == null ? left : Math.min(left, lostIn));
            }
            into -= lasts(alert);
        }
        throw new IllegalStateException("a round is the sum of its turns");
    }

    private long lasts(Alert alert) {
        return texts.pages(alert).size() * PAGE;
    }

    /** Of no revision: it changes with time, and reports nothing. */
    private Scene scene(Alert alert) {
        return new Scene(null, texts.pages(alert), STAY, tone(alert.level()));
    }

    private static Tone tone(AlertLevel level) {
        return switch (level) {
            case YELLOW -> Tone.YELLOW;
            case ORANGE -> Tone.ORANGE;
            case RED -> Tone.RED;
        };
    }

    private static List<String> titles(StaffRoom room) {
        return room.alerts().stream().map(Alert::title).toList();
    }
}
