// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.web.rooms.StaffPlate;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the board shows, and that it can be read from where people sit. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class BoardPageIT {
    private static Chromium chromium;
    private WebHall hall;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        hall = hall(8);
    }

    private static WebHall hall(int windows) throws IOException {
        var hall = new WebHall(BoardScreen.staffed(windows));
        for (var n = 1; n <= windows; n++) {
            hall.run(new Command.OpenWindow(new WindowNumber(n)));
            hall.run(new Command.SignIn(new WindowNumber(n), "1%02d".formatted(n), false, false));
        }
        return hall;
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    @Test
    void theLastCallStandsLargeAndFlashesInBothLanguages() throws IOException {
        try (var screen = BoardScreen.of(chromium, 1920, 1080)) {
            // given
            take("shebao", 5);
            take("yibao", 1);
            var board = screen.show(hall);
            assertThat(board.locator("#windows tr")).hasCount(8);
            assertThat(board.locator("#where")).hasText("请先取号，等候叫号");
            // when
            next(4);
            // then
            assertThat(board.locator("#number")).hasText("S001");
            assertThat(board.locator("#where")).hasText("请到 4 号窗口");
            assertThat(board.locator("#where-en")).hasText("Please go to window 4");
            assertThat(board.locator("#say")).hasText("请S001号到4号窗口");
            assertThat(board.locator("#last")).hasClass(Pattern.compile("\\bflash\\b"));
            assertEquals("flash", board.evaluate("getComputedStyle(document.getElementById('last')).animationName"));
            assertThat(board.locator("tr[data-window='4']")).hasClass("CALLING fresh");
            screen.picture("board-call");
        }
    }

    @Test
    void whoIsNotCalledAnyMoreIsSentToNoWindow() throws IOException {
        try (var screen = BoardScreen.of(chromium, 1920, 1080)) {
            // given
            take("shebao", 1);
            take("yibao", 1);
            var board = screen.show(hall);
            assertThat(board.locator("#windows tr")).hasCount(8);
            next(4);
            assertThat(board.locator("#where")).hasText("请到 4 号窗口");
            next(3);
            assertThat(board.locator("#where")).hasText("请到 3 号窗口");
            assertThat(board.locator("#say")).hasText("请H001号到3号窗口");
            // when
            hall.run(new Command.MarkMissed(new WindowNumber(3)));
            // then: the call before stands there again, and is not announced again
            assertThat(board.locator("#where")).hasText("请到 4 号窗口");
            assertThat(board.locator("#number")).hasText("S001");
            assertThat(board.locator("#say")).hasText("请H001号到3号窗口");
            // when
            hall.run(new Command.MarkMissed(new WindowNumber(4)));
            // then
            assertThat(board.locator("#where")).hasText("请先取号，等候叫号");
            assertThat(board.locator("#number")).hasText("—");
            nobodyIsSentOnThePlainBoard();
            // when: it comes back to the end of its line
            hall.run(new Command.ReturnMissed(new TicketNumber("S001")));
            // then
            assertThat(board.locator("#missed b")).hasText(new String[] {"H001"});
            assertThat(board.locator("#where")).hasText("请先取号，等候叫号");
            nobodyIsSentOnThePlainBoard();
        }
    }

    private void nobodyIsSentOnThePlainBoard() throws IOException {
        var plain = hall.get("/board?plain=1", "").body();
        assertTrue(plain.contains("<p class=\"last\">请先取号，等候叫号</p>"), plain);
    }

    @Test
    void ofTwoCallsAtOnceBothAreMarkedInTheTable() {
        try (var screen = BoardScreen.of(chromium, 1920, 1080)) {
            // given
            take("shebao", 1);
            take("yibao", 1);
            var board = screen.show(hall);
            assertThat(board.locator("#windows tr")).hasCount(8);
            // when
            next(3);
            next(4);
            // then
            assertThat(board.locator("#number")).hasText("S001");
            assertThat(board.locator("#windows tr.fresh")).hasCount(2);
        }
    }

    @Test
    void whereNothingMayMoveTheCallStandsInverted() throws IOException {
        try (var screen = BoardScreen.still(chromium)) {
            // given
            take("shebao", 1);
            var board = screen.show(hall);
            assertThat(board.locator("#windows tr")).hasCount(8);
            // when
            next(4);
            // then
            assertThat(board.locator("#last")).hasClass(Pattern.compile("\\bflash\\b"));
            assertThat(board.locator("#last")).hasCSS("animation-name", "none");
            assertThat(board.locator("#last")).hasCSS("background-color", "rgb(255, 209, 102)");
            assertThat(board.locator("#number")).hasCSS("color", "rgb(11, 23, 48)");
            screen.picture("board-still");
        }
    }

    /**
     * A Hanzi is read for sure at 200 times its height, and just so at 300 times. The smallest screen that hangs for 8 m has 43
     * inches, 535 mm high where it lies and wide where it stands.
     */
    @ParameterizedTest
    @CsvSource({"1920,1080", "1080,1920", "1366,768"})
    void itIsReadFromEightMetres(int width, int height) throws IOException {
        var millimetres = 535.0 / Math.min(width, height);
        try (var screen = BoardScreen.of(chromium, width, height)) {
            // given: a full board
            fill();
            var board = screen.show(hall);
            assertThat(board.locator("#windows tr")).hasCount(8);
            // then
            for (var call : List.of("#number", "#where")) {
                atLeast(8_000 / 200.0, size(screen, call) * millimetres, call);
            }
            for (var looked : List.of("td.w", "td.t", ".windows td:nth-child(3)", ".waiting td", ".waiting td b")) {
                atLeast(8_000 / 300.0, size(screen, looked) * millimetres, looked);
            }
            atLeast(8_000 / 600.0, smallest(screen) * millimetres, "the smallest");
            atLeast(18, smallest(screen), "the smallest, in pixels");
            assertEquals("", hidden(screen), "rows that are not whole");
            screen.picture("board-" + width + "x" + height);
        }
    }

    @ParameterizedTest
    @EnumSource(StaffPlate.class)
    void whoSitsThereIsShownAsTheHallChose(StaffPlate plate) throws IOException {
        try (var screen = BoardScreen.of(chromium, 1920, 1080)) {
            // given
            hall.plate = plate;
            hall.restartWeb();
            // when
            var board = screen.show(hall);
            assertThat(board.locator("#windows tr")).hasCount(8);
            // then
            var row = board.locator("tr[data-window='3'] td");
            switch (plate) {
                case NAME -> assertThat(row.nth(3)).hasText("张文静医保岗 工号 103");
                case BADGE -> assertThat(row.nth(3)).hasText("医保岗工号 103");
                case NONE -> assertThat(row).hasCount(3);
            }
            assertEquals(plate == StaffPlate.NAME, board.content().contains("张文静"));
        }
    }

    @Test
    void theExpectedWaitIsMinutesOrATimeOfDayWhereItIsLong() throws IOException {
        try (var screen = BoardScreen.of(chromium, 1920, 1080)) {
            // given
            hall.waits.next.put(new ServiceCode("bangban"), new Waits.Wait(1_320, 600, 2_280));
            hall.waits.next.put(new ServiceCode("jiuye"), new Waits.Wait(2_400, 1_500, 5_400));
            hall.waits.next.put(new ServiceCode("yibao"), new Waits.Wait(20, 0, 60));
            hall.waits.next.put(new ServiceCode("shebao"), new Waits.Wait(100, 20, 300));
            // when
            var board = screen.show(hall);
            // then
            var waits = board.locator("#services .wait");
            assertThat(waits.nth(0)).hasText("10–38 分钟");
            assertThat(waits.nth(1)).hasText("09:40 前后");
            assertThat(waits.nth(2)).hasText("很快");
            assertThat(waits.nth(3)).hasText("约 5 分钟");
            assertThat(waits.nth(4)).hasText("");
            assertEquals("14:00 09:45 0-38", board.evaluate("""
                    async () => {
                      const { waitOf } = await import('/assets/shared/waits.js');
                      const taken = new Date('2026-11-23T01:02:40Z'), zone = 'Asia/Shanghai', uneven = { low: 1500, likely: 2400, high: 5400 };
                      const broken = waitOf({ ...uneven, back: '14:00' }, taken, zone), far = waitOf(uneven, taken, zone);
                      const near = waitOf({ low: 30, likely: 1320, high: 2280 }, taken, zone);
                      return `${broken.time} ${far.time} ${near.low}-${near.high}`;
                    }"""));
        }
    }

    @Test
    void aMissedNumberIsToldWhatToDo() throws IOException {
        try (var screen = BoardScreen.of(chromium, 1920, 1080)) {
            // given
            take("shebao", 2);
            next(4);
            // when
            hall.run(new Command.MarkMissed(new WindowNumber(4)));
            var board = screen.show(hall);
            // then
            assertThat(board.locator("#missed")).containsText("过号S001请到导办台或窗口说明");
            screen.picture("board-missed");
        }
    }

    @Test
    void noticesComeInTurnsAndLongOnesInPartsAndRatingsOnlyWhenPublished() throws IOException {
        try (var screen = BoardScreen.of(chromium, 1920, 1080)) {
            // given
            var board = screen.show(hall);
            assertThat(board.locator("#ratings")).isHidden();
            // when
            board.evaluate("""
                    async () => {
                      const footer = await import('/assets/board/footer.js');
                      footer.showFooter({ missed: [], missing: { times: 1 }, warnings: [],
                        notices: [{ text: '本周六上午加开医保窗口，请带齐本人身份证和社保卡，到二楼大厅取号办理，下午不办公。' }],
                        ratings: { rated: 214, satisfied: 210 } });
                    }""");
            // then
            assertThat(board.locator("#notice")).hasText("本周六上午加开医保窗口，请带齐本人身份证和社保卡，");
            assertThat(board.locator("#ratings")).hasText("今日评价 214 次，满意 98%");
            assertTrue((boolean) board.evaluate(
                    "document.getElementById('notice').scrollWidth <= document.getElementById('notice').clientWidth"));
            screen.picture("board-notice");
            assertThat(board.locator("#notice")).hasText("到二楼大厅取号办理，下午不办公。", later());
        }
    }

    private static LocatorAssertions.HasTextOptions later() {
        return new LocatorAssertions.HasTextOptions().setTimeout(20_000);
    }

    @Test
    void twentyWindowsTurnTheirPagesAndACallTurnsToItsOwn() throws IOException {
        hall.close();
        hall = hall(20);
        try (var screen = BoardScreen.of(chromium, 1920, 1080)) {
            // given
            screen.page.clock().install();
            take("shebao", 2);
            var board = screen.show(hall);
            assertThat(board.locator("#page")).hasText("第 1 页，共 3 页");
            assertThat(board.locator("#windows tr")).hasCount(7);
            // when
            board.clock().runFor(10_000);
            // then
            assertThat(board.locator("#page")).hasText("第 2 页，共 3 页");
            // when
            next(20);
            // then
            assertThat(board.locator("#page")).hasText("第 3 页，共 3 页");
            assertThat(board.locator("tr[data-window='20'] td.t")).containsText("S001");
            assertEquals("", hidden(screen), "rows that are not whole");
            screen.picture("board-twenty");
        }
    }

    private void fill() {
        take("shebao", 12);
        take("yibao", 7);
        take("jiuye", 3);
        for (var window : List.of(3, 2, 4, 4)) {
            next(window);
        }
        hall.waits.next.put(new ServiceCode("shebao"), new Waits.Wait(900, 600, 1_290));
        hall.waits.next.put(new ServiceCode("yibao"), new Waits.Wait(2_700, 2_000, 3_400));
        hall.run(new Command.MarkMissed(new WindowNumber(2)));
    }

    private static void atLeast(double wanted, double measured, String what) {
        assertTrue(measured >= wanted, what + " is " + measured + ", must be " + wanted);
    }

    private static double size(BoardScreen screen, String selector) {
        return screen.number("Math.min(...[...document.querySelectorAll(\"" + selector
                + "\")].filter(e => !e.classList.contains('wait') && !e.classList.contains('c'))"
                + ".map(e => parseFloat(getComputedStyle(e).fontSize)))");
    }

    /** The smallest type of all that is shown. */
    private static double smallest(BoardScreen screen) {
        return screen.number("""
                Math.min(...[...document.querySelectorAll('body *')]
                  .filter(e => e.checkVisibility() && !e.matches('.old, .off')
                    && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
                  .map(e => parseFloat(getComputedStyle(e).fontSize)))""");
    }

    /** Rows that reach beyond their part of the screen, by their texts. */
    private static String hidden(BoardScreen screen) {
        return (String) screen.page.evaluate("""
                [...document.querySelectorAll('tbody tr')].filter(row => {
                  const inside = row.closest('section').getBoundingClientRect();
                  const own = row.getBoundingClientRect();
                  return own.bottom > inside.bottom + 1 || own.right > inside.right + 1;
                }).map(row => row.textContent).join(' | ')""");
    }

    private void take(String service, int times) {
        for (var n = 0; n < times; n++) {
            hall.run(new Command.Take(new ServiceCode(service), false, 1, "zh", true));
        }
    }

    private void next(int window) {
        hall.run(new Command.CallNext(new WindowNumber(window), null));
    }
}
