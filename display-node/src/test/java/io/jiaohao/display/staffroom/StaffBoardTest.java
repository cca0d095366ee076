// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.staffroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.board.Tone;
import io.jiaohao.protocol.Message.Alert;
import io.jiaohao.protocol.Message.AlertLevel;
import io.jiaohao.protocol.Message.ClockTrust;
import io.jiaohao.protocol.Message.Controller;
import io.jiaohao.protocol.Message.StaffRoom;
import io.jiaohao.protocol.SignTexts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sign in the staff room shows. */
final class StaffBoardTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final Alert WAIT = new Alert(AlertLevel.RED, "医保等候超时", "A012 已等35分钟");
    private static final Alert LOAD = new Alert(AlertLevel.ORANGE, "大厅饱和度", "现为120%");

    @Test
    void withoutWarningsItIsDark() {
        assertEquals(List.of(), online(16, 1).view(0).scene().pages());
        assertEquals(List.of(), online(16, 1).heard(room(1), 0).view(0).scene().pages());
    }

    @Test
    void aWideSignSaysAWarningOnOneLine() {
        var view = online(40, 2).heard(room(1, WAIT), 0).view(0);
        assertEquals(
                List.of("【红】医保等候超时 A012 已等35分钟"),
                lines(view.scene().pages().getFirst().lines()));
        assertEquals(Tone.RED, view.scene().tone());
        assertNull(view.changesIn(), "a card goes on with one warning by itself");
    }

    @Test
    void aNarrowSignBreaksItWhereWordsEnd() {
        assertEquals(List.of(List.of("红:医保等候超时", "A012 已等35分钟")), pages(16, 2, WAIT));
        assertEquals(List.of(List.of("红:医保等候超时"), List.of("A012 已等35分钟")), pages(16, 1, WAIT));
        assertEquals(List.of(List.of("橙:大厅饱"), List.of("和度"), List.of("现为120%")), pages(10, 1, LOAD));
    }

    @Test
    void severalTakeTurnsAtReadingSpeed() {
        var board = online(16, 1).heard(room(1, WAIT, LOAD), 0);
        // two pages of three seconds, then two
        assertEquals(Tone.RED, board.view(5 * SECOND).scene().tone());
        assertEquals(SECOND, board.view(5 * SECOND).changesIn());
        assertEquals(Tone.ORANGE, board.view(7 * SECOND).scene().tone());
        assertEquals(
                "橙:大厅饱和度",
                board.view(7 * SECOND).scene().pages().getFirst().lines().getFirst());
        assertEquals(Tone.RED, board.view(12 * SECOND).scene().tone());
    }

    @Test
    void aNewFigureDoesNotBeginTheRoundAnew() {
        var later = new Alert(AlertLevel.RED, WAIT.title(), "A012 已等36分钟");
        var board = online(16, 1).heard(room(1, WAIT, LOAD), 0).heard(room(1, later, LOAD), 7 * SECOND);
        assertEquals(Tone.ORANGE, board.view(8 * SECOND).scene().tone());
        assertTrue(board.view(13 * SECOND).scene().pages().toString().contains("36"));
    }

    @Test
    void theLaterOneCountsButNoOlderOne() {
        var board = online(40, 1).heard(room(7, WAIT), 0);
        assertEquals(List.of(), board.heard(room(7), 1).view(1).scene().pages());
        assertEquals(1, board.heard(room(6), 1).view(1).scene().pages().size());
    }

    @Test
    void withoutItsControllerItSaysNothingThatMayBeUntrue() {
        var board = online(16, 1).heard(room(1, WAIT), 0).line(false, 0);
        assertEquals(Tone.RED, board.view(9 * SECOND).scene().tone());
        assertEquals(Tone.LOST, board.view(10 * SECOND).scene().tone());
        assertEquals(
                List.of("叫号主机失联"),
                board.view(10 * SECOND).scene().pages().getFirst().lines());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 16, 24, 32, 64})
    void everyLineFitsAndNothingIsLeftOut(int cells) {
        var longest = new Alert(AlertLevel.YELLOW, "12号窗口连续工作", "已180分钟 请安排休息");
        var lines = new ArrayList<String>();
        pages(cells, 2, longest).forEach(lines::addAll);
        lines.forEach(line -> assertTrue(SignTexts.cellsOf(line) <= cells, line));
        assertEquals("12号窗口连续工作已180分钟请安排休息", String.join("", lines).replaceAll("【黄】|黄:| ", ""));
    }

    private static List<List<String>> pages(int cells, int rows, Alert alert) {
        return new AlertTexts(cells, rows)
                .pages(alert).stream().map(page -> lines(page.lines())).toList();
    }

    private static List<String> lines(List<String> lines) {
        return List.copyOf(lines);
    }

    private static StaffRoom room(long revision, Alert... alerts) {
        return new StaffRoom("e", revision, List.of(alerts));
    }

    private static StaffBoard online(int cells, int rows) {
        return StaffBoard.starting(cells, rows, Duration.ofSeconds(10), 0)
                .line(true, 0)
                .heard(new Controller(true, "test", "e", ClockTrust.SURE), 0);
    }
}
