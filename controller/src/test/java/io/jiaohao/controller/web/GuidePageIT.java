// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.ticket.Claim;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of the guide, by touch on a tablet in the hand and by keys. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class GuidePageIT {
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
        hall.run(new Command.OpenWindow(new WindowNumber(4)));
        context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
    }

    @AfterEach
    void close() throws IOException {
        context.close();
        hall.close();
    }

    @Test
    void aNumberForSomebodyElseIsLargeEnoughToBeCopied() throws IOException {
        // given
        var page = guide(820, 1180);
        Measured.picture(page, "guide");
        // when
        page.locator("[data-service=shebao]").dblclick();
        // then: one number, however often it was pressed
        assertThat(page.locator("#given")).hasText("S001");
        assertTrue(Measured.type(page, "#given") >= 240, "a number to copy from an arm's length");
        assertEquals(1, hall.desk.hall().tickets().size());
        Measured.picture(page, "guide-given");
    }

    @Test
    void aNumberThatGotNoAnswerIsPressedAgainStaysOneAndOutlivesAReload() {
        // given
        context.clock().install();
        Line.lay(context);
        var page = guide(820, 1180);
        Line.cut(page, "/api/v1/tickets");
        // when
        page.locator("[data-service=shebao]").click();
        for (var n = 0; n < 60 && page.locator("#answer").textContent().isEmpty(); n++) {
            page.clock().runFor(1_000);
        }
        assertThat(page.locator("#answer")).containsText("没有接通");
        Line.mend(page);
        page.locator("[data-service=shebao]").click();
        // then
        assertThat(page.locator("#given")).hasText("S001");
        assertEquals(1, hall.desk.hall().tickets().size());
        var sent = Line.posted(page);
        assertTrue(sent.size() > 1, sent + "");
        assertEquals(1, Set.copyOf(sent).size(), "one order, however often it was sent");
        // when: before it is on paper
        page.reload();
        // then: until the next one
        assertThat(page.locator("#given")).hasText("S001");
        page.locator("#again").click();
        page.reload();
        assertThat(page.locator("[data-service]")).hasCount(8);
        assertThat(page.locator("#given")).hasCount(0);
    }

    @Test
    void whatTheGuideSaysOfANumberCounts() throws IOException {
        // given
        take("shebao", true);
        var page = guide(820, 1180);
        find(page, "s001");
        assertThat(page.locator("#ticket")).hasText("S001");
        Measured.picture(page, "guide-ticket");
        // when
        page.locator("[data-kind=laonian]").click();
        assertThat(page.locator("#answer")).containsText("优先已确认");
        page.locator("[data-act=assist]").click();
        assertThat(page.locator("#answer")).containsText("协助");
        page.locator("#service").click();
        page.locator("[data-to=jiuye]").click();
        // then
        assertThat(page.locator("#answer")).containsText("取号时间不变");
        assertThat(page.locator("main h2")).containsText("就业服务");
        var ticket = ticket("S001");
        assertEquals(Claim.CONFIRMED, ticket.standing().claim());
        assertTrue(ticket.care().assistance());
        assertEquals("jiuye", ticket.service().text());
        // when
        page.locator("[data-act=decline]").click();
        // then
        assertThat(page.locator(".flag.DECLINED")).isVisible();
    }

    @Test
    void givingUpIsAskedOnceInThePage() throws IOException {
        // given
        take("shebao", false);
        var page = guide(820, 1180);
        find(page, "S001");
        // when
        page.locator("#abandon").click();
        Measured.picture(page, "guide-abandon");
        page.locator("#keep").click();
        // then
        assertThat(page.locator("#abandon")).isVisible();
        assertTrue(ticket("S001").waiting());
        // when
        page.locator("#abandon").click();
        page.locator("#sure").click();
        // then: it is found also after its end
        assertThat(page.locator("#answer")).hasText("S001 已放弃");
        assertThat(page.locator(".facts")).containsText("群众放弃");
        assertFalse(ticket("S001").waiting());
    }

    @Test
    void aMissedNumberComesBack() throws IOException {
        // given
        take("shebao", false);
        hall.run(new Command.CallNext(new WindowNumber(4), null));
        hall.run(new Command.MarkMissed(new WindowNumber(4)));
        var page = guide(390, 844);
        // when
        page.locator(".tab", new Page.LocatorOptions().setHasText("过号")).click();
        Measured.picture(page, "guide-missed-phone");
        page.locator("[data-ticket=S001]").click();
        page.locator("[data-act=return]").click();
        // then
        assertThat(page.locator("#answer")).hasText("S001 已重新排队");
        assertTrue(ticket("S001").waiting());
        // when: that is no longer so
        hall.run(new Command.CallNext(new WindowNumber(4), null));
        // then
        assertThat(page.locator(".facts")).containsText("已叫号");
        assertThat(page.locator("#answer")).isEmpty();
    }

    @Test
    void numbersGivenByHandAreEnteredAndARefusalIsSaid() throws IOException {
        // given
        var page = guide(820, 1180);
        page.locator(".tab", new Page.LocatorOptions().setHasText("更多")).click();
        assertThat(page.locator(".zones li")).hasCount(2);
        Measured.picture(page, "guide-more");
        // when
        page.locator("[name=service]").selectOption("shebao");
        page.locator("[name=first]").fill("s001");
        page.locator("[name=last]").fill("s003");
        page.locator("[name=last]").press("Enter");
        // then
        assertThat(page.locator("#answer")).hasText("S001～S003 已录入");
        assertEquals(3, hall.desk.hall().waiting(new ServiceCode("shebao")));
        assertThat(page.locator("[name=first]")).hasValue("");
        // when: once more, which cannot be
        page.locator("[name=first]").fill("S001");
        page.locator("[name=last]").fill("S003");
        page.locator("[name=last]").press("Enter");
        // then: what was typed is still there
        assertThat(page.locator("#answer.no")).isVisible();
        assertThat(page.locator("[name=first]")).hasValue("S001");
        // when
        page.reload();
        page.locator(".tab", new Page.LocatorOptions().setHasText("更多")).click();
        // then
        assertThat(page.locator("[name=service]")).hasValue("shebao");
        assertThat(page.locator("[name=first]")).hasValue("S001");
        assertThat(page.locator("[name=last]")).hasValue("S003");
    }

    @Test
    void aZoneIsMadeSilentAndHeardAgain() throws IOException {
        var page = guide(820, 1180);
        page.locator(".tab", new Page.LocatorOptions().setHasText("更多")).click();
        page.locator(".zones li", new Page.LocatorOptions().setHasText("corridor"))
                .locator("button:not([data-turn])")
                .click();
        assertThat(page.locator(".zones")).containsText("静音，还有 30 分钟");
        page.locator(".zones button", new Page.LocatorOptions().setHasText("恢复声音"))
                .click();
        assertThat(page.locator(".zones")).not().containsText("静音，还有");
    }

    @Test
    void aZoneIsTurnedLouderAndSofterAsFarAsItGoes() throws IOException {
        // given
        var page = guide(820, 1180);
        page.locator(".tab", new Page.LocatorOptions().setHasText("更多")).click();
        var corridor = page.locator(".zones li", new Page.LocatorOptions().setHasText("corridor"));
        assertThat(corridor).containsText("音量 40");
        // when
        corridor.locator("[data-turn='1']").click();
        // then
        assertThat(corridor).containsText("音量 50");
        Measured.picture(page, "guide-volume");
        // when
        for (var volume : List.of(40, 30, 20, 10)) {
            corridor.locator("[data-turn='-1']").click();
            assertThat(corridor).containsText("音量 " + volume);
        }
        // then: softer is never silent
        assertThat(corridor.locator("[data-turn='-1']")).isDisabled();
        assertThat(page.locator(".zones li").first()).containsText("音量 70");
    }

    @Test
    void everythingIsReachedByKeysAlone() throws IOException {
        // given
        take("shebao", false);
        var page = guide(820, 1180);
        // when
        page.keyboard().press("/");
        page.keyboard().type("S001");
        page.keyboard().press("Enter");
        // then
        assertThat(page.locator("main h2")).isFocused();
        // when
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        // then
        assertThat(page.locator(".flag.assist")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#ticket")).hasCount(0);
        assertThat(page.locator("[aria-current]")).isFocused();
    }

    @Test
    void inBothLanguagesAndBothViewsThePageIsLargeEnoughAndFits() throws IOException {
        // given
        take("shebao", true);
        take("yibao", false);
        var page = guide(390, 844);
        page.locator("#lang").click();
        assertThat(page.locator("main h2")).hasText("Give a number for somebody");
        assertTrue(Measured.lowestTarget(page) >= 44);
        assertTrue(Measured.smallestType(page) >= 16);
        Measured.picture(page, "guide-phone-en");
        // when
        page.locator("#large").click();
        page.locator(".tab", new Page.LocatorOptions().setHasText("In line")).click();
        assertThat(page.locator(".row")).hasCount(2);
        // then
        assertTrue(Measured.smallestType(page) >= 23);
        assertTrue(Measured.lowestTargetBelow(page, ".top") >= 88);
        Measured.picture(page, "guide-large-en");
    }

    @Test
    void afterARestartThePageHealsByItself() throws IOException {
        // given
        var page = guide(820, 1180);
        // when
        hall.restartWeb();
        take("shebao", false);
        // then
        assertThat(page.locator("[data-service=shebao]")).containsText("等候 1 人");
        assertThat(page.locator("#stale")).isHidden();
    }

    private Page guide(int width, int height) {
        var page = context.newPage();
        page.onConsoleMessage(message -> assertFalse(message.text().contains("Content Security"), message.text()));
        page.setViewportSize(width, height);
        page.navigate(hall.at("/guide?token=" + hall.token("desk")).toString());
        assertThat(page.locator("[data-service]")).hasCount(8);
        return page;
    }

    private static void find(Page page, String number) {
        page.locator("#number").fill(number);
        page.locator("#number").press("Enter");
    }

    private void take(String service, boolean priority) {
        hall.run(new Command.Take(new ServiceCode(service), priority, 1, "zh", true));
    }

    private Ticket ticket(String number) {
        return hall.desk.hall().ticket(new TicketNumber(number)).orElseThrow();
    }
}
