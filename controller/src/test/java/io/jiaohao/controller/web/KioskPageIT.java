// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Claim;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Ticket;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.controller.web.rooms.KioskPage;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the kiosk page promises to whoever stands before it. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class KioskPageIT {
    private static final List<String> MATERIALS = List.of("本人身份证原件", "户口簿", "社会保障卡", "近期一寸照片两张");
    private static Chromium chromium;
    private WebHall hall;
    private BrowserContext context;
    private Page kiosk;

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
        hall = new WebHall(plan(Calendar.ALWAYS));
        hall.nodes.put("printer-1", printer(Message.DeviceState.READY, null));
        hall.run(new Command.OpenWindow(new WindowNumber(4)));
        context = chromium.browser().newContext();
        kiosk = context.newPage();
        kiosk.onConsoleMessage(message -> assertFalse(message.text().contains("Content Security"), message.text()));
        kiosk.setViewportSize(1080, 1920);
    }

    @AfterEach
    void close() throws IOException {
        context.close();
        hall.close();
    }

    @Test
    void whatToBringIsSaidBeforeTheNumberIsTakenAndTheSlipIsFollowed() {
        // given
        go();
        assertThat(service(3)).containsText("社会保险");
        // when
        service(3).click();
        // then
        assertThat(kiosk.locator(".bring li")).hasText(MATERIALS.toArray(String[]::new));
        assertEquals(0, hall.desk.hall().tickets().size());
        // when
        id("take").click();
        // then
        assertThat(id("number")).hasText("S001");
        assertThat(id("what")).hasText("社会保险");
        assertThat(id("ahead")).hasText("请留意，马上就到您");
        assertThat(id("slip")).hasText("正在出纸，请稍候…");
        hall.run(new Command.ReportSlip(new TicketNumber("S001"), PrintOutcome.PRINTED));
        assertThat(id("slip")).hasText("请取走小票");
        assertThat(id("left")).containsText("秒后回到首页");
        id("done").click();
        assertThat(id("choose")).isVisible();
        assertFalse(ticket("S001").priority());
    }

    @Test
    void priorityIsAskedOnceAndNobodyAsksWhy() {
        // given
        go();
        service(3).click();
        // when
        id("priority").click();
        // then
        assertThat(id("priority")).hasAttribute("aria-pressed", "true");
        assertThat(id("priority")).containsText("请准备好证件");
        id("take").click();
        assertThat(id("number")).hasText("S001");
        assertEquals(Claim.ASKED, ticket("S001").standing().claim());
        assertThat(kiosk.locator("input")).hasCount(0);
    }

    @Test
    void withoutPaperTheNumberIsSaidVeryLargeAndAloud() {
        // given
        take(0, "A001");
        // when
        hall.nodes.put("printer-1", printer(Message.DeviceState.FAULTY, "打印机没有纸了,请换纸后重新打印。"));
        hall.run(new Command.OpenWindow(new WindowNumber(5)));
        hall.run(new Command.ReportSlip(new TicketNumber("A001"), PrintOutcome.FAILED));
        // then
        assertThat(id("head")).hasText(Pattern.compile("纸用完了\\s*您的号是\\s*A001"));
        assertThat(id("said")).hasText("纸用完了。您的号是 A001，请记住。");
        assertThat(kiosk.locator("body[data-aloud=voice], body[data-aloud=tones]")).hasCount(1);
        assertTrue(size("#number") >= 300, "the number");
        assertTrue(size("#head strong") >= 60, "the sentence");
        Measure.page(kiosk, 88, 24, "kiosk-zh-paper-out");
        // when: there is paper again
        id("reprint").click();
        // then
        assertThat(id("slip")).hasText("正在出纸，请稍候…");
        hall.run(new Command.ReportSlip(new TicketNumber("A001"), PrintOutcome.UNKNOWN));
        assertThat(id("head")).containsText("小票可能没有打印出来");
        id("remember").click();
        assertThat(id("choose")).isVisible();
        assertTrue(ticket("A001").remembered());
    }

    @Test
    void keysAloneTakeANumber() {
        // given
        go();
        // when
        kiosk.keyboard().press("4");
        // then
        assertThat(id("ask")).isVisible();
        assertThat(id("head")).isFocused();
        // when
        kiosk.keyboard().press("Escape");
        kiosk.keyboard().press("2");
        assertThat(id("head")).hasText("就业服务");
        tabTo("priority");
        kiosk.keyboard().press("Space");
        tabTo("take");
        kiosk.keyboard().press("Enter");
        // then
        assertThat(id("number")).hasText("B001");
        assertThat(id("head")).isFocused();
        hall.run(new Command.ReportSlip(new TicketNumber("B001"), PrintOutcome.FAILED));
        assertThat(id("said")).containsText("B001");
        tabTo("remember");
        kiosk.keyboard().press("Enter");
        assertThat(id("choose")).isVisible();
    }

    @Test
    void whoDoesNotKnowWhereToGoGetsANumberOfTheDeskThatHelps() throws IOException {
        go();
        id("unsure").click();
        assertThat(id("head")).hasText("帮办代办");
        id("take").click();
        assertThat(id("number")).hasText("A001");
        // where there is no such desk there is no such key
        hall.kioskPage = new KioskPage(false, null);
        hall.restartWeb();
        kiosk.evaluate("sessionStorage.clear()");
        kiosk.reload();
        assertThat(kiosk.locator(".service")).hasCount(9);
        assertThat(id("unsure")).hasCount(0);
        assertThat(id("large")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void theNumberOutlivesAReloadAndARestartOfTheController() throws IOException {
        // given
        take(3, "S001");
        // when
        hall.restartWeb();
        kiosk.reload();
        // then
        assertThat(id("number")).hasText("S001");
        assertThat(id("slip")).hasText("正在出纸，请稍候…");
        // when
        hall.restartWeb();
        hall.run(new Command.ReportSlip(new TicketNumber("S001"), PrintOutcome.PRINTED));
        // then
        assertThat(id("slip")).hasText("请取走小票");
        assertThat(id("stale")).isHidden();
        // and the next person does not see it
        id("done").click();
        kiosk.reload();
        assertThat(id("choose")).isVisible();
        assertEquals(1, hall.desk.hall().tickets().size());
    }

    @Test
    void anOrderWhoseAnswerWasLostIsNotGivenTwice() {
        // given: the order arrives, the answer does not
        var ids = new ArrayList<String>();
        context.route("**/api/v1/tickets", route -> {
            ids.add(String.valueOf(route.request().postData()));
            route.fetch();
            route.abort();
        });
        go();
        service(3).click();
        id("take").click();
        assertThat(id("take")).isDisabled();
        kiosk.waitForCondition(() -> !ids.isEmpty());
        // when: the page is loaded anew in the middle of it
        context.unroute("**/api/v1/tickets");
        context.route("**/api/v1/tickets", route -> {
            ids.add(String.valueOf(route.request().postData()));
            route.resume();
        });
        kiosk.reload();
        // then
        assertThat(id("number")).hasText("S001");
        assertEquals(1, hall.desk.hall().tickets().size());
        assertEquals(1, ids.stream().distinct().count());
    }

    @Test
    void afterAWhileWithoutATouchTheNextPersonFindsTheStart() {
        // given
        context.clock().install();
        go();
        id("lang").click();
        id("large").click();
        service(3).click();
        assertThat(id("left")).containsText("Back to the start in");
        context.clock().runFor(55_000);
        // when: somebody touches the page, anywhere
        kiosk.mouse().click(540, 900);
        context.clock().runFor(30_000);
        // then
        assertThat(id("ask")).isVisible();
        // when: a finger rests on the page
        kiosk.mouse().down();
        context.clock().runFor(70_000);
        assertThat(id("ask")).isVisible();
        kiosk.mouse().up();
        // when: nobody is there any more
        context.clock().runFor(61_000);
        // then
        assertThat(id("choose")).isVisible();
        assertThat(id("head")).hasText("请选择要办的业务");
        assertThat(id("large")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void aWaitIsSaidInMinutesOrAsATimeOfDayAndAClosedServiceSaysWhy() throws IOException {
        // given
        hall.waits.next.put(new ServiceCode("shebao"), new Waits.Wait(700, 600, 900));
        hall.waits.next.put(new ServiceCode("yibao"), new Waits.Wait(3_000, 2_400, 3_600));
        hall.run(new Command.Take(new ServiceCode("yibao"), false, 1, "zh", true));
        // when
        go();
        // then
        assertThat(service(3)).containsText("约 10–15 分钟");
        assertThat(service(2)).containsText("等候 1 人");
        assertThat(service(2)).containsText(Pattern.compile("预计 09:[45][05] 前后"));
        assertThat(service(0).locator(".long")).hasCount(0);
        // when
        service(7).click();
        // then
        assertThat(service(7)).containsText("14:00 起取号");
        assertThat(id("trouble")).hasText("“志愿服务”窗口现在不办理:现在是休息时间。14:00起可以取号。");
        assertThat(id("choose")).isVisible();
    }

    @Test
    void outOfHoursThePageSaysWhenItOpens() throws IOException {
        // given
        var hours = Week.ofWorkdays(List.of(Span.parse("08:30-12:00")));
        hall.close();
        hall = new WebHall(
                plan(new Calendar(ZoneId.of("Asia/Shanghai"), hours, null, List.of())),
                Instant.parse("2026-11-23T04:30:00Z"));
        // when
        go();
        // then
        assertThat(id("closed")).containsText("今天的取号已经结束");
        assertThat(id("closed")).containsText("11月24日星期二 08:30 开始取号");
        Measure.page(kiosk, 88, 24, "kiosk-zh-closed");
        id("lang").click();
        assertThat(id("closed")).containsText("Numbers are given from 08:30 on Tuesday");
        Measure.page(kiosk, 88, 24, "kiosk-en-closed");
    }

    @Test
    void withoutAPrinterItSaysSoAtOnceAndWithoutAControllerItSendsPeopleToTheDesk() {
        // given
        hall.nodes.clear();
        go();
        assertThat(id("choose")).containsText("现在打不出小票，取号后请记住号码");
        Measure.page(kiosk, 88, 24, "kiosk-zh-no-printer");
        // when
        hall.web.close();
        // then
        assertThat(id("stale")).isVisible();
        assertThat(id("away")).containsText("请到导办台取号", new ContainsTextOptions().setTimeout(15_000));
        Measure.page(kiosk, 88, 24, "kiosk-zh-away");
    }

    @ParameterizedTest
    @CsvSource({"1080, 1920", "1920, 1080", "1024, 600"})
    void everyKeyAndEveryLetterIsLargeEnough(int width, int height) {
        kiosk.setViewportSize(width, height);
        hall.waits.next.put(new ServiceCode("shebao"), new Waits.Wait(700, 600, 900));
        go();
        for (var large : List.of(true, false)) {
            for (var english : List.of(false, true)) {
                var name = "kiosk-" + (english ? "en-" : "zh-") + (large ? "large-" : "") + width + "x" + height + "-";
                walk(large, english, name);
            }
        }
        id("contrast").click();
        Measure.page(kiosk, 88, 24, "kiosk-zh-contrast-" + width + "x" + height);
    }

    private void walk(boolean large, boolean english, String name) {
        look(large, english);
        measure(large, name + "start");
        service(3).click();
        measure(large, name + "ask");
        id("back").click();
        look(large, english);
        id("booked").click();
        measure(large, name + "booking");
        id("back").click();
        look(large, english);
        service(3).click();
        id("take").click();
        var number = id("number").textContent();
        hall.run(new Command.ReportSlip(new TicketNumber(number), PrintOutcome.PRINTED));
        assertThat(kiosk.locator("#taken.printed")).isVisible();
        measure(large, name + "printed");
        id("done").click();
    }

    /** From the start, which is in Chinese and large. */
    private void look(boolean large, boolean english) {
        if (english) {
            id("lang").click();
        }
        if (!large) {
            id("large").click();
        }
    }

    private void measure(boolean large, String name) {
        Measure.sizes(kiosk, large ? 88 : 60, large ? 24 : 18, name);
        if (name.contains("1080x1920")) { // what has a barrier in one size has it in all
            Measure.barriers(kiosk, name);
        }
    }

    @Test
    void thePageIsLight() {
        go();
        var bytes = (Number) kiosk.evaluate("performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))"
                + ".map((one) => one.encodedBodySize).reduce((a, b) => a + b, 0)");
        assertTrue(bytes.intValue() > 5_000 && bytes.intValue() <= 100 * 1024, bytes + " bytes");
    }

    private void go() {
        kiosk.navigate(hall.at("/kiosk?token=" + hall.token("kiosk-1")).toString());
        assertThat(id("head")).isVisible();
    }

    private void take(int n, String number) {
        go();
        service(n).click();
        id("take").click();
        assertThat(id("number")).hasText(number);
    }

    private void tabTo(String id) {
        for (var n = 0; n < 8 && !(boolean) kiosk.evaluate("document.activeElement.id === '" + id + "'"); n++) {
            kiosk.keyboard().press("Tab");
        }
        assertThat(id(id)).isFocused();
    }

    private double size(String selector) {
        return ((Number) kiosk.locator(selector).evaluate("(e) => parseFloat(getComputedStyle(e).fontSize)")).doubleValue();
    }

    private Locator id(String id) {
        return kiosk.locator("#" + id);
    }

    private Locator service(int n) {
        return kiosk.locator(".services .service").nth(n);
    }

    private Ticket ticket(String number) {
        return hall.desk.hall().ticket(new TicketNumber(number)).orElseThrow();
    }

    private static Message.Node printer(Message.DeviceState state, @Nullable String reason) {
        return new Message.Node(true, "printer", "1", List.of(), List.of(new Message.Device("printer", state, reason)));
    }

    /** Everybody brings the same; 志愿服务 begins in the afternoon. */
    private static Plan plan(Calendar calendar) {
        var usual = WebHall.plan(Policy.USUAL);
        var services = usual.services().stream()
                .map(one -> new Service(
                        one.code(),
                        one.name(),
                        one.nameEn(),
                        one.shortName(),
                        one.prefix(),
                        MATERIALS,
                        one.targetWait(),
                        one.promised(),
                        one.code().text().equals("zhiyuan") ? List.of(Span.parse("14:00-17:00")) : List.of(),
                        List.of()))
                .toList();
        return new Plan(usual.hall(), "", services, usual.windows(), usual.policy()).with(calendar);
    }
}
