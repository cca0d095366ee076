// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.Message.Board;
import io.jiaohao.protocol.Message.BoardCall;
import io.jiaohao.protocol.Message.BoardWindow;
import io.jiaohao.protocol.Message.ClockTrust;
import io.jiaohao.protocol.Message.Controller;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.SignTexts;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The lines of the hall screen. */
final class HallBoardTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void theLatestCallStandsFirstAndFlashes() {
        // given
        var board = online().heard(board(1, null, call("B003", 3, "社保", null), call("A012", 8, "帮办代办", "优先")), 0);
        // when
        var flashing = board.view(SECOND).scene();
        var still = board.view(4 * SECOND).scene();
        // then
        assertEquals(
                List.of("B003号 请到 3号窗口  社保", "A012号 优先 8号窗口  帮办代办"),
                still.pages().getFirst().lines());
        assertEquals("", flashing.pages().get(1).lines().getFirst());
        assertEquals(1, still.pages().size());
    }

    @Test
    void anOlderCallThatIsFirstAgainIsNotCalledAgain() {
        // given: the newer one was missed, or is served
        var newer = call("B003", 3, "社保", null);
        var older = call("A012", 8, "帮办代办", null);
        var both = online().heard(board(1, null, newer, older), 0);
        for (var after : List.of(board(2, null, older), board(2, null, older, newer))) {
            // when
            var scene = both.heard(after, 10 * SECOND).view(11 * SECOND).scene();
            // then
            assertEquals(1, scene.pages().size());
            assertEquals("A012号 请到 8号窗口  帮办代办", scene.pages().getFirst().lines().getFirst());
        }
    }

    @Test
    void anOlderCallThatIsCalledAgainFlashes() {
        // given
        var newer = call("B003", 3, "社保", null);
        var older = call("A012", 8, "帮办代办", null);
        var both = online().heard(board(1, null, newer, older), 0);
        var there = new BoardWindow(newer.window(), "社保", SignState.CALLING, newer.number(), newer.service(), null);
        // when: the newer one is still expected
        var again = new Board("e", 2, List.of(there), List.of(older, newer), List.of(), Map.of(), null);
        var scene = both.heard(again, 10 * SECOND).view(11 * SECOND).scene();
        // then
        assertEquals(2, scene.pages().size());
    }

    @Test
    void everyLineFitsAndALongNoticeTakesTurnsOnTheLast() {
        // given
        var notice = "今天下午三点至四点医保系统升级给您带来不便请谅解";
        var calls = new BoardCall[] {
            call("A012", 11, "新时代文明实践志愿服务", "绿色通道"),
            call("B1234", 123, "党员管理", null),
            call("C001", 1, "就业", null),
            call("D001", 2, "缴费", null)
        };
        // when
        var pages = online().heard(board(1, notice, calls), 0)
                .view(9 * SECOND)
                .scene()
                .pages();
        // then
        assertEquals(2, pages.size());
        assertEquals(
                notice, pages.get(0).lines().getLast() + pages.get(1).lines().getLast());
        assertEquals(pages.get(0).lines().subList(0, 3), pages.get(1).lines().subList(0, 3));
        pages.forEach(page -> page.lines().forEach(line -> assertTrue(SignTexts.cellsOf(line) <= 32, line)));
    }

    @Test
    void onACardThatScrollsALongNoticeStandsWholeOnOnePage() {
        // given
        var notice = "今天下午三点至四点医保系统升级给您带来不便请谅解";
        var scrolling = HallBoard.scrolling(32, 4, Duration.ofSeconds(10), 0)
                .line(true, 0)
                .heard(new Controller(true, "1", "e", ClockTrust.SURE), 0);
        // when
        var pages =
                scrolling.heard(board(1, notice), 0).view(9 * SECOND).scene().pages();
        // then
        assertEquals(1, pages.size());
        assertEquals(notice, pages.getFirst().lines().getLast());
    }

    @Test
    void aLostControllerIsSaid() {
        var page = online().line(false, 0).view(10 * SECOND).scene().pages().getFirst();
        assertEquals("请听窗口人工叫号", page.lines().getFirst());
    }

    private static HallBoard online() {
        return HallBoard.starting(32, 4, Duration.ofSeconds(10), 0)
                .line(true, 0)
                .heard(new Controller(true, "1", "e", ClockTrust.SURE), 0);
    }

    private static Board board(long revision, @Nullable String notice, BoardCall... calls) {
        return new Board("e", revision, List.of(), List.of(calls), List.of(), Map.of(), notice);
    }

    private static BoardCall call(String number, int window, String service, @Nullable String flag) {
        return new BoardCall(new TicketNumber(number), new WindowNumber(window), service, flag);
    }
}
