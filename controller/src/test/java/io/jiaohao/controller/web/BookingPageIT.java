// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.web.rooms.Phones;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Appointments and numbers from home: closed until the hall opens them. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class BookingPageIT {
    private static final String BOOKING =
            "{\"id\":\"%s\",\"service\":\"shebao\",\"day\":\"2026-11-24\",\"from\":\"09:00\"}";
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
        hall = new WebHall(plan());
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(390, 844));
    }

    @AfterEach
    void close() throws IOException {
        context.close();
        hall.close();
    }

    @Test
    void byDefaultAPhoneIsAskedToCome() throws IOException {
        // given
        var page = page("/book");
        // then
        assertThat(page.locator(".say")).containsText("没有开通");
        Measured.picture(page, "book-off");
        assertEquals(
                401, stranger("/api/v1/appointments", BOOKING.formatted("b1")).statusCode());
        assertEquals(
                403,
                stranger("/api/v1/phone/tickets", "{\"id\":\"p1\",\"service\":\"shebao\"}")
                        .statusCode());
        assertEquals(0, hall.desk.hall().appointments().size());
    }

    @Test
    void aTimeIsBookedAndCancelledWithItsCodeAlone() throws IOException {
        // given
        opened(new Phones(true, false));
        var page = page("/book");
        assertThat(page.locator("h2").first()).hasText("预约哪项业务？");
        assertTrue(Measured.lowestTarget(page) >= 60);
        assertTrue(Measured.smallestType(page) >= 18);
        Measured.picture(page, "book");
        // when
        page.getByText("社会保险").click();
        page.locator(".times .key").first().waitFor();
        Measured.picture(page, "book-times");
        page.locator(".times .key").first().dblclick();
        // then
        assertThat(page.locator(".code")).hasText(Pattern.compile("[34679ACDEFGHJKMNPQRTWXY]{8}"));
        var code = page.locator(".code").textContent();
        assertThat(page).hasURL(hall.at("/book#c=" + code + "&s=shebao").toString());
        assertEquals(1, hall.desk.hall().appointments().size());
        assertDrawn(page, "预约码 " + code + " 的二维码");
        Measured.picture(page, "book-code");
        // when: on another day, from the address that was kept
        page.reload();
        assertThat(page.locator(".code")).hasText(code);
        assertThat(page.locator(".code + p")).hasText("社会保险");
        // when: in English, and large
        page.locator("#lang").click();
        page.locator("#large").click();
        // then
        assertDrawn(page, "QR of the code " + code);
        assertTrue(Measured.lowestTarget(page) >= 88, "targets of the large view");
        Measured.picture(page, "book-code-large-en");
        page.locator("#large").click();
        page.locator("#lang").click();
        // when
        page.locator("#move").click();
        assertThat(page.locator("h2").nth(1)).hasText(code + " 改到什么时候？");
        Measured.picture(page, "book-move");
        page.locator(".times .key").nth(1).click();
        // then
        assertThat(page.locator("#answer")).hasText(Pattern.compile("已改到 .*，预约码不变"));
        assertThat(page.locator(".code")).hasText(code);
        assertEquals(1, hall.desk.hall().appointments().size());
        // when: by its code alone
        page.navigate(hall.at("/book").toString());
        page.reload();
        page.locator("form input").fill(code);
        page.locator("#move").click();
        page.getByText("社会保险").click();
        page.locator(".times .key").first().click();
        assertThat(page.locator("#answer")).hasText(Pattern.compile("已改到 .*，预约码不变"));
        page.locator("form .quiet").click();
        page.getByText("取消预约", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        // then
        assertThat(page.locator("#answer")).hasText(code + " 已取消");
        assertEquals(0, hall.desk.hall().appointments().size());
    }

    @Test
    void aNumberFromHomeIsFollowedLikeAnyOther() throws IOException {
        // given
        opened(new Phones(false, true));
        var page = page("/book");
        page.locator("#lang").click();
        Measured.picture(page, "book-tickets-en");
        // when
        page.getByText("Social insurance").click();
        // then
        assertThat(page).hasURL(Pattern.compile(".*/t/S001\\..*"));
        assertThat(page.locator("#number")).hasText("S001");
    }

    @Test
    void whoeverTriesTooOftenIsSlowedAndAForeignPageIsRefused() throws IOException {
        // given
        opened(new Phones(true, false));
        // when
        var statuses = new java.util.ArrayList<Integer>();
        for (var n = 0; n < 12; n++) {
            statuses.add(stranger("/api/v1/appointments/AAAAAAAA/cancel", "{\"id\":\"c" + n + "\"}")
                    .statusCode());
        }
        // then
        assertEquals(List.of(404, 429), List.of(statuses.getFirst(), statuses.getLast()));
        var elsewhere = hall.send(hall.request("/api/v1/appointments/AAAAAAAA/cancel")
                .header("X-Requested-With", "jiaohao")
                .header("X-Forwarded-For", "117.136.0.5")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\":\"c13\"}"))
                .build());
        assertEquals(404, elsewhere.statusCode(), "another phone behind the same proxy");
        var foreign = hall.post("/api/v1/appointments", "", BOOKING.formatted("b1"));
        assertEquals("FOREIGN_PAGE", WebHall.code(foreign));
    }

    @Test
    void aBookingThatGotNoAnswerIsPressedAgainAndStaysOne() throws IOException {
        // given
        opened(new Phones(true, false));
        stranger("/api/v1/appointments", BOOKING.formatted("other"));
        var other = hall.desk.hall().appointments().firstKey().orElseThrow();
        context.clock().install();
        Line.lay(context);
        var page = page("/book");
        page.getByText("社会保险").click();
        Line.cut(page, "/api/v1/appointments");
        // when
        page.locator(".times .key").first().click();
        for (var n = 0; n < 60 && page.locator("#answer").textContent().isEmpty(); n++) {
            page.clock().runFor(1_000);
        }
        assertThat(page.locator("#answer")).containsText("没有接通");
        Line.mend(page);
        page.locator(".times .key").first().click();
        // then
        assertThat(page.locator(".code")).hasText(Pattern.compile("[34679ACDEFGHJKMNPQRTWXY]{8}"));
        assertEquals(2, hall.desk.hall().appointments().size());
        var sent = Line.posted(page);
        assertTrue(sent.size() > 1, sent + "");
        assertEquals(1, Set.copyOf(sent).size(), "one order, however often it was sent");
        // when: that of somebody else is cancelled here
        page.locator("form input").fill(other);
        page.locator("form .quiet").click();
        page.getByText("取消预约", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        // then
        assertThat(page.locator("#answer")).hasText(other + " 已取消");
        assertThat(page.locator(".code")).isVisible();
        assertEquals(1, hall.desk.hall().appointments().size());
    }

    /** The picture of the code is there, named, and large enough for a scanner. */
    private static void assertDrawn(Page page, String alt) {
        var picture = page.locator(".qr");
        assertThat(picture).hasAttribute("alt", alt);
        page.waitForCondition(() -> (boolean) picture.evaluate("e => e.naturalWidth > 0"));
        assertTrue(picture.boundingBox().width >= 200);
    }

    private void opened(Phones phones) throws IOException {
        hall.phones = phones;
        hall.restartWeb();
    }

    private Page page(String path) {
        var page = context.newPage();
        page.navigate(hall.at(path).toString());
        return page;
    }

    /** From a page of ours in the browser of somebody whom nobody knows. */
    private HttpResponse<String> stranger(String path, String body) throws IOException {
        return hall.send(hall.request(path)
                .header("X-Requested-With", "jiaohao")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static Plan plan() {
        var bare = WebHall.plan(Policy.USUAL);
        return new Plan(
                bare.hall(),
                "",
                bare.services().stream().map(BookingPageIT::withSlots).toList(),
                bare.windows(),
                bare.policy());
    }

    private static Service withSlots(Service service) {
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
                List.of(new Slot(Span.parse("09:00-10:00"), null, 2), new Slot(Span.parse("10:00-11:00"), null, 2)));
    }
}
