// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.health.PublicAddress;
import io.jiaohao.controller.health.Reached;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The manager's page of the day, the devices and the audit search in a real browser. Pictures go to {@code target/screenshots}. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class ManagePageIT {
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
        hall = new WebHall(Leaders.plan());
        hall.run(new Command.OpenWindow(new WindowNumber(3)));
        hall.run(new Command.OpenWindow(new WindowNumber(4)));
        context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
    }

    @AfterEach
    void close() throws IOException {
        context.close();
        hall.close();
    }

    @Test
    void theDayIsSeenAsItGoes() throws IOException {
        // given
        var clerk = Leaders.signIn(hall, "07");
        hall.postBy(clerk, "/api/v1/windows/4/signin", "{\"id\":\"s1\"}");
        take("shebao", 3);
        var page = manager("/manage", 1440, 900);
        assertThat(tile(page, "waitingNow")).hasText("3");
        assertThat(tile(page, "longestNow")).hasText("S001");
        assertThat(tile(page, "taken")).hasText("3");
        // when
        hall.run(new Command.CallNext(new WindowNumber(4), null));
        // then
        assertThat(tile(page, "waitingNow")).hasText("2");
        assertThat(tile(page, "longestNow")).hasText("S002");
        var four = page.locator("#windows tbody tr").nth(3);
        assertThat(four).containsText("正在叫号");
        assertThat(four).containsText("甲 07");
        assertThat(four).containsText("S001");
        // two of one and a third people that the window can call within the target: 20 min ÷ 15 min
        assertThat(four).containsText("150%");
        assertThat(tile(page, "hallSaturation")).hasText("75%");
        assertThat(page.locator("#windows tbody tr").nth(0)).containsText("未开放");
        // what stands beside a name is of the window: how long its visits took is told by service only
        assertThat(page.locator("#windows thead")).containsText("平均等候");
        assertThat(page.locator("#windows thead")).not().containsText("平均办理");
        assertThat(page.locator("#windows thead")).not().containsText("推断占比");
        assertThat(page.locator("#services thead")).containsText("平均办理");
        // the figures of the day have followed: one was called there
        assertThat(four.locator("td").nth(6)).hasText("1");
        ManageLooks.picture(page, "manage");
    }

    @Test
    void howLongAShortBreakHasLastedIsNotTold() {
        // given
        var page = manager("/manage", 1440, 900);
        var cells = page.locator("#windows tbody tr").nth(2).locator("td");
        assertThat(cells.nth(2)).containsText("秒");
        // when
        hall.run(new Command.Pause(new WindowNumber(3), "用餐"));
        // then
        assertThat(cells.nth(0)).hasText("暂停 · 用餐");
        assertThat(cells.nth(2)).hasText("—");
    }

    @Test
    void behindEveryNumberAreItsVisitsAndBehindThemTheirReasons() throws IOException {
        // given
        take("shebao", 2);
        take("yibao", 1);
        hall.run(new Command.CallNext(new WindowNumber(4), null));
        var page = manager("/manage", 1440, 900);
        assertThat(tile(page, "waitingNow")).hasText("2");
        assertThat(page.locator("#behind tbody tr")).hasCount(3);
        // when
        page.locator("[data-tile=waitingNow]").click();
        // then
        assertThat(page.locator("#behind h2")).hasText("正在等候：相关的号");
        assertThat(page.locator("#behind tbody th")).hasCount(2);
        assertThat(page.locator("#behind tbody")).not().containsText("S001");
        assertThat(page.locator("#behind")).isFocused();
        ManageLooks.picture(page, "manage-behind");
        // when
        page.locator("#behind tbody th").getByText("S002").click();
        // then
        assertThat(page).hasURL(Pattern.compile("/manage/audit\\?day=2026-11-23&ticket=S002$"));
        assertThat(page.locator("#rows tbody tr")).hasCount(1);
    }

    @Test
    void everyChartHasTheTableBehindIt() {
        // given
        take("shebao", 4);
        var page = manager("/manage", 1440, 900);
        assertThat(page.locator(".chart canvas")).hasCount(3);
        assertThat(page.locator(".chart details")).hasCount(3);
        // when
        page.locator(".chart summary").nth(0).click();
        // then
        assertThat(page.locator(".chart").nth(0).locator("tbody td")).hasText("4");
        assertThat(page.locator(".chart").nth(0).locator("[role=img]"))
                .hasAttribute("aria-label", Pattern.compile("每小时取号.*: 4"));
        page.locator(".chart").nth(0).locator("tbody button").click();
        assertThat(page.locator("#behind tbody tr")).hasCount(4);
    }

    @Test
    void whoeverManagesSeesWhoHearsOfWarningsAndTriesIt() throws IOException {
        // given
        hall.duty.broken = true;
        var page = manager("/manage", 1440, 900);
        var rows = page.locator("#hearers tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.nth(0)).containsText("系统日志");
        assertThat(rows.nth(0)).containsText("黄色起： 全部九种");
        assertThat(rows.nth(1)).containsText("仅红色： 等候超时");
        assertThat(rows.nth(1)).containsText("连不上对方。");
        assertThat(rows.nth(1)).containsText("未送达2条");
        // when
        page.locator("#tryOut").click();
        // then
        assertThat(page.locator("#tried")).containsText("已发出测试");
        assertThat(rows.nth(1)).containsText("待送1条");
        assertEquals(1, hall.duty.news.size());
        ManageLooks.picture(page, "manage-hearers");
        // when
        page.locator(".tool.language").click();
        // then
        assertThat(rows.nth(1)).containsText("The other end cannot be reached.");
    }

    @Test
    void itIsReadableInBothLanguagesAndViewsAndOnSmallScreens() throws IOException {
        // given
        take("shebao", 2);
        for (var size : new int[][] {{1440, 900}, {820, 1180}, {390, 844}}) {
            var page = manager("/manage", size[0], size[1]);
            assertThat(tile(page, "waitingNow")).hasText("2");
            ManageLooks.picture(page, "manage-" + size[0]);
            // when
            page.locator(".tool.language").click();
            page.locator(".tool.contrast").click();
            // then
            assertThat(page.locator("h1")).hasText("Today, live");
            assertThat(page.locator("nav.menu a").nth(1)).hasText("Reports");
            ManageLooks.picture(page, "manage-" + size[0] + "-en-contrast");
            page.reload();
            assertThat(page.locator("h1")).hasText("Today, live");
            page.locator(".tool.language").click();
            page.locator(".tool.contrast").click();
            page.locator(".tool.large").click();
            page.reload();
            assertThat(tile(page, "waitingNow")).hasText("2");
            ManageLooks.picture(page, "manage-" + size[0] + "-large");
            page.evaluate("localStorage.clear()");
            page.close();
        }
    }

    @Test
    void everybodySeesTheLinksTheyMayFollow() throws IOException {
        seen("09", "/manage", "当日实时", "设备", "声音", "人员", "公告");
        seen("10", "/manage", "当日实时", "报表", "窗口数", "查询");
        seen("11", "/manage", "当日实时", "报表", "月度公示", "窗口数", "设备", "声音", "计划", "人员", "公告", "查询");
        // and the others are shut
        ManageLooks.signIn(context, hall, Leaders.signIn(hall, "09"));
        var lead = ManageLooks.page(context, hall, "/manage/audit", 1440, 900);
        assertThat(lead).hasURL(Pattern.compile("/signin\\?to="));
    }

    private void seen(String badge, String path, String... links) throws IOException {
        context.clearCookies();
        ManageLooks.signIn(context, hall, Leaders.signIn(hall, badge));
        var page = ManageLooks.page(context, hall, path, 1440, 900);
        assertThat(page.locator(".who")).hasText(badge);
        assertThat(page.locator("nav.menu a:visible")).hasText(links);
        page.close();
    }

    @Test
    void withoutItsControllerItSaysSo() throws IOException {
        // given
        var page = manager("/manage", 1440, 900);
        assertThat(tile(page, "waitingNow")).hasText("0");
        assertThat(tile(page, "taken")).hasText("0");
        // when
        hall.web.close();
        // then
        assertThat(page.locator("#stale")).isVisible();
        ManageLooks.picture(page, "manage-stale");
    }

    @Test
    void withoutScriptsTheDayIsAPlainTable() {
        // given
        take("shebao", 2);
        try (var plain = chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            ManageLooks.signIn(plain, hall);
            // when
            var page = ManageLooks.page(plain, hall, "/manage", 820, 1180);
            // then
            assertThat(page).hasURL(Pattern.compile("/manage\\?plain=1$"));
            assertThat(page.locator("main")).containsText("正在等候 2 人");
            assertThat(page.locator("tbody tr")).hasCount(8);
            assertThat(page.locator("tbody tr").nth(3)).containsText("空闲");
        }
    }

    @Test
    void devicesSayWhatToDo() throws IOException {
        // given
        hall.nodes.put(
                "printer-1",
                node("printer", new Message.Device("printer", Message.DeviceState.FAULTY, "打印机没有纸了", "PAPER_OUT")));
        hall.nodes.put("node-3", node("display", new Message.Device("sign", Message.DeviceState.READY, null)));
        hall.nodes.put("node-5", Message.Node.gone());
        hall.nodes.put("node-6", node("display", new Message.Device("speaker", Message.DeviceState.FAULTY, "没有声卡")));
        hall.publicUrl = Optional.of(new PublicAddress.Seen(
                "https://hall.example", new Reached(Reached.State.DEAD, 0, WebHall.NINE.minusSeconds(900)), true));
        hall.since.put("printer-1/printer", WebHall.NINE.minusSeconds(600));
        hall.duty.broken = true;
        var page = manager("/manage/devices", 1440, 900);
        // then
        assertThat(page.locator("#summary")).hasText("5 个设备需要看一下。");
        assertThat(page.locator("[data-device='duty/https://relay.lan']")).containsText("连不上对方。 待送0条，未送达2条。");
        var printer = page.locator("[data-device='printer-1/printer']");
        assertThat(printer).containsText("有问题");
        assertThat(printer).containsText("从 11-23 08:50 起（10分");
        assertThat(printer.locator(".todo")).containsText("缺纸就换");
        assertThat(page.locator("[data-node=node-5]")).containsText("断电十秒再通电");
        assertThat(printer.locator(".said")).hasText("打印机没有纸了");
        assertThat(page.locator("[data-node=publicUrl]")).containsText("小票暂时不印二维码");
        ManageLooks.picture(page, "manage-devices");
        // when: what has no code is said as its node says it
        page.locator(".tool.language").click();
        // then
        assertThat(printer.locator(".said")).hasText("The printer is out of paper: put in a roll, then print again.");
        assertThat(page.locator("[data-device='node-6/speaker'] [lang=zh-CN]")).hasText("没有声卡");
        page.locator(".tool.language").click();
        // when
        printer.getByText("看得清", new Locator.GetByTextOptions().setExact(true)).click();
        // then
        assertThat(page.locator("#said")).hasText("已告诉打印机 printer-1：看得清。");
        assertEquals(List.of("printer-1 true"), hall.looks);
        // when: all is well again
        hall.nodes.put("printer-1", node("printer", new Message.Device("printer", Message.DeviceState.READY, null)));
        hall.nodes.remove("node-5");
        hall.duty.broken = false;
        hall.nodes.remove("node-6");
        hall.publicUrl = Optional.empty();
        // then
        assertThat(page.locator("#summary")).hasText("3 个设备都正常。");
        page.locator(".tool.language").click();
        assertThat(page.locator("#summary")).hasText("All 3 devices are well.");
        page.setViewportSize(390, 844);
        ManageLooks.picture(page, "manage-devices-en");
    }

    @Test
    void theJournalIsSearchedInTheHallsWords() throws IOException {
        // given
        take("shebao", 120);
        hall.run(new Command.CallNext(new WindowNumber(4), null));
        var page = manager("/manage/audit", 1440, 900);
        assertThat(page.locator("#hf")).hasText(Pattern.compile("2026-11-23：前 \\d+ 条"));
        // when
        page.locator("#more").click();
        // then
        assertThat(page.locator("#hf")).hasText(Pattern.compile("2026-11-23：\\d+ 条"));
        assertThat(page.locator("#more")).isHidden();
        // when
        page.locator("#ticket").fill("S001");
        page.keyboard().press("Enter");
        // then
        assertThat(page.locator("#rows tbody tr")).hasCount(2);
        page.locator("#rows tbody button").click();
        assertThat(page.locator("#why")).containsText("按到达顺序排在最前");
        ManageLooks.picture(page, "manage-audit");
        // when
        page.locator(".tool.language").click();
        page.setViewportSize(390, 844);
        // then
        assertThat(page.locator("#rows")).containsText("Called to window 4.");
        assertThat(page.locator("#why")).containsText("The first in order of arrival");
        ManageLooks.picture(page, "manage-audit-en");
    }

    private Page manager(String path, int width, int height) {
        ManageLooks.signIn(context, hall);
        return ManageLooks.page(context, hall, path, width, height);
    }

    private static Locator tile(Page page, String key) {
        return page.locator("[data-tile=" + key + "] b");
    }

    private static Message.Node node(String kind, Message.Device device) {
        return new Message.Node(true, kind, "test", List.of(), List.of(device));
    }

    private void take(String service, int times) {
        for (var n = 0; n < times; n++) {
            hall.run(new Command.Take(new ServiceCode(service), false, 1, "zh", true));
        }
    }
}
