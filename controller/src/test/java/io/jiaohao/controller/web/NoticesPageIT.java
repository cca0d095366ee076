// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
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
}
