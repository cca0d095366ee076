// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.board;

import io.jiaohao.protocol.Message.Board;
import io.jiaohao.protocol.Message.BoardCall;
import io.jiaohao.protocol.Message.Controller;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the hall screen shall show: the latest calls, newest first and flashing, and the notice on the last line. Times are
 * nanoseconds of one monotonic clock. Immutable.
 *
 * @param calledAt when the newest call began to flash
 */
public record HallBoard(
        HallTexts texts,
        long patience,
        Newest<Board> boards,
        ControllerWatch controller,
        @Nullable Long calledAt) implements SharedSign<Board> {

    /**
     * A screen of a node that has just started.
     *
     * @param cells width in cells of 8 dots
     * @param rows lines of 16 dots
     */
    public static HallBoard starting(int cells, int rows, Duration patience, long now) {
        return starting(new HallTexts(cells, rows, false), patience, now);
    }

    /** The same on a screen whose last line can pass by. */
    public static HallBoard scrolling(int cells, int rows, Duration patience, long now) {
        return starting(new HallTexts(cells, rows, true), patience, now);
    }

    private static HallBoard starting(HallTexts texts, Duration patience, long now) {
        return new HallBoard(texts, patience.toNanos(), Newest.none(), ControllerWatch.starting(now), null);
    }

    @Override
    public HallBoard heard(Board board, long now) {
        return shows(
                boards.with(new Newest.Stamped<>(board.epoch(), board.revision(), board), controller.epoch()), now);
    }

    @Override
    public HallBoard heard(Controller told, long now) {
        var watch = controller.told(told, now);
        return new HallBoard(texts, patience, boards, watch, calledAt).shows(boards.under(watch.epoch()), now);
    }

    @Override
    public HallBoard line(boolean up, long now) {
        return new HallBoard(texts, patience, boards, controller.line(up, now), calledAt);
    }

    private HallBoard shows(Newest<Board> newest, long now) {
        var called = isCall(boards.shown(), newest.shown()) ? Long.valueOf(now) : calledAt;
        return new HallBoard(texts, patience, newest, controller, called);
    }

    /**
     * Whether the first line is new. An older call that is first again, since the one before it is over, is none; one that passes another
     * still at its window was called again.
     */
    private static boolean isCall(Newest.@Nullable Stamped<Board> before, Newest.@Nullable Stamped<Board> after) {
        if (after == null || after.message().recent().isEmpty()) {
            return false;
        }
        var first = after.message().recent().getFirst();
        var old = before == null ? List.<BoardCall>of() : before.message().recent();
        return !old.contains(first) || (!first.equals(old.getFirst()) && atWindow(after.message(), old.getFirst()));
    }

    private static boolean atWindow(Board board, BoardCall call) {
        return board.windows().stream().anyMatch(window -> call.number().equals(window.ticket()));
    }

    @Override
    public View view(long now) {
        var lostIn = controller.lostIn(patience, now);
        if (lostIn != null && lostIn <= 0) {
            return new View(Scene.calm(null, List.of(texts.lost())).in(Tone.LOST), null);
        }
        var shown = boards.shown();
        return shown == null ? new View(Scene.calm(null, List.of()), lostIn) : boardView(shown.message(), lostIn, now);
    }

    private View boardView(Board board, @Nullable Long lostIn, long now) {
        var pages = texts.pages(board);
        var first = pages.getFirst();
        var flash = calledAt == null ? 0 : BarBoard.FLASH - (now - calledAt);
        if (flash <= 0 || board.recent().isEmpty()) {
            return new View(Scene.calm(board.revision(), pages), lostIn);
        }
        var flashing = new Scene(board.revision(), List.of(first, first.firstLineDark()), Scene.FLASH, Tone.CALLING);
        return new View(flashing, lostIn == null ? flash : Math.min(flash, lostIn));
    }
}
