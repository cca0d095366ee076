// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices are written, seen as on the board, and taken down. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class NoticesPageIT {
    private static final String TEXT = "今天下午医保系统维护";
    private static final String WORDS = "十一月试运行。";
    private static final String SMALL = """
            () => [...document.querySelectorAll('main *')]
              .filter((one) => one.offsetParent && one.tagName !== 'SUP' && parseFloat(getComputedStyle(one).fontSize) < 18)
              .map((one) => one.outerHTML.slice(0, 80))""";

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
        hall = new WebHall();
        manager = new Manager(chromium, hall);
    }

    @AfterEach
    void close() throws IOException {
        manager.close();
        hall.close();
    }

    @Test
    void aNoticeIsSeenAsOnTheBoardPutUpTakenDownAndPutBack() {
        // given
        var page = manager.open("/manage/notices");
        page.locator("#text").fill(TEXT);
        assertThat(page.locator("#preview")).hasText(TEXT);
        // when
        page.locator("#post").click();
        // then
        assertThat(page.locator("#notices li")).containsText(TEXT);
        assertThat(page.locator("#text")).hasValue("");
        assertEquals(TEXT, hall.desk.hall().notices().getFirst().text());
        Manager.isAccessible(page, "one notice");
        Manager.hasLargeTargets(page);
        Manager.picture(page, "notices-zh");
        // when
        page.locator("#notices .key").click();
        // then
        assertThat(page.locator("#none")).isVisible();
        // when
        page.locator("#again").click();
        // then
        assertThat(page.locator("#notices li")).containsText(TEXT);
    }

    @Test
    void aNoticeMayEndByItself() {
        var page = manager.open("/manage/notices");
        page.locator("#text").fill(TEXT);
        page.locator("#until").selectOption("evening");
        page.locator("#post").click();
        assertThat(page.locator("#notices")).containsText("18:00");
    }

    @Test
    void timesAreThoseOfTheHallWhereverTheBrowserIs() {
        // given
        var page = manager.open("/manage/notices");
        // then
        assertEquals("2026-11-23T10:00:00.000Z", instant(page, "2026-11-23T18:00", "Asia/Shanghai"));
        assertEquals("2026-11-23T12:00:00.000Z", instant(page, "2026-11-23T18:00", "Asia/Urumqi"));
        // the evening after the clocks were changed
        assertEquals("2026-11-01T23:00:00.000Z", instant(page, "2026-11-01T18:00", "America/New_York"));
    }

    private static Object instant(Page page, String local, String zone) {
        return page.evaluate(
                "async ([local, zone]) => (await import('/assets/notices/wall.js')).inHall(local, zone).toISOString()",
                List.of(local, zone));
    }

    @Test
    void whatCannotBePutUpIsSaidAndNothingTypedIsLost() {
        // given
        var page = manager.open("/manage/notices");
        page.locator("#post").click();
        assertThat(page.locator("#answer")).containsText("请先写内容");
        // when
        page.locator("#text").fill("有事请打13812345678");
        page.locator("#post").click();
        // then
        assertThat(page.locator("#answer")).containsText("不能写电话或证件号");
        assertThat(page.locator("#text")).hasValue("有事请打13812345678");
        // when
        page.reload();
        // then
        assertThat(page.locator("#text")).hasValue("有事请打13812345678");
        // when
        page.locator("#text").fill("字".repeat(61));
        // then
        assertThat(page.locator("#post")).isDisabled();
        page.locator("button.language").click();
        assertThat(page.locator("#textHint")).containsText("-1 left");
        Manager.isAccessible(page, "too long, in English");
    }

    @Test
    void aMonthThatIsOverIsSeenAsTheyWillPublishedCorrectedAndWithdrawn() throws IOException {
        // given: six numbers, one of them served, in November; December has begun
        november();
        var page = manager.open("/manage/sheet");
        var preview = page.frameLocator("#preview");
        assertThat(preview.locator("h1")).hasText("2026年11月运行情况公示");
        page.locator("#words").fill(WORDS);
        assertThat(preview.locator(".words")).hasText(WORDS);
        Manager.isAccessible(page, "a month to publish");
        Manager.hasLargeTargets(page);
        Manager.picture(page, "sheet-manage");
        // when
        page.locator("#publish").click();
        // then
        assertThat(page.locator("#state")).containsText("第 1 版");
        assertEquals(
                "11月公示：本月无可公布的数字。全表见公示页。", hall.desk.hall().notices().getFirst().text());
        everybodyReadsIt();
        // when
        page.locator("#publish").click();
        // then
        assertThat(page.locator("#state")).containsText("第 2 版");
        assertEquals(1, hall.desk.hall().notices().size());
        // when
        page.locator("#withdraw").click();
        page.locator("#yes").click();
        // then
        assertThat(page.locator("#state")).containsText("已撤回");
        assertEquals(410, hall.get("/sheet/2026-11", "").statusCode());
        assertEquals(0, hall.desk.hall().notices().size());
    }

    private void november() {
        for (var n = 0; n < 6; n++) {
            hall.run(new Command.Take(new ServiceCode("bangban"), false, 1, "zh", true));
        }
        hall.run(new Command.OpenWindow(new WindowNumber(1)));
        hall.run(new Command.CallNext(new WindowNumber(1), null));
        hall.run(new Command.Finish(new WindowNumber(1)));
        hall.run(new Command.CloseDay());
        hall.run(new Command.OpenDay(LocalDate.parse("2026-12-01")));
    }

    /** Without signing in and without a script, in both languages, in letters for the old, and on one side of A4. */
    private void everybodyReadsIt() throws IOException {
        assertEquals(
                "FEW",
                WebHall.json(hall.get("/api/v1/sheets/2026-11", ""))
                        .getJsonObject("total")
                        .getJsonObject("withheld")
                        .getString("served"));
        try (var anybody = chromium.browser().newContext()) {
            var page = ManageLooks.page(anybody, hall, "/sheet", 1280, 900);
            assertThat(page.locator(".words")).hasText(WORDS);
            assertThat(page.locator("table.key tbody tr").nth(0)).containsText("6");
            assertThat(page.locator("table.key tbody tr").nth(1)).containsText("不公布");
            assertEquals(0, page.locator("script").count());
            assertEquals(List.of(), page.evaluate(SMALL), "letters below 18 px");
            Barriers.picture(page, new Page.ScreenshotOptions().setFullPage(true), "sheet-zh");
            var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            assertTrue(new String(pdf, StandardCharsets.ISO_8859_1).contains("/Count 1"), "one page");
            page.locator(".language").click();
            assertThat(page.locator("h1")).hasText("How the hall did in November 2026");
            page.setViewportSize(390, 844);
            assertEquals(0, page.evaluate("() => document.documentElement.scrollWidth - innerWidth"));
            Barriers.picture(page, new Page.ScreenshotOptions().setFullPage(true), "sheet-390-en");
        }
    }
}
