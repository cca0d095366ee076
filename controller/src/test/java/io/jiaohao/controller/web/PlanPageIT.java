// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.jiaohao.controller.web.Manager.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan is changed on a page by somebody who is no engineer. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class PlanPageIT {
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
    void aWindowIsGivenASecondServiceAndTheHallHasItAtOnce() {
        // given
        var page = manager.open("/manage/plan#windows");
        unfold(page, 2);
        // when
        field(page, "windows.2.serves.of.shebao").selectOption("5");
        save(page);
        // then
        assertThat(page.locator("#bar")).containsText("已保存，现在就用新计划");
        assertEquals(
                List.of(10, 5),
                hall.desk.hall().plan().window(new WindowNumber(3)).orElseThrow().serves().stream()
                        .map(WindowPlan.Serves::weight)
                        .toList());
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingIsSaved() {
        // given
        var page = manager.open("/manage/plan");
        unfold(page, 0);
        // when
        field(page, "services.0.shortName").fill("帮办代办处");
        // then
        assertThat(field(page, "services.0.shortName-fault")).hasText("最多四个字，窗口屏放不下。");
        assertThat(field(page, "services.0.shortName")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#sections a").first().locator(".count")).hasText("1");
        assertThat(page.locator("#toCheck")).hasCount(0);
        Manager.isAccessible(page, "with a fault");
        Manager.picture(page, "plan-fault-zh");
        // when
        page.getByText("English", new Page.GetByTextOptions().setExact(true)).click();
        // then
        assertThat(field(page, "services.0.shortName-fault")).containsText("At most four Hanzi");
        Manager.picture(page, "plan-fault-en");
    }

    @Test
    void aReloadLosesNothingThatWasTyped() {
        // given
        var page = manager.open("/manage/plan");
        unfold(page, 0);
        field(page, "services.0.name").fill("帮办代办服务");
        assertThat(page.locator("#bar")).containsText("有改动还没有保存");
        // when
        page.reload();
        unfold(page, 0);
        // then
        assertThat(field(page, "services.0.name")).hasValue("帮办代办服务");
        // when
        page.locator("#discard").click();
        // then
        assertThat(field(page, "services.0.name")).hasValue("帮办代办");
    }

    @Test
    void aCutLosesNothingThatWasTyped() throws IOException {
        // given
        Line.lay(manager.context());
        var page = manager.open("/manage/plan");
        unfold(page, 0);
        field(page, "services.0.name").fill("帮办代办服务");
        page.locator("#toCheck").click();
        page.locator("#save").waitFor();
        Line.cut(page, "/api/");
        // when
        page.locator("#save").click();
        // then
        assertThat(page.locator("main .answer.no")).containsText("没有接通");
        // when
        Line.mend(page);
        page.locator("#save").click();
        // then
        assertThat(page.locator("#bar")).containsText("已保存");
        assertEquals("帮办代办服务", hall.desk.hall().plan().services().getFirst().name());
    }

    @Test
    void whoIsOvertakenIsToldAndKeepsWhatTheyTyped() {
        // given
        var page = manager.open("/manage/plan");
        var other = manager.open("/manage/plan");
        unfold(page, 0);
        field(page, "services.0.name").fill("帮办代办一");
        unfold(other, 0);
        field(other, "services.0.name").fill("帮办代办二");
        save(other);
        assertThat(other.locator("#bar")).containsText("已保存");
        // when
        save(page);
        // then
        assertThat(page.locator("main .answer.no")).containsText("刚被别人改过");
        // when
        page.locator("#anew").click();
        page.navigate(hall.at("/manage/plan#services").toString());
        unfold(page, 0);
        // then
        assertThat(field(page, "services.0.name")).hasValue("帮办代办二");
    }

    @Test
    void aServiceWithNumbersIsLeftOutFromTheNextDay() {
        // given
        hall.run(new Command.Take(new ServiceCode("zhiyuan"), false, 1, "zh", true));
        var page = manager.open("/manage/plan");
        unfold(page, 7);
        // when
        page.locator("details.item").nth(7).locator(".danger").first().click();
        page.locator("#undo").waitFor();
        page.navigate(hall.at("/manage/plan#windows").toString());
        unfold(page, 7);
        page.locator("details.item").nth(7).locator(".danger").first().click();
        page.locator("#toCheck").click();
        // then
        assertThat(page.locator(".when")).containsText("从下一个工作日开始用");
        // when
        page.locator("#save").click();
        // then
        assertThat(page.locator("#bar")).containsText("从下一个工作日开始用");
        assertEquals(8, hall.desk.hall().plan().services().size());
    }

    @Test
    void holidaysAreMarkedInACalendarWithTheKeyboardToo() {
        // given
        var page = manager.open("/manage/plan#hours");
        page.locator("#always").uncheck();
        page.navigate(hall.at("/manage/plan#holidays").toString());
        var year = LocalDate.now(java.time.ZoneOffset.UTC).getYear();
        page.locator("#holidayName").fill("国庆节");
        // when
        page.locator("#day-" + year + "-10-01").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        // then
        assertThat(page.locator("#day-" + year + "-10-01")).containsText(java.util.regex.Pattern.compile("休|班"));
        assertThat(page.locator(".specials li")).hasCount(2);
        Manager.isAccessible(page, "holidays");
        Manager.hasLargeTargets(page);
        Manager.picture(page, "plan-holidays-zh");
        // when
        save(page);
        // then
        assertThat(page.locator("#bar")).containsText("已保存");
        assertEquals(2, hall.desk.hall().plan().calendar().specials().size());
    }

    @Test
    void theEffectIsShownWithItsDoubtAndThePlanOfTheInstallationComesBack() {
        // given
        hall.run(new Command.OpenWindow(new WindowNumber(4)));
        for (var n = 0; n < 3; n++) {
            hall.run(new Command.Take(new ServiceCode("shebao"), false, 1, "zh", true));
        }
        hall.run(new Command.CallNext(new WindowNumber(4), null));
        var page = manager.open("/manage/plan");
        unfold(page, 3);
        field(page, "services.3.targetWaitMinutes").fill("15");
        page.locator("#toCheck").click();
        assertThat(page.locator(".sentences").first()).containsText("“社会保险”等候目标：20 → 15 分钟");
        // when
        page.locator("#try").click();
        // then
        assertThat(page.locator("table.effect")).containsText("社会保险");
        assertThat(page.locator("#true")).containsText("现在的计划重放出来平均等候 0 分钟");
        assertThat(page.locator("#little")).containsText("记录还少");
        Manager.isAccessible(page, "effect");
        Manager.picture(page, "plan-effect-zh");
        // when
        page.locator("#save").click();
        assertThat(page.locator("#bar")).containsText("已保存");
        page.locator("#back").click();
        page.locator("#backSure").click();
        // then
        assertThat(page.locator("#bar")).containsText("已恢复安装时的计划");
        assertEquals(PlanRoutesIT.staffed(), hall.desk.hall().plan());
    }

    @Test
    void whoIsServedBeforeOthersIsChangedThere() {
        // given
        var page = manager.open("/manage/plan#priority");
        assertThat(page.locator("details.item")).hasCount(5);
        page.locator("#addClass").click();
        field(page, "priority.5.name").fill("献血者");
        field(page, "priority.5.cards").fill("无偿献血荣誉卡");
        // when
        page.locator("#toCheck").click();
        page.locator("#save").click();
        // then
        assertThat(page.locator("#bar")).containsText("已保存");
        var last = hall.desk.hall().plan().classes().getLast();
        assertEquals("献血者", last.name());
        assertEquals(List.of("无偿献血荣誉卡"), last.cards());
    }

    @Test
    void everyPartIsAccessibleInBothLanguagesInHighContrastAndOnATablet() {
        var page = manager.open("/manage/plan");
        for (var part : List.of("services", "windows", "hours", "priority", "customs", "check")) {
            page.navigate(hall.at("/manage/plan#" + part).toString());
            assertThat(page.locator("#sections [aria-current]")).hasAttribute("href", "#" + part);
            if (page.locator("details.item").count() > 0) {
                unfold(page, 0);
            }
            Manager.isAccessible(page, part);
            Manager.hasLargeTargets(page);
        }
        page.setViewportSize(800, 1100);
        page.locator("button.language").click();
        page.locator("button.contrast").click();
        page.navigate(hall.at("/manage/plan#windows").toString());
        Manager.isAccessible(page, "tablet, English, high contrast");
        var wide = (boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
        assertTrue(!wide, "wider than a tablet");
        Manager.picture(page, "plan-windows-en-tablet");
    }

    @Test
    void withoutScriptsThePageSaysWhatToDo() throws IOException {
        var html = hall.get("/manage/plan", "installer").body();
        assertTrue(html.contains("hall.toml"), html);
        assertTrue(html.contains("config check"), html);
    }
}
