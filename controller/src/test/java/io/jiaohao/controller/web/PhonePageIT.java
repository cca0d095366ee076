// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.jiaohao.controller.access.TicketSecrets;
import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.web.view.Seen;
import io.jiaohao.controller.web.view.View;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One's own number on one's own phone, from the QR on the slip. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class PhonePageIT {
    private static final Policy QUICK = new Policy(3, Duration.ZERO, Duration.ofSeconds(45), Duration.ofSeconds(15));
    private static final WindowNumber FOUR = new WindowNumber(4);
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
        hall.run(new Command.OpenWindow(FOUR));
        context = chromium.browser().newContext(options());
    }

    @AfterEach
    void close() throws IOException {
        context.close();
        hall.close();
    }

    @Test
    void aPhoneFollowsItsNumberFromTheLineToTheRating() throws IOException {
        // given
        take(3);
        hall.waits.said.put(new TicketNumber("S004"), new Waits.Wait(660, 480, 900));
        var phone = phone(take());
        // then
        assertThat(phone.locator("#say")).hasText("前面还有 3 人");
        assertThat(phone.locator("#expected")).containsText("～15 分钟");
        assertThat(phone.locator("#papers li")).hasText(new String[] {"本人身份证原件", "社会保障卡"});
        Measured.picture(phone, "phone");
        // when
        next();
        // then: near
        assertThat(phone.locator("#say.soon")).containsText("快到您了");
        Measured.picture(phone, "phone-soon");
        // when
        next();
        next();
        next();
        // then: called
        assertThat(phone.locator("#say.now .window")).hasText("4");
        assertTrue(Measured.type(phone, "#say .window") >= 200, "a window to read at arm's length");
        Measured.picture(phone, "phone-called");
        // when
        hall.run(new Command.MarkArrived(FOUR));
        hall.run(new Command.Finish(FOUR, null));
        // then
        assertThat(phone.locator("[data-grade]")).hasCount(5);
        Measured.picture(phone, "phone-rating");
        // when
        phone.locator("[data-grade='4']").click();
        // then
        assertThat(phone.locator(".rated")).hasText("感谢您的评价：满意");
        assertThat(phone.locator("[data-grade]")).hasCount(0);
    }

    @Test
    void givingUpIsAskedOnceInThePage() throws IOException {
        // given
        var phone = phone(take());
        // when
        phone.getByText("不办了").click();
        assertThat(phone.locator(".ask")).isVisible();
        Measured.picture(phone, "phone-abandon");
        phone.getByText("继续排队").click();
        // then
        assertThat(phone.locator(".ask")).hasCount(0);
        assertTrue(ticket("S001").waiting());
        // when
        phone.getByText("不办了").click();
        phone.locator(".danger").click();
        // then
        assertThat(phone.locator("#say")).containsText("已经退出排队");
        assertFalse(ticket("S001").waiting());
    }

    @Test
    void whoCannotComeYetLetsOthersGoFirst() throws IOException {
        // given
        var secret = take();
        take(2);
        var phone = phone(secret);
        assertThat(phone.locator("#say")).containsText("马上就到您");
        // when
        phone.getByText("晚点再来").click();
        phone.getByText("往后排", new Page.GetByTextOptions().setExact(true)).click();
        // then
        assertThat(phone.locator("#say")).containsText("前面还有 2 人");
        assertThat(phone.locator("#answer")).hasText("已往后排，请留意叫号");
    }

    @Test
    void aMissedNumberSaysWhereToGo() throws IOException {
        // given
        var phone = phone(take());
        // when
        next();
        hall.run(new Command.MarkMissed(FOUR));
        // then
        assertThat(phone.locator("#say")).containsText("请到导办台");
        Measured.picture(phone, "phone-missed");
    }

    @Test
    void anOldOrForgedAddressIsAnsweredKindly() throws IOException {
        for (var secret : List.of("S001.20261122.AAAAAAAAAAAAAAAAAAAAAA", "x")) {
            var phone = page(context, "/t/" + secret);
            assertThat(phone.locator("#say")).containsText("号码当天有效");
            assertThat(phone.locator("#act button")).hasCount(0);
            Measured.picture(phone, "phone-over");
        }
    }

    @Test
    void withoutScriptsTheSameIsSaidInAPlainPage() throws IOException {
        // given
        var secret = take();
        hall.waits.said.put(new TicketNumber("S001"), new Waits.Wait(660, 480, 900));
        try (var bare = chromium.browser().newContext(options().setJavaScriptEnabled(false))) {
            // when
            var phone = page(bare, "/t/" + secret);
            // then
            assertThat(phone).hasURL(hall.at("/t/" + secret + "?plain=1").toString());
            assertThat(phone.locator("main")).containsText("S001");
            assertThat(phone.locator("main")).containsText("马上就到您");
            assertThat(phone.locator("main")).containsText("分钟");
            phone.screenshot(new Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of("target", "screenshots", "phone-plain.png")));
            // when
            next();
            phone.reload();
            // then
            assertThat(phone.locator("main")).containsText("请到 4 号窗口");
        }
        var answer = hall.get("/t/" + secret + "?plain=1", "");
        assertEquals("15", answer.headers().firstValue("Refresh").orElseThrow());
        assertTrue(hall.get("/t/x?plain=1", "").body().contains("号码当天有效"));
    }

    @Test
    void inEnglishAndInTheLargeViewTheTypeIsLargeEnough() throws IOException {
        // given
        take(1);
        var phone = phone(take());
        assertTrue(Measured.smallestType(phone) >= 18);
        assertTrue(Measured.lowestTarget(phone) >= 60);
        // when
        phone.locator("#lang").click();
        phone.locator("#large").click();
        // then
        assertThat(phone.locator("#say")).containsText("Your turn soon, 1 before you");
        assertThat(phone.locator("#papers li")).hasText(new String[] {"Own ID card", "Social security card"});
        assertTrue(Measured.smallestType(phone) >= 24);
        assertTrue(Measured.lowestTarget(phone) >= 88);
        Measured.picture(phone, "phone-large-en");
        // when
        phone.setViewportSize(360, 740);
        phone.locator("#contrast").click();
        // then
        assertThat(phone.locator("html")).hasAttribute("data-contrast", "high");
        Measured.picture(phone, "phone-large-contrast-360");
    }

    @Test
    void whatAPhoneIsToldIsSmallAndStaysTheSameWhileNothingHappens() throws IOException {
        // given
        var number = new TicketNumber("S001");
        take();
        hall.waits.said.put(number, new Waits.Wait(660, 480, 900));
        var view = new View.OfTicket(new TicketSecrets.Ref(WebHall.DAY, number));
        // when
        var now = view.of(new Seen(hall.desk.hall(), WebHall.NINE, hall.waits, Map.of(), List.of()))
                .encode();
        var later = view.of(new Seen(hall.desk.hall(), WebHall.NINE.plusSeconds(60), hall.waits, Map.of(), List.of()))
                .encode();
        // then
        assertEquals(now, later);
        assertTrue(now.getBytes(StandardCharsets.UTF_8).length < 600, now);
    }

    /** The usual hall; 社保 says what to bring. */
    private static Plan plan() {
        var usual = WebHall.plan(QUICK);
        var services = usual.services().stream()
                .map(one -> one.code().text().equals("shebao") ? bringing(one) : one)
                .toList();
        return new Plan(usual.hall(), "", services, usual.windows(), usual.policy());
    }

    private static Service bringing(Service one) {
        return new Service(
                one.code(),
                one.name(),
                one.nameEn(),
                one.shortName(),
                one.prefix(),
                List.of("本人身份证原件", "社会保障卡"),
                List.of("Own ID card", "Social security card"),
                one.targetWait(),
                one.promised(),
                List.of(),
                List.of());
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(390, 844);
    }

    private Page phone(String secret) {
        var phone = page(context, "/t/" + secret);
        assertThat(phone.locator("#number")).hasText(secret.substring(0, 4));
        return phone;
    }

    private Page page(BrowserContext where, String path) {
        var page = where.newPage();
        page.onConsoleMessage(message -> assertFalse(message.text().contains("Content Security"), message.text()));
        page.navigate(hall.at(path).toString());
        return page;
    }

    private void take(int times) {
        for (var n = 0; n < times; n++) {
            hall.run(new Command.Take(new ServiceCode("shebao"), false, 1, "zh", true));
        }
    }

    /** Its secret. */
    private String take() throws IOException {
        var answer = hall.post(
                "/api/v1/tickets",
                "kiosk-1",
                "{\"id\":\"t" + hall.desk.hall().tickets().size() + "\",\"service\":\"shebao\"}");
        return WebHall.json(answer).getString("secret");
    }

    private void next() {
        hall.run(new Command.CallNext(FOUR, null));
    }

    private Ticket ticket(String number) {
        return hall.desk.hall().ticket(new TicketNumber(number)).orElseThrow();
    }
}
