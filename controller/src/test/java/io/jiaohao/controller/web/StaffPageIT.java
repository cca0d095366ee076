// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.jiaohao.controller.web.Manager.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People, their rights, their PINs and the roster on a page. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class StaffPageIT {
    private static Chromium chromium;
    private WebHall hall;
    private Manager manager;

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
        hall = new WebHall(PlanRoutesIT.staffed());
        manager = new Manager(chromium, hall);
    }

    @AfterEach
    void close() throws IOException {
        manager.close();
        hall.close();
    }

    private static void unfold(Page page, int card) {
        page.locator("details.item > summary").nth(card).click();
    }

    private static void save(Page page) {
        page.locator("#toCheck").click();
        page.locator("#save").click();
    }

    @Test
    void aFreshHallGetsItsFirstWhoSignsInWithBadgeAndPin() throws IOException {
        // given
        var page = manager.open("/manage/staff");
        assertThat(page.locator(".first")).containsText("第一次使用");
        page.locator("#addClerk").click();
        field(page, "staff.2.badge").fill("88");
        field(page, "staff.2.name").fill("赵敏");
        field(page, "staff.2.MANAGE").check();
        assertThat(page.locator("details.item").nth(2)).containsText("先保存这个人");
        save(page);
        assertThat(page.locator("#bar")).containsText("已保存");
        // when
        page.navigate(hall.at("/manage/staff#people").toString());
        unfold(page, 2);
        field(page, "staff.2.pin").fill("2468");
        page.locator("details.item")
                .nth(2)
                .getByText("设密码", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .click();
        // hashing takes its time on purpose
        assertThat(field(page, "staff.2.pin-said")).hasText("密码已设。", new HasTextOptions().setTimeout(30_000));
        // then
        var signIn = hall.request("/api/v1/signin").timeout(Duration.ofMinutes(1));
        var cookie = WebHall.cookie(
                hall.send(signIn.POST(HttpRequest.BodyPublishers.ofString("{\"badge\":\"88\",\"pin\":\"2468\"}"))
                        .build()));
        assertEquals(200, hall.send(hall.by(cookie, "/api/v1/plan").build()).statusCode());
        assertThat(page.locator(".first")).hasCount(0);
    }

    @Test
    void aPinThatIsTooShortIsSaidBesideItsField() {
        var page = manager.open("/manage/staff");
        unfold(page, 0);
        field(page, "staff.0.pin").fill("12");
        field(page, "staff.0.pin").press("Enter");
        assertThat(field(page, "staff.0.pin-said")).hasText("密码要 4 到 8 位数字。");
    }

    @Test
    void theLastWhoMayManageIsNotTakenAwayUnasked() {
        // given
        var page = manager.open("/manage/staff");
        unfold(page, 1);
        field(page, "staff.1.MANAGE").uncheck();
        // when
        save(page);
        // then
        assertThat(page.locator("main")).containsText("只有安装人员能再进入管理页面");
        assertTrue(hall.desk.hall().plan().clerk("09").orElseThrow().may(Clerk.Right.MANAGE));
        Manager.picture(page, "staff-last-zh");
        // when
        page.locator("#sure").click();
        // then
        assertThat(page.locator("#bar")).containsText("已保存");
        assertEquals(Set.of(), hall.desk.hall().plan().clerk("09").orElseThrow().rights());
    }

    @Test
    void somebodyWhoLeavesCanBePutBackAndElseLeavesTheirPlaceEmpty() {
        // given
        var page = manager.open("/manage/staff#roster");
        page.locator("select").first().selectOption("01");
        page.navigate(hall.at("/manage/staff#people").toString());
        unfold(page, 0);
        // when
        page.locator("details.item").first().locator(".danger").click();
        page.locator("#undo").click();
        // then
        assertThat(page.locator("details.item")).hasCount(2);
        // when
        save(page);
        // then
        assertThat(page.locator("#bar")).containsText("已保存");
        assertEquals(
                List.of(new Plan.Duty(new WindowNumber(1), DayOfWeek.MONDAY, Plan.Half.AM, "01")),
                hall.desk.hall().plan().roster());
        assertFalse(page.locator("main .answer.no").isVisible());
    }

    @Test
    void aShiftLeaderResetsPinsThereAndNothingElse() throws IOException {
        // given
        try (var led = new WebHall(Leaders.plan());
                var context = chromium.browser().newContext()) {
            ManageLooks.signIn(context, led, Leaders.signIn(led, "09"));
            // when
            var page = ManageLooks.page(context, led, "/manage/staff", 1280, 900);
            // then
            assertThat(page.locator("#pins li")).hasCount(4);
            assertThat(page.locator("#pins form")).hasCount(2);
            assertThat(page.locator("#pins li").nth(3)).containsText("由管理人员设");
            assertThat(page.locator("#addClerk")).hasCount(0);
            assertThat(page.locator("#sections a")).hasCount(0);
            Manager.isAccessible(page, "PINs");
            Manager.picture(page, "staff-pins-zh");
            // when
            field(page, "staff.0.pin").fill("2468");
            page.locator("#pins li").first().locator("button").click();
            // then: hashing takes its time on purpose
            assertThat(field(page, "staff.0.pin-said")).hasText("密码已设。", new HasTextOptions().setTimeout(30_000));
        }
    }

    @Test
    void thePageIsAccessibleInBothLanguages() {
        var page = manager.open("/manage/staff");
        unfold(page, 0);
        Manager.isAccessible(page, "people");
        Manager.hasLargeTargets(page);
        Manager.picture(page, "staff-zh");
        page.locator("button.language").click();
        assertThat(page.locator("main")).containsText("Manage: all figures");
        Manager.isAccessible(page, "people in English");
        page.navigate(hall.at("/manage/staff#roster").toString());
        assertThat(page.locator("table.roster")).isVisible();
        Manager.isAccessible(page, "roster");
        Manager.hasLargeTargets(page);
        Manager.picture(page, "staff-roster-en");
    }
}
