// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.ticket.Claim;
import io.jiaohao.controller.web.rooms.KioskPage;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the kiosk page promises to whoever stands before it. */
class KioskPageIT extends KioskStand {
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
        hall.nodes.put("printer-1", printer(Message.DeviceState.FAULTY, PAPER_OUT));
        hall.nodes.put("board-1", loudspeaker());
        hall.run(new Command.OpenWindow(new WindowNumber(5)));
        hall.run(new Command.ReportSlip(new TicketNumber("A001"), PrintOutcome.FAILED));
        // then
        assertThat(id("head")).hasText(Pattern.compile("纸用完了\\s*您的号是\\s*A001"));
        assertThat(id("said")).hasText("纸用完了。您的号是 A001，请记住。");
        assertThat(id("heard")).hasText("大厅广播也会念一遍您的号");
        assertThat(kiosk.locator("body[data-aloud=voice], body[data-aloud=tones]"))
                .hasCount(1);
        assertTrue(size("#number") >= 300, "the number");
        assertTrue(size("#head strong") >= 60, "the sentence");
        Measure.page(kiosk, 88, 24, "kiosk-zh-paper-out");
        // when: there is paper again
        hall.nodes.put("printer-1", printer(Message.DeviceState.READY, null));
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
    void thatThereIsNoPaperIsSaidAlsoWhereThePrinterTellsItAfterTheSlip() {
        // given
        take(0, "A001");
        hall.run(new Command.ReportSlip(new TicketNumber("A001"), PrintOutcome.FAILED));
        assertThat(id("said")).hasText("小票没有打印出来。您的号是 A001，请记住。");
        // when
        hall.nodes.put("printer-1", printer(Message.DeviceState.FAULTY, PAPER_OUT));
        hall.run(new Command.OpenWindow(new WindowNumber(5)));
        // then
        assertThat(id("said")).hasText("纸用完了。您的号是 A001，请记住。");
    }

    @Test
    void nobodyIsToldThatASlipIsComingOfAPrinterThatIsNotThere() {
        // given
        hall.nodes.clear();
        go();
        service(3).click();
        // when
        id("take").click();
        // then
        assertThat(id("number")).hasText("S001");
        assertThat(id("slip")).hasText("打印机没有反应，请记住您的号");
        id("remember").click();
        assertThat(id("choose")).isVisible();
        assertTrue(ticket("S001").remembered());
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
    void aCodeThatIsHalfTypedOutlivesAReload() {
        // given
        go();
        id("booked").click();
        for (var sign : List.of("A", "C", "3")) {
            kiosk.locator("[data-sign='" + sign + "']").click();
        }
        // when
        kiosk.reload();
        // then
        assertThat(kiosk.locator(".code .full")).hasText(new String[] {"A", "C", "3"});
        // and the next person does not see it
        id("back").click();
        kiosk.reload();
        assertThat(id("choose")).isVisible();
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
        service(0).click();
        assertThat(kiosk.locator(".bring ul[lang=zh-CN] li")).hasText(MATERIALS.toArray(String[]::new));
        id("back").click();
        id("lang").click();
        id("large").click();
        service(3).click();
        assertThat(kiosk.locator(".bring ul[lang=en] li")).hasText(MATERIALS_EN.toArray(String[]::new));
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

    private void tabTo(String id) {
        for (var n = 0; n < 8 && !(boolean) kiosk.evaluate("document.activeElement.id === '" + id + "'"); n++) {
            kiosk.keyboard().press("Tab");
        }
        assertThat(id(id)).isFocused();
    }
}
