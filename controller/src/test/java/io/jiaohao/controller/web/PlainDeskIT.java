// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.ticket.Claim;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.TicketNumber;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The desk in a browser whose scripts are off: the same keys as plain forms. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class PlainDeskIT {
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
        at = new DeskHall(chromium, false);
        at.open(4);
    }

    @AfterEach
    void close() throws IOException {
        at.close();
    }

    @Test
    void theDeskLeadsHereByItself() {
        var desk = at.desk(1280, 800);
        assertThat(desk).hasURL(Pattern.compile("/desk/4\\?plain=1"));
        assertThat(key(desk, "NEXT")).isVisible();
    }

    @Test
    void everyKeyIsThere() throws IOException {
        // given
        at.take("shebao", 5);
        at.open(5);
        var desk = plain();
        DeskHall.photograph(desk, "desk-plain");
        // when, then
        press(desk, key(desk, "NEXT"), "下一位 S002 ✓");
        press(desk, key(desk, "RECALL"), "重呼 S002 ✓");
        press(desk, key(desk, "ARRIVED"), "已到 S002 ✓");
        assertThat(desk.locator("main")).containsText("承诺 15 分钟");
        assertThat(desk.locator("main")).containsText("还缺 2 样");
        tick(desk, "户口簿").click();
        assertThat(tick(desk, "户口簿")).hasAttribute("aria-pressed", "true");
        assertThat(desk.locator("main")).containsText("还缺 1 样");
        tick(desk, "本人身份证").click();
        assertThat(desk.locator("main")).containsText("材料齐了");
        tick(desk, "户口簿").click();
        assertThat(tick(desk, "户口簿")).hasAttribute("aria-pressed", "false");
        desk.locator("a[href*='why=1']").click();
        assertThat(desk.locator("h1")).hasText("S002 为什么叫这个号");
        assertThat(desk.locator("main")).containsText("优先的号");
        desk.goBack();
        press(desk, desk.locator("button[value^=HOLD][value$=KEPT]"), "挂起 S002 ✓");
        press(desk, desk.locator("button[value^=RESUME][value$=S002]"), "恢复办理 S002 ✓");
        press(desk, key(desk, "FINISH"), "完成 S002 ✓");
        press(desk, key(desk, "NEXT"), "下一位 S005 ✓");
        press(desk, key(desk, "UNDO"), "误叫撤回");
        press(desk, key(desk, "NEXT"), "下一位 S005 ✓");
        press(desk, key(desk, "NO_SHOW"), "过号 S005 ✓");
        press(desk, key(desk, "PAUSE"), "暂停");
        press(desk, desk.locator("button[value$=用餐]"), "暂停");
        DeskHall.photograph(desk, "desk-plain-paused");
        assertEquals(
                "用餐",
                at.hall
                        .desk
                        .hall()
                        .window(DeskHall.FOUR)
                        .map(window -> window.rest() == null
                                ? ""
                                : String.valueOf(window.rest().reason()))
                        .orElse(""));
        press(desk, key(desk, "CONTINUE"), "恢复服务");
        press(desk, key(desk, "COVER"), "没有设置代管窗口。");
        press(desk, key(desk, "CLOSE"), "结束服务");
        press(desk, key(desk, "OPEN"), "开始服务");
        assertEquals(1, at.finished());
    }

    @Test
    void whatIsChosenOrWrittenHasAPageThatStands() throws IOException {
        // given
        at.take("shebao", 3);
        at.open(5);
        var desk = plain();
        press(desk, key(desk, "NEXT"), "下一位 S002 ✓");
        // when: a note, with no refresh that could lose it
        more(desk);
        DeskHall.photograph(desk, "desk-plain-more");
        desk.locator("#text").fill("缺户口簿复印件");
        press(desk, key(desk, "NOTE"), "写备注 S002 ✓");
        assertThat(desk.locator("main")).containsText("缺户口簿复印件");
        more(desk);
        desk.locator("#text").fill("13800138000");
        press(desk, key(desk, "NOTE"), "也不能写电话或证件号");
        more(desk);
        desk.locator("#listADD").selectOption("bangban");
        press(desk, key(desk, "ADD"), "加办一项 S002 ✓");
        assertThat(desk.locator("main")).containsText("还要办：帮办代办");
        more(desk);
        desk.locator("#listTRANSFER").selectOption("5");
        press(desk, key(desk, "TRANSFER"), "转办 S002 ✓");
        more(desk);
        press(desk, key(desk, "TRANSFER"), "请选择要转到的业务、窗口或工作人员。");
        // then: picking needs a right, and a badge
        more(desk);
        desk.locator("#listCALL").selectOption("S003");
        press(desk, key(desk, "CALL"), "您没有指定叫号的权限");
        assertTrue(ticket("S002").stage() instanceof Ticket.Stage.Waiting);
    }

    @Test
    void priorityIsCheckedAndAnOutcomeIsSaidWhereThereIsOne() throws IOException {
        // given
        at.take("shebao", 3);
        at.open(4);
        var desk = plain();
        press(desk, key(desk, "NEXT"), "下一位 S002 ✓");
        DeskHall.photograph(desk, "desk-plain-claim");
        // when
        press(desk, key(desk, "CONFIRM"), "核对优先 S002 ✓");
        // then
        assertEquals(Claim.CONFIRMED, ticket("S002").standing().claim());
        assertThat(key(desk, "CONFIRM")).hasCount(0);
        more(desk);
        desk.locator("#listFINISH").selectOption("INCOMPLETE");
        press(desk, key(desk, "FINISH"), "完成 S002 ✓");
        assertTrue(ticket("S002").stage() instanceof Ticket.Stage.Finished);
    }

    @Test
    void whoeverGoesSignsOut() {
        // given
        var desk = plain();
        // when
        desk.locator("form[action^='/signout'] button").click();
        // then
        assertThat(desk).hasTitle("登录");
        desk.navigate(at.hall.at("/desk/4?plain=1").toString());
        assertThat(desk).hasTitle("登录");
    }

    @Test
    void aClerkSignsInSitsAndPicksANumber() {
        // given
        at.take("shebao", 3);
        var desk = at.page("/desk/4?plain=1", 800, 480);
        // when
        desk.locator("#badge").fill("04");
        desk.locator("#pin").fill("4444");
        desk.locator("#signIn").click();
        // then
        assertThat(desk.locator("main")).containsText("李明 · 工号04");
        more(desk);
        desk.locator("#listCALL").selectOption("S003");
        press(desk, key(desk, "CALL"), "指定叫号 S003 ✓");
    }

    @Test
    void aButtonThatIsSentTwiceCountsOnce() {
        // given
        at.take("shebao", 3);
        var desk = plain();
        var value = key(desk, "NEXT").getAttribute("value");
        var formKey = desk.locator("input[name=formKey]").first().getAttribute("value");
        // when
        for (var n = 0; n < 2; n++) {
            at.context
                    .request()
                    .post(
                            at.hall.at("/desk/4/press").toString(),
                            RequestOptions.create()
                                    .setForm(FormData.create()
                                            .set("press", value)
                                            .set("formKey", formKey)));
        }
        // then
        desk.reload();
        assertThat(desk.locator("main")).containsText("2 人等候");
    }

    @Test
    void itSpeaksEnglishToo() throws IOException {
        var desk = plain();
        desk.locator("a[lang=en]").click();
        assertThat(desk.locator("h1")).hasText("Window 4 社保");
        press(desk, key(desk, "NEXT"), "Nobody is waiting.");
        assertThat(desk.locator("h1")).hasText("Window 4 社保");
        DeskHall.photograph(desk, "desk-plain-en");
    }

    @Test
    void itHasNoBarrier() throws IOException {
        // given: axe is a script, so it looks from a browser that runs some
        at.close();
        at = new DeskHall(chromium, true);
        at.open(4);
        at.take("shebao", 5);
        at.hall.run(new Command.CallNext(DeskHall.FOUR, null));
        at.hall.run(new Command.Hold(DeskHall.FOUR, HoldKind.KEPT));
        at.hall.run(new Command.CallNext(DeskHall.FOUR, null));
        at.hall.run(new Command.Pause(DeskHall.FOUR));
        var desk = plain();
        // then
        DeskHall.picture(desk, "desk-plain-all");
        desk.setViewportSize(390, 844);
        DeskHall.picture(desk, "desk-plain-phone");
        desk.navigate(at.hall.at("/desk/4?plain=1&more=1").toString());
        DeskHall.picture(desk, "desk-plain-more-phone");
        desk.navigate(at.hall.at("/desk/4?plain=1&lang=en").toString());
        DeskHall.picture(desk, "desk-plain-en-phone");
    }

    private Page plain() {
        at.context
                .request()
                .post(
                        at.hall.at("/api/v1/signin").toString(),
                        RequestOptions.create().setData(Map.of("token", at.hall.token("desk"))));
        return at.page("/desk/4?plain=1", 1280, 800);
    }

    private static void more(Page desk) {
        desk.locator("a[href*='more=1']").click();
        assertThat(desk.locator("#listTRANSFER")).isVisible();
    }

    private static Locator tick(Page desk, String paper) {
        return desk.locator("button[value^=TICK][value$='" + paper + "']");
    }

    private static Locator key(Page desk, String key) {
        return desk.locator("button[value^='" + key + ":']").first();
    }

    private static void press(Page desk, Locator button, String answer) {
        button.click();
        assertThat(desk.locator("[role=status]")).containsText(answer);
    }

    private Ticket ticket(String number) {
        return at.hall.desk.hall().ticket(new TicketNumber(number)).orElseThrow();
    }
}
