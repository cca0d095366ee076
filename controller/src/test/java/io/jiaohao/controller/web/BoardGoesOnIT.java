// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A board hangs under the ceiling, and nobody climbs up to it: whatever happens, it goes on by itself, and says what holds no longer. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class BoardGoesOnIT {
    private static final WindowNumber FOUR = new WindowNumber(4);
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
        hall = new WebHall(BoardScreen.staffed(8));
        hall.run(new Command.OpenWindow(FOUR));
        take();
        hall.run(new Command.CallNext(FOUR, null));
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    @Test
    void withoutItsControllerItSaysSinceWhenAndKeepsTheLastStateGreyed() throws IOException {
        try (var screen = BoardScreen.of(chromium, 1920, 1080)) {
            // given
            var board = screen.show(hall);
            assertThat(board.locator("#number")).hasText("S001");
            // when
            hall.web.close();
            // then
            assertThat(board.locator("#stale-zh")).hasText("画面停在 09:00，现在的叫号请听工作人员");
            assertThat(board.locator("#number")).hasText("S001");
            assertThat(board.locator("#board")).hasCSS("filter", "grayscale(1)");
            assertTrue(
                    screen.number("parseFloat(getComputedStyle(document.getElementById('stale-zh')).fontSize)") >= 60);
            screen.picture("board-stale");
        }
    }

    @Test
    void afterHoursWithoutItsControllerItComesBackByItself() throws IOException {
        try (var screen = BoardScreen.of(chromium, 1920, 1080)) {
            // given
            screen.page.clock().install();
            var board = screen.show(hall);
            assertThat(board.locator("#number")).hasText("S001");
            hall.web.close();
            for (var tries = 0; tries < 60; tries++) {
                board.clock().fastForward("05:00");
            }
            board.clock().runFor(5_000);
            assertThat(board.locator("#stale")).isVisible();
            // when
            hall.restartWeb();
            take();
            hall.run(new Command.CallNext(FOUR, null));
            // then
            board.waitForCondition(() -> {
                board.clock().runFor(5_000);
                return board.locator("#number").textContent().equals("S002");
            });
            assertThat(board.locator("#stale")).isHidden();
        }
    }

    @Test
    void aNewProgramBringsANewPage() throws IOException {
        try (var screen = BoardScreen.of(chromium, 1920, 1080)) {
            // given
            var board = screen.show(hall);
            assertThat(board.locator("#number")).hasText("S001");
            board.evaluate("document.body.dataset.old = ''");
            // when
            hall.version = "next";
            hall.restartWeb();
            // then
            assertThat(board.locator("body.ready:not([data-old])"))
                    .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
            assertThat(board.locator("#number")).hasText("S001");
        }
    }

    @Test
    void outOfHoursItSaysWhenTheHallOpens() throws IOException {
        // given
        hall.close();
        var office = Week.ofWorkdays(List.of(Span.parse("08:30-12:00"), Span.parse("14:00-17:30")));
        var calendar = new Calendar(ZoneId.of("Asia/Shanghai"), office, office, List.of());
        hall = new WebHall(BoardScreen.staffed(8).with(calendar), Instant.parse("2026-11-23T12:30:00Z"));
        try (var screen = BoardScreen.of(chromium, 1920, 1080)) {
            // when
            var board = screen.show(hall);
            // then
            assertThat(board.locator("#out h2")).hasText("现在不是服务时间");
            assertThat(board.locator("#out-today")).hasText("今天的服务时间：08:30-12:00，14:00-17:30");
            assertThat(board.locator("#out-again")).hasText(Pattern.compile("11月24日星期二\\s?08:30 开始服务"));
            assertThat(board.locator("#out-again-en"))
                    .hasText(Pattern.compile("We open on Tuesday,? 24 November.*08:30"));
            assertThat(board.locator("#board")).isHidden();
            screen.picture("board-out-of-hours");
        }
    }

    @Test
    void whereNoScriptRunsThereIsAPlainBoardThatLooksAgain() throws IOException {
        try (var screen = BoardScreen.old(chromium)) {
            // when
            var board = screen.show(hall);
            // then
            assertThat(board).hasURL(Pattern.compile("plain=1"));
            assertThat(board.locator(".last")).containsText("S001 请到 4 号窗口");
            assertThat(board.locator(".windows td.ticket")).hasText("S001");
            assertThat(board.locator(".waiting tbody tr")).hasCount(8);
            assertTrue(hall.get("/board?plain=1", "")
                    .body()
                    .contains("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>"));
        }
    }

    @Test
    void anEngineThatDoesNotUnderstandItGetsThePlainBoard() throws IOException {
        try (var screen = BoardScreen.of(chromium, 1920, 1080)) {
            // given
            screen.page.route(Pattern.compile("/board\\.js$"), Route::abort);
            screen.page.clock().install();
            var board = screen.show(hall);
            // when
            board.clock().runFor(9_000);
            // then
            assertThat(board).hasURL(Pattern.compile("plain=1"));
            assertThat(board.locator(".last")).containsText("S001");
            screen.picture("board-plain");
            // when: it looks while nobody is there
            hall.web.close();
            for (var n = 0; n < 20 && !board.locator("#stale").isVisible(); n++) {
                board.clock().runFor(3_000);
            }
            // then
            assertThat(board.locator("#stale")).hasText("画面停在 09:00，现在的叫号请听工作人员");
            assertThat(board.locator(".last")).containsText("S001");
            screen.picture("board-plain-stale");
            // when
            hall.restartWeb();
            take();
            hall.run(new Command.CallNext(FOUR, null));
            for (var n = 0; n < 20 && board.locator("#stale").isVisible(); n++) {
                board.clock().runFor(3_000);
            }
            // then
            assertThat(board.locator(".last")).containsText("S002");
            assertThat(board.locator("#stale")).isHidden();
        }
    }

    private void take() {
        hall.run(new Command.Take(new ServiceCode("shebao"), false, 1, "zh", true));
    }
}
