// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.TicketNumber;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk of window 4 in a real browser, by keyboard, by a numeric keypad alone and by finger. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class DeskPageIT {
    private static final int VISITS = 40;
    private static final String PRESSES = "/windows/4/press";
    private static Chromium chromium;
    private DeskHall at;

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
        at = new DeskHall(chromium, true);
        at.open(4);
    }

    @AfterEach
    void close() throws IOException {
        at.close();
    }

    @Test
    void aMorningOfFortyVisitsNeedsHardlyMoreThanNextByTheKeypad() {
        // given
        at.take("shebao", VISITS);
        var desk = at.desk(800, 480);
        assertThat(desk.locator("#waiting")).hasText("" + VISITS);
        var presses = 0;
        // when: each is called by one press, which ends the visit before; every tenth does not hear it at once
        for (var n = 1; n <= VISITS; n++) {
            desk.keyboard().press("NumpadEnter");
            presses++;
            assertThat(desk.locator("#waiting")).hasText("" + (VISITS - n));
            assertThat(desk.locator("#ticket"))
                    .hasText(at.atFour().map(TicketNumber::text).orElse("—"));
            if (n % 10 == 0) {
                desk.keyboard().press("Numpad1");
                presses++;
                assertThat(desk.locator("#service")).containsText("已叫 2 次");
            }
        }
        desk.keyboard().press("NumpadEnter");
        presses++;
        // then
        assertThat(desk.locator("#answer")).hasText("现在没有人等候。");
        assertEquals(VISITS, at.finished());
        assertTrue(presses <= 1.2 * VISITS, presses + " presses for " + VISITS + " visits");
        System.out.printf("a morning: %d presses, %d visits, %.3f each%n", presses, VISITS, presses / (double) VISITS);
    }

    @Test
    void aPressIsShownAtOnceAndLocksNothing() {
        // given: a controller that answers nobody
        at.take("shebao", 2);
        Line.lay(at.context);
        var desk = at.desk(1280, 800);
        assertThat(desk.locator("#waiting")).hasText("2");
        Line.silence(desk, PRESSES);
        // when
        var shown = desk.evaluate(
                "() => new Promise(done => {"
                        + "document.querySelector('[data-key=NEXT]').click();"
                        + "requestAnimationFrame(() => done([document.getElementById('answer').textContent,"
                        + "document.getElementById('state').textContent, document.querySelectorAll('button:disabled').length]))})");
        // then
        assertEquals(List.of("下一位…", "正在叫号", 0), shown);
    }

    @Test
    void aDoublePressCallsOnlyOne() {
        // given
        at.take("shebao", 3);
        var desk = at.desk(1280, 800);
        assertThat(desk.locator("#waiting")).hasText("3");
        // when
        desk.evaluate(
                "() => { for (let n = 0; n < 2; n++)"
                        + " document.dispatchEvent(new KeyboardEvent('keydown', { code: 'F9', bubbles: true, cancelable: true })) }");
        // then
        assertThat(desk.locator("#waiting")).hasText("2");
        assertThat(desk.locator("#answer")).hasText("下一位 S002 ✓");
        assertEquals(
                2,
                at.hall
                        .desk
                        .hall()
                        .waiting(at.hall.desk.hall().plan().services().get(3).code()));
    }

    @Test
    void everyKeyIsOnTheKeypad() throws IOException {
        // given
        at.take("shebao", 4);
        at.open(5);
        var desk = at.desk(1280, 800);
        assertThat(desk.locator("#waiting")).hasText("4");
        // when, then: arrived, one more service, hold with its kind, resume, transfer
        keys(desk, "NumpadEnter", "S002");
        keys(desk, "Numpad2", "已到 S002");
        assertThat(desk.locator("#visit")).containsText("承诺 15 分钟");
        DeskHall.picture(desk, "desk-serving");
        desk.keyboard().press("NumpadAdd");
        keys(desk, "Numpad1", "加办一项");
        assertThat(desk.locator(".further")).hasText("还要办：帮办代办");
        desk.keyboard().press("Numpad6");
        DeskHall.picture(desk, "desk-choice");
        keys(desk, "Numpad2", "挂起 S002");
        assertThat(desk.locator("#held")).containsText("持件 · 4号窗口");
        keys(desk, "Numpad8", "恢复办理 S002");
        desk.keyboard().press("NumpadMultiply");
        assertThat(desk.locator("#choice")).containsText("转到哪里？");
        desk.keyboard().press("Numpad0");
        assertThat(desk.locator("#choice")).isHidden();
        desk.keyboard().press("NumpadMultiply");
        keys(desk, "Numpad1", "转办 S002");
        // pause with its reason, on with NEXT, no-show, undo, finish, close and open
        desk.keyboard().press("Numpad5");
        keys(desk, "Numpad1", "暂停");
        assertThat(desk.locator("#state")).hasText("暂停");
        await().until(() -> at.hall.desk.hall().window(DeskHall.FOUR).stream()
                .map(Window::rest)
                .anyMatch(rest -> rest != null && "饮水如厕".equals(rest.reason())));
        keys(desk, "Numpad5", "恢复服务");
        keys(desk, "NumpadEnter", "下一位 S001");
        keys(desk, "Numpad0", "误叫撤回");
        assertThat(desk.locator("#ticket")).hasText("—");
        keys(desk, "NumpadEnter", "下一位 S001");
        keys(desk, "Numpad4", "过号 S001");
        keys(desk, "NumpadEnter", "下一位 S003");
        desk.keyboard().press("NumpadSubtract");
        desk.keyboard().press("Numpad7");
        assertThat(desk.locator("#text")).isFocused();
        desk.locator("#text").evaluate("field => field.blur()");
        desk.keyboard().press("NumpadSubtract");
        keys(desk, "Numpad2", "完成并注明 S003");
        keys(desk, "Numpad9", "结束服务");
        assertThat(desk.locator("#state")).hasText("未开放");
        keys(desk, "F9", "窗口还没开放,请先按“开始服务”。");
        DeskHall.picture(desk, "desk-refused");
        keys(desk, "Numpad7", "开始服务");
        assertThat(desk.locator("#state")).hasText("空闲");
        assertEquals(1, at.finished());
    }

    @Test
    void whatThePageItselfDidIsSeenBeforeItsStreamTells() {
        // given
        at.take("shebao", 3);
        var desk = at.desk(1280, 800);
        assertThat(desk.locator("#waiting")).hasText("3");
        keys(desk, "F9", "下一位 S002");
        // when
        var seen = new ArrayList<Long>();
        desk.onRequest(request -> {
            if (request.url().endsWith("/press")) {
                seen.add(new JsonObject(request.postData()).getLong("seen"));
            }
        });
        keys(desk, "F4", "过号 S002");
        var after = at.hall.desk.hall().sequence();
        keys(desk, "F9", "下一位 S001");
        // then
        assertTrue(seen.get(1) >= after, seen + " after " + after);
    }

    @Test
    void priorityIsCheckedAtTheDeskAndAnOutcomeSaid() throws IOException {
        // given
        at.take("shebao", 3);
        var desk = at.desk(800, 480);
        keys(desk, "F9", "下一位 S002");
        // when
        desk.locator(".claim").click();
        DeskHall.picture(desk, "desk-claim");
        keys(desk, "Digit1", "核对优先 S002");
        // then
        assertThat(desk.locator(".claim")).hasCount(0);
        assertThat(desk.locator("#visit .sign").first()).hasText("优先");
        // when
        desk.keyboard().press("F3");
        assertThat(desk.locator("#choice")).containsText("材料不齐");
        keys(desk, "Digit3", "完成并注明 S002");
        // then
        assertEquals(1, at.finished());
    }

    @Test
    void aNoteHalfWrittenAndTheTicksOutliveAReload() {
        // given
        at.take("shebao", 1);
        var desk = at.desk(390, 844);
        keys(desk, "F9", "S001");
        desk.locator(".ticks label").first().click();
        assertThat(desk.locator("#visit")).containsText("还缺 1 样");
        desk.locator("#text").fill("差一张复印");
        // when
        desk.reload();
        // then
        assertThat(desk.locator("#text")).hasValue("差一张复印");
        assertThat(desk.locator(".ticks input").first()).isChecked();
        desk.locator("#text").fill("电话13800138000");
        desk.locator("#text").press("Enter");
        assertThat(desk.locator("#answer")).containsText("也不能写电话或证件号");
        assertThat(desk.locator("#text")).hasValue("电话13800138000");
        desk.locator("#text").fill("差一张复印件");
        desk.locator("#text").press("Enter");
        assertThat(desk.locator(".notes li")).hasText("差一张复印件");
        assertThat(desk.locator("#text")).hasValue("");
    }

    @Test
    void afterARestartAPressThatWasUnderWayArrivesAndThePageHeals() throws IOException {
        // given
        at.take("shebao", 2);
        var desk = at.desk(1280, 800);
        assertThat(desk.locator("#waiting")).hasText("2");
        desk.locator("#text").evaluate("field => { document.getElementById('note').hidden = false; }");
        // when: pressed while the controller is away
        at.hall.web.close();
        desk.keyboard().press("F9");
        assertThat(desk.locator("#stale")).isVisible();
        at.hall.restartWeb();
        // then
        assertThat(desk.locator("#stale")).isHidden();
        assertThat(desk.locator("#answer")).not().hasText("下一位…");
        keys(desk, "F9", "下一位 S00");
        assertThat(desk.locator("#ticket"))
                .hasText(at.atFour().map(TicketNumber::text).orElse("—"));
    }

    @Test
    void aPressThatFoundNobodyIsKeptForAMinuteAndThenSaidToBeUndone() {
        // given
        var desk = deskWhosePressesFindNobody();
        // when
        desk.keyboard().press("F9");
        // then
        until(desk, "“下一位”先记下，一分钟内连上就自动发出");
        until(desk, "“下一位”没有办成：一分钟没有连上");
        assertEquals(Optional.empty(), at.atFour());
    }

    @Test
    void aPressThatFoundNobodyIsNotSentOnceTheWindowIsAnother() {
        // given
        var desk = deskWhosePressesFindNobody();
        desk.keyboard().press("F9");
        until(desk, "“下一位”先记下");
        Line.mend(desk);
        // when: a keypad at the window calls
        at.hall.run(new Command.CallNext(DeskHall.FOUR, null));
        // then
        assertThat(desk.locator("#answer")).containsText("“下一位”没有再发：这期间窗口已有变化");
        assertThat(desk.locator("#ticket")).hasText("S002");
        assertThat(desk.locator("#waiting")).hasText("2");
    }

    @Test
    void aKeptPressIsJudgedByTheHallOfNowAndNotByWhatLayInTheStream() {
        // given
        var desk = deskWhosePressesFindNobody();
        desk.keyboard().press("F9");
        until(desk, "“下一位”先记下");
        // when: the stream still tells of an idle window
        var now = new JsonObject()
                .put("number", 4)
                .put("state", "CALLING")
                .put("ticket", "S009")
                .put("calls", 1);
        var answer = new JsonObject().put("windows", new JsonArray().add(now)).encode();
        Line.answer(desk, "/api/v1/hall", answer);
        at.take("shebao", 1);
        // then
        assertThat(desk.locator("#answer")).containsText("“下一位”没有再发：这期间窗口已有变化");
        assertEquals(Optional.empty(), at.atFour());
    }

    @Test
    void aPressInWhosePlaceAnotherCameIsSaidToBeUnanswered() {
        // given
        var desk = deskWhosePressesFindNobody();
        // when
        desk.keyboard().press("F9");
        desk.keyboard().press("F10");
        // then
        until(desk, "“下一位”没有得到答复，也不再发。请看清现在的号。 没有连上：“暂停”先记下");
        // when: the line is back
        Line.mend(desk);
        desk.keyboard().press("F8");
        // then
        assertThat(desk.locator("#answer")).containsText("“暂停”没有得到答复");
    }

    /** Three wait, and the page's clock stands until a test lets it go on. */
    private Page deskWhosePressesFindNobody() {
        at.take("shebao", 3);
        at.context.clock().install();
        Line.lay(at.context);
        var desk = at.desk(1280, 800);
        assertThat(desk.locator("#waiting")).hasText("3");
        Line.cut(desk, PRESSES);
        return desk;
    }

    /** The page's clock goes on until it says so. */
    private static void until(Page desk, String answer) {
        for (var n = 0; n < 60 && !desk.locator("#answer").textContent().contains(answer); n++) {
            desk.clock().runFor(2_000);
        }
        assertThat(desk.locator("#answer")).containsText(answer);
    }

    @Test
    void inACornerOfTheScreenTheWholeGlanceIsThere() throws IOException {
        // given
        at.take("shebao", 12);
        var desk = at.desk(360, 240);
        keys(desk, "F9", "S002");
        // then
        for (var part : List.of("#ticket", "#state", "#waiting", "[data-key=NEXT]", "[data-key=RECALL]", "#answer")) {
            var box = desk.locator(part).boundingBox();
            assertTrue(box.y >= 0 && box.x >= 0 && box.y + box.height <= 240 && box.x + box.width <= 360, part);
        }
        DeskHall.picture(desk, "desk-corner");
    }

    @Test
    void itFitsEveryScreenInBothLanguagesAndAllLooks() throws IOException {
        // given: all there is to see
        at.take("shebao", 9);
        at.hall.run(new Command.MarkAssistance(new TicketNumber("S003"), true));
        var desk = at.desk(1280, 800);
        keys(desk, "F9", "S002");
        keys(desk, "F7", "已到");
        desk.locator("#visit .small").click();
        assertThat(desk.locator(".why")).containsText("优先的号");
        assertThat(desk.locator("#queues")).containsText("需协助");
        DeskHall.picture(desk, "desk");
        desk.setViewportSize(800, 480);
        DeskHall.picture(desk, "desk-800x480");
        desk.setViewportSize(390, 844);
        DeskHall.picture(desk, "desk-phone");
        // when
        desk.locator("#lang").click();
        desk.setViewportSize(1280, 800);
        assertThat(desk.locator("#state")).hasText("Serving");
        DeskHall.picture(desk, "desk-en");
        desk.locator("#contrast").click();
        DeskHall.picture(desk, "desk-contrast");
        desk.locator("#contrast").click();
        desk.locator("#large").click();
        DeskHall.picture(desk, "desk-large");
        // then: the number and its next one, without scrolling
        desk.evaluate("scrollTo(0, 0)");
        for (var seen : List.of("#ticket", "[data-key=NEXT]")) {
            assertThat(desk.locator(seen)).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        }
        assertTrue((int) desk.evaluate("parseFloat(getComputedStyle(document.body).fontSize) >= 23 ? 1 : 0") == 1);
        desk.reload();
        assertThat(desk.locator("#state")).hasText("Serving");
    }

    @Test
    void anOverdrawnPromiseIsSaidInWords() throws IOException {
        // given
        at.take("shebao", 1);
        var desk = at.desk(1280, 800);
        keys(desk, "F9", "S001");
        keys(desk, "F7", "已到");
        assertThat(desk.locator(".run")).containsText("承诺 15 分钟");
        // when: the browser's steady clock runs 20 minutes ahead
        desk.evaluate(
                "() => { const now = performance.now.bind(performance); performance.now = () => now() + 20 * 60000; }");
        // then
        assertThat(desk.locator(".run")).hasText(Pattern.compile("已超过承诺的 15 分钟，用时 2\\d:\\d\\d"));
        assertThat(desk.locator(".run")).hasClass(Pattern.compile("over"));
        DeskHall.picture(desk, "desk-over");
        assertTrue(
                at.hall
                                .desk
                                .hall()
                                .ticket(new TicketNumber("S001"))
                                .orElseThrow()
                                .stage()
                        instanceof Ticket.Stage.Serving);
    }

    @Test
    void anEngineThatCannotRunItIsLedToThePlainPage() {
        // given: scripts run, but what the page is made of does not
        at.context.route("**/desk/desk.js", route -> route.abort());
        // when
        var desk = at.desk(1280, 800);
        // then
        desk.waitForURL(Pattern.compile("/desk/4\\?plain=1"));
        assertThat(desk.locator("button[value^=NEXT]")).isVisible();
    }

    /** Pressed, and answered with those words. */
    private static void keys(Page desk, String key, String answer) {
        assertThat(desk.locator("#state")).not().hasText("…");
        desk.keyboard().press(key);
        assertThat(desk.locator("#answer")).containsText(answer);
    }
}
