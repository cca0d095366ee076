// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.Message.ClockTrust;
import io.jiaohao.protocol.Message.Controller;
import io.jiaohao.protocol.Message.Sign;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.SignTexts;
import io.jiaohao.protocol.TicketNumber;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a bar shows of each sign, and when time alone changes it. */
final class BarBoardTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final TicketNumber A012 = new TicketNumber("A012");

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(SignState.CLOSED, "社保", 8, List.of("暂未开放")),
                Arguments.of(SignState.CLOSED, "社保", 16, List.of("本窗口暂未开放")),
                Arguments.of(SignState.OUT_OF_HOURS, "社保", 8, List.of()),
                Arguments.of(SignState.OUT_OF_HOURS, "社保", 16, List.of()),
                Arguments.of(SignState.OPEN, "社保", 8, List.of("社保")),
                Arguments.of(SignState.OPEN, "社保", 16, List.of("社保 请先取号")),
                Arguments.of(SignState.OPEN, "帮办代办", 8, List.of("帮办代办")),
                Arguments.of(SignState.OPEN, "帮办代办", 16, List.of("帮办代办请先取号")),
                Arguments.of(SignState.SERVING, "社保", 8, List.of("A012号")),
                Arguments.of(SignState.SERVING, "社保", 16, List.of("正在办理A012")),
                Arguments.of(SignState.PAUSED, "社保", 8, List.of("暂停服务")),
                Arguments.of(SignState.PAUSED, "社保", 16, List.of("暂停服务 请稍候")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyStateHasItsTextAtBothWidths(SignState state, String service, int cells, List<String> pages) {
        // when
        var scene = online(cells)
                .heard(sign("e", 1, state, service, 0), 0)
                .view(10 * SECOND)
                .scene();
        // then
        assertEquals(pages.stream().map(Page::of).toList(), scene.pages());
        assertEquals(1L, scene.revision());
        scene.pages().forEach(page -> assertTrue(SignTexts.cellsOf(page.lines().getFirst()) <= cells));
    }

    @Test
    void padsAreToldTheSignThatStandsAndNoneOnceTheControllerIsLost() {
        // given
        var sign = sign("e", 1, SignState.OPEN, "社保", 0);
        var board = online(8).heard(sign, 0);
        assertEquals(sign, board.sign(SECOND));
        // when
        var lost = board.line(false, SECOND);
        // then
        assertEquals(sign, lost.sign(SECOND));
        assertNull(lost.sign(3_600 * SECOND));
        assertNull(online(8).sign(0));
    }

    @Test
    void aCallFlashesForThreeSecondsAndThenStands() {
        // given
        var board = online(8).heard(sign("e", 1, SignState.CALLING, "社保", 1), 5 * SECOND);
        // when
        var first = board.view(5 * SECOND);
        var last = board.view(8 * SECOND);
        // then
        assertEquals(List.of(Page.of("请A012号"), Page.of("")), first.scene().pages());
        assertEquals(3 * SECOND, first.changesIn());
        assertEquals(List.of(Page.of("请A012号")), last.scene().pages());
        assertNull(last.changesIn());
    }

    @Test
    void aRecallFlashesAgain() {
        var board = online(16)
                .heard(sign("e", 1, SignState.CALLING, "社保", 1), 0)
                .heard(sign("e", 2, SignState.CALLING, "社保", 2), 20 * SECOND);
        assertEquals(2, board.view(21 * SECOND).scene().pages().size());
    }

    @Test
    void aSignRepeatedWithAnotherRevisionCallsNobodyAgain() {
        var board = online(16)
                .heard(sign("e", 1, SignState.CALLING, "社保", 1), 0)
                .heard(sign("e", 2, SignState.CALLING, "社保", 1), 20 * SECOND);
        assertEquals(
                List.of(Page.of("请A012号办理")), board.view(21 * SECOND).scene().pages());
        assertEquals(2L, board.view(21 * SECOND).scene().revision());
    }

    @Test
    void anOlderRevisionNeverWins() {
        var board = online(8)
                .heard(sign("e", 5, SignState.SERVING, "社保", 1), 0)
                .heard(sign("e", 4, SignState.OPEN, "社保", 1), 0);
        assertEquals(5L, board.revision());
    }

    @Test
    void theControllersEpochDecidesWhicheverComesFirst() {
        // given
        var old = online(8).heard(sign("e", 900, SignState.SERVING, "社保", 1), 0);
        // when
        var signFirst = old.heard(sign("new", 1, SignState.OPEN, "社保", 0), 0);
        var both = signFirst.heard(controller("new"), 0);
        var controllerFirst = old.heard(controller("new"), 0).heard(sign("new", 1, SignState.OPEN, "社保", 0), 0);
        // then
        assertEquals(900L, signFirst.revision());
        assertEquals(1L, both.revision());
        assertEquals(1L, controllerFirst.revision());
        assertEquals(1L, both.heard(sign("e", 901, SignState.OPEN, "社保", 0), 0).revision());
    }

    @Test
    void aLostLineIsForgivenForTenSecondsAndThenSaid() {
        // given
        var board = online(8).heard(sign("e", 1, SignState.OPEN, "社保", 0), 0).line(false, 5 * SECOND);
        // when
        var soon = board.view(6 * SECOND);
        var late = board.view(15 * SECOND);
        // then
        assertEquals(List.of(Page.of("社保")), soon.scene().pages());
        assertEquals(9 * SECOND, soon.changesIn());
        assertEquals(List.of(Page.of("人工叫号")), late.scene().pages());
        assertNull(late.scene().revision());
    }

    @Test
    void aControllerThatWentOfflineIsLostEvenIfTheLineIsUp() {
        var board = online(16).heard(Controller.gone(), 0);
        assertEquals(
                List.of(Page.of("请听窗口人工叫号")), board.view(10 * SECOND).scene().pages());
    }

    @Test
    void aControllerThatComesBackIsBelievedAtOnce() {
        var board = online(8)
                .heard(sign("e", 1, SignState.OPEN, "社保", 0), 0)
                .heard(Controller.gone(), 0)
                .heard(controller("e"), 20 * SECOND);
        assertEquals(List.of(Page.of("社保")), board.view(20 * SECOND).scene().pages());
    }

    @Test
    void aDroppedPressIsSaidForAMoment() {
        var board = online(8).heard(sign("e", 1, SignState.OPEN, "社保", 0), 0).dropped(4 * SECOND);
        assertEquals(List.of(Page.of("人工叫号")), board.view(2 * SECOND).scene().pages());
        assertEquals(2 * SECOND, board.view(2 * SECOND).changesIn());
        assertEquals(List.of(Page.of("社保")), board.view(4 * SECOND).scene().pages());
    }

    @Test
    void lunchIsSaidAtBothWidths() {
        var sign = new Sign("e", 1, SignState.PAUSED, null, null, "社保", 0, 0, null, "午休 14:00继续");
        assertEquals(
                List.of(Page.of("午休")), online(8).heard(sign, 0).view(0).scene().pages());
        assertEquals(
                List.of(Page.of("午休 14:00继续")),
                online(16).heard(sign, 0).view(0).scene().pages());
    }

    @Test
    void withoutAnySignABarIsDark() {
        assertFalse(online(8).view(0).scene().pages().stream().findAny().isPresent());
    }

    private static BarBoard online(int cells) {
        return BarBoard.starting(cells, Duration.ofSeconds(10), 0).line(true, 0).heard(controller("e"), 0);
    }

    private static Controller controller(String epoch) {
        return new Controller(true, "1", epoch, ClockTrust.SURE);
    }

    private static Sign sign(String epoch, long revision, SignState state, @Nullable String service, int calls) {
        return new Sign(
                epoch,
                revision,
                state,
                A012,
                new ServiceCode("SB"),
                service,
                3,
                calls,
                null,
                SignTexts.line(state, A012, service));
    }
}
