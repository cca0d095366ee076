// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.protocol.Message;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An appointment code from a scanner, which is a keyboard, on the kiosk page in a real browser. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class KioskScannerIT {
    private static Chromium chromium;
    private WebHall hall;
    private BrowserContext context;
    private Page kiosk;
    private String code;

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
        hall = new WebHall(plan(), Instant.parse("2026-11-24T00:45:00Z"));
        code = WebHall.json(hall.post(
                        "/api/v1/appointments",
                        "kiosk-1",
                        "{\"id\":\"b1\",\"service\":\"shebao\",\"day\":\"2026-11-24\",\"from\":\"09:00\"}"))
                .getString("code");
        hall.run(new Command.CloseDay());
        hall.run(new Command.OpenDay(WebHall.DAY.plusDays(1)));
        hall.nodes.put("printer-1", new Message.Node(true, "printer", "1", List.of(), List.of()));
        context = chromium.browser().newContext();
        context.clock().install();
        kiosk = context.newPage();
        kiosk.navigate(hall.at("/kiosk?token=" + hall.token("kiosk-1")).toString());
        assertThat(kiosk.locator(".services .service")).hasCount(8);
    }

    @AfterEach
    void close() throws IOException {
        context.close();
        hall.close();
    }

    @Test
    void aScannedAppointmentGetsItsNumber() {
        // when
        scan(code);
        // then
        assertThat(kiosk.locator("#number")).hasText("S001");
        assertThat(kiosk.locator("#what")).hasText("社会保险");
        assertThat(kiosk.locator("#slip")).hasText("正在出纸，请稍候…");
    }

    @Test
    void theKeyThatHasTheFocusIsNotPressedByTheScannersEnter() {
        // given: somebody touched the first service, and its key has the focus
        kiosk.locator(".service").nth(0).focus();
        // when
        scan(code.toLowerCase(Locale.ROOT));
        // then
        assertThat(kiosk.locator("#number")).hasText("S001");
        assertEquals(1, hall.desk.hall().tickets().size());
    }

    @Test
    void aCodeThatIsNoneIsSaidAndTheNextOneWorks() {
        // a code nobody was given
        scan("QQQQ4444");
        assertThat(kiosk.locator("#trouble")).hasText("没有这个预约,或者已经办过、取消或过期。");
        // something else, which never leaves the page
        kiosk.onRequest(request -> assertFalse(request.url().contains("1101"), request.url()));
        kiosk.locator(".service").nth(0).focus();
        scan("110101190001 01001X");
        assertThat(kiosk.locator("#trouble")).containsText("这不是预约码");
        assertEquals(0, hall.desk.hall().tickets().size());
        // and the right one
        scan(code);
        assertThat(kiosk.locator("#number")).hasText("S001");
    }

    @Test
    void fingersOnAKeyboardPressKeysAsAlways() {
        kiosk.locator(".service").nth(0).focus();
        kiosk.keyboard().press("Enter");
        assertThat(kiosk.locator("#ask")).isVisible();
        kiosk.locator("#take").focus();
        kiosk.keyboard().press("Enter");
        assertThat(kiosk.locator("#number")).hasText("A001");
    }

    @Test
    void whoHasTheCodeOnPaperTypesItOnTheScreen() {
        // given
        kiosk.locator("#booked").click();
        assertThat(kiosk.locator("#checkin")).isDisabled();
        // when: with a mistake that is taken back
        kiosk.locator("[data-sign='X']").click();
        kiosk.locator("#delete").click();
        for (var n = 0; n < code.length(); n++) {
            kiosk.locator("[data-sign='" + code.charAt(n) + "']").click();
        }
        kiosk.locator("#checkin").click();
        // then
        assertThat(kiosk.locator("#number")).hasText("S001");
        assertThat(kiosk.locator("#what")).hasText("社会保险");
    }

    /** Faster than any hand, however busy this computer is: the page's clock stands meanwhile. */
    private void scan(String text) {
        kiosk.clock().pauseAt(((Number) kiosk.evaluate("Date.now()")).longValue() + 1_000);
        kiosk.keyboard().type(text);
        kiosk.keyboard().press("Enter");
        kiosk.clock().resume();
    }

    /** 社保 takes appointments at nine. */
    private static Plan plan() {
        var usual = WebHall.plan(Policy.USUAL);
        var services = usual.services().stream()
                .map(service -> service.code().text().equals("shebao") ? withSlot(service) : service)
                .toList();
        return new Plan(usual.hall(), "", services, usual.windows(), usual.policy());
    }

    private static Service withSlot(Service service) {
        return new Service(
                service.code(),
                service.name(),
                service.nameEn(),
                service.shortName(),
                service.prefix(),
                service.materials(),
                service.targetWait(),
                service.promised(),
                List.of(),
                List.of(new Slot(Span.parse("09:00-10:00"), null, 2)));
    }
}
