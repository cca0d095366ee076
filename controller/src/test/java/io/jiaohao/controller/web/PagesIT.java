// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages in a real browser. Pictures of them go to {@code target/screenshots}. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class PagesIT {
    private static final Policy QUICK = new Policy(3, Duration.ZERO, Duration.ofSeconds(45), Duration.ofSeconds(15));
    private static Chromium chromium;
    private WebHall hall;
    private BrowserContext context;

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
        hall = new WebHall(QUICK);
        for (var n = 1; n <= 6; n++) {
            hall.run(new Command.OpenWindow(new WindowNumber(n)));
        }
        context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
    }

    @AfterEach
    void close() throws IOException {
        context.close();
        hall.close();
    }

    @Test
    void aNumberGoesFromTheKioskOverTheDeskToTheBoard() throws IOException {
        // given
        take("shebao", 4);
        take("yibao", 7);
        take("jiuye", 2);
        next(3);
        next(2);
        next(3);
        hall.nodes.put("printer-1", KioskStand.printer(Message.DeviceState.READY, null));
        var board = page("/board", 1920, 1080);
        var kiosk = page("/kiosk?token=" + hall.token("kiosk-1"), 1080, 1440);
        assertThat(kiosk).hasURL(hall.at("/kiosk").toString());
        assertThat(kiosk.locator(".services .service")).hasCount(8);
        picture(kiosk, "kiosk");
        // when: a number is taken
        kiosk.locator(".service").nth(3).click();
        kiosk.locator("#take").click();
        // then
        assertThat(kiosk.locator("#number")).hasText("S005");
        assertThat(kiosk.locator("#ahead")).hasText("前面还有 4 人");
        assertThat(kiosk.locator("#slip")).hasText("正在出纸，请稍候…");
        hall.run(new Command.ReportSlip(new TicketNumber("S005"), PrintOutcome.PRINTED));
        assertThat(kiosk.locator("#slip")).hasText("请取走小票");
        picture(kiosk, "kiosk-number");
        // when: the desk calls
        var desk = page("/desk/4?token=" + hall.token("desk"), 1280, 800);
        assertThat(desk.locator("#waiting")).hasText("5");
        desk.locator("[data-key=NEXT]").click();
        // then
        assertThat(desk.locator("#ticket")).hasText("S002");
        assertThat(desk.locator("#answer")).containsText("S002");
        assertThat(board.locator("#number")).hasText("S002");
        assertThat(board.locator("#where")).hasText("请到 4 号窗口");
        assertThat(board.locator("#say")).hasText("请S002号到4号窗口");
        picture(desk, "desk");
        board.waitForCondition(() -> !(boolean) board.evaluate("document.getElementById('last').matches('.flash')"));
        picture(board, "board");
    }

    @Test
    void afterARestartThePagesHealByThemselves() throws IOException {
        // given
        var board = page("/board", 1920, 1080);
        var desk = page("/desk/4?token=" + hall.token("desk"), 1280, 800);
        var kiosk = page("/kiosk?token=" + hall.token("kiosk-1"), 1080, 1440);
        assertThat(desk.locator("#waiting")).hasText("0");
        // when
        hall.restartWeb();
        take("shebao", 2);
        next(4);
        // then
        assertThat(board.locator("#number")).hasText("S002");
        assertThat(desk.locator("#ticket")).hasText("S002");
        assertThat(kiosk.locator(".service").nth(3)).containsText("等候 1 人");
        for (var page : List.of(board, desk, kiosk)) {
            assertThat(page.locator("#stale")).isHidden();
        }
    }

    private Page page(String path, int width, int height) {
        var page = context.newPage();
        page.onConsoleMessage(message -> assertFalse(message.text().contains("Content Security"), message.text()));
        page.setViewportSize(width, height);
        page.navigate(hall.at(path).toString());
        return page;
    }

    /** Every picture is of a page without a barrier that axe can find. */
    private static void picture(Page page, String name) throws IOException {
        Barriers.picture(page, name);
    }

    private void take(String service, int times) {
        for (var n = 0; n < times; n++) {
            hall.run(new Command.Take(new ServiceCode(service), n % 3 == 1, 1, "zh", true));
        }
    }

    private void next(int window) {
        hall.run(new Command.CallNext(new WindowNumber(window), null));
    }
}
