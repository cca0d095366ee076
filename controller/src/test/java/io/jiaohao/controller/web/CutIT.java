// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Thirty seconds without the controller, with a page of each kind open: each says so, heals alone, and nobody's input is lost. */
class CutIT {
    private static final Duration CUT = Duration.ofSeconds(30);
    private static final WindowNumber FOUR = new WindowNumber(4);

    @Test
    void afterThirtySecondsWithoutTheControllerEachPageGoesOnWithNothingLost() throws IOException {
        try (var chromium = Chromium.open();
                var hall = new WebHall(KioskStand.plan(Calendar.ALWAYS))) {
            // given
            hall.nodes.put("printer-1", KioskStand.printer(Message.DeviceState.READY, null));
            hall.run(new Command.OpenWindow(FOUR));
            var pages = pages(chromium, hall, take(hall));
            var desk = page(pages, "desk");
            var kiosk = page(pages, "kiosk");
            desk.keyboard().press("F9");
            assertThat(desk.locator("#answer")).containsText("下一位 S001");
            desk.locator("#text").fill("差一张");
            desk.locator("#title").click();
            kiosk.locator(".services .service").nth(3).click();
            kiosk.locator("#take").click();
            assertThat(kiosk.locator("#number")).hasText("S002");
            pages.values().forEach(page -> page.evaluate("() => { document.body.dataset.same = '1'; }"));
            // when
            hall.web.close();
            pages.forEach((name, page) -> assertThat(page.locator("#stale")).isVisible(soon()));
            desk.locator("#text").evaluate("field => field.blur()");
            desk.keyboard().press("F8");
            await().pollDelay(CUT).atMost(CUT.multipliedBy(2)).until(() -> true);
            pages.forEach((name, page) -> assertThat(page.locator("#stale")).isVisible());
            assertThat(desk.locator("#answer")).containsText("“重呼”先记下");
            hall.restartWeb();
            // then
            pages.forEach((name, page) -> assertThat(page.locator("#stale")).isHidden(gone()));
            pages.forEach(
                    (name, page) -> assertThat(page.locator("body[data-same]")).hasCount(1));
            assertThat(desk.locator("#answer")).containsText("重呼 S001");
            assertEquals(
                    2,
                    hall.desk
                            .hall()
                            .ticket(new TicketNumber("S001"))
                            .orElseThrow()
                            .calls());
            assertThat(desk.locator("#text")).hasValue("差一张");
            desk.locator("#text").press("Enter");
            assertThat(desk.locator(".notes li")).hasText("差一张");
            assertThat(kiosk.locator("#number")).hasText("S002");
            assertThat(page(pages, "board").locator("#number")).hasText("S001");
            assertThat(page(pages, "phone").locator("#number")).hasText("S001");
            hall.run(new Command.Take(new ServiceCode("shebao"), false, 1, "zh", true));
            assertThat(desk.locator("#waiting")).hasText("2");
            pages.values().forEach(page -> page.context().close());
        }
    }

    /** Each in a browser of its own, as in the hall. */
    private static Map<String, Page> pages(Chromium chromium, WebHall hall, String secret) {
        var paths = new LinkedHashMap<String, String>();
        paths.put("desk", "/desk/4?token=" + hall.token("desk"));
        paths.put("kiosk", "/kiosk?token=" + hall.token("kiosk-1"));
        paths.put("guide", "/guide?token=" + hall.token("desk"));
        paths.put("manage", "/manage?token=" + hall.token("installer"));
        paths.put("board", "/board");
        paths.put("phone", "/t/" + secret);
        var pages = new LinkedHashMap<String, Page>();
        paths.forEach((name, path) -> pages.put(name, open(chromium.browser().newContext(), hall, path)));
        return pages;
    }

    private static Page open(BrowserContext context, WebHall hall, String path) {
        context.setDefaultTimeout(20_000);
        var page = context.newPage();
        page.navigate(hall.at(path).toString());
        assertThat(page.locator("body.ready")).hasCount(1);
        return page;
    }

    private static Page page(Map<String, Page> pages, String name) {
        var page = pages.get(name);
        if (page == null) {
            throw new AssertionError(name);
        }
        return page;
    }

    private static String take(WebHall hall) throws IOException {
        return WebHall.json(hall.post("/api/v1/tickets", "kiosk-1", "{\"id\":\"cut\",\"service\":\"shebao\"}"))
                .getString("secret");
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(15_000);
    }

    private static LocatorAssertions.IsHiddenOptions gone() {
        return new LocatorAssertions.IsHiddenOptions().setTimeout(30_000);
    }
}
