// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.protocol.voice.VoiceScript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of the voice in a real browser, as the manager uses it. Pictures go to {@code target/screenshots}. */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests, the hall before each
class VoicePageIT {
    private static final List<String> LINES = VoiceScript.of("zh", List.of("导办台")).units().stream()
            .map(VoiceScript.Unit::toRead)
            .toList();
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
        hall = new WebHall();
        context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("zh-CN"));
    }

    @AfterEach
    void close() throws IOException {
        context.close();
        hall.close();
    }

    private Page page(String user) {
        var page = context.newPage();
        page.onConsoleMessage(message -> assertFalse(message.text().contains("Content Security"), message.text()));
        page.setViewportSize(1440, 1000);
        page.navigate(hall.at("/manage/voice?token=" + hall.token(user)).toString());
        return page;
    }

    private static FilePayload wav(byte[] bytes) {
        return new FilePayload("read.wav", "audio/wav", bytes);
    }

    private static void upload(Page page, List<String> lines) {
        page.locator("#name").fill("xiaoli");
        page.locator("#file").setInputFiles(wav(new Humming(lines).wav()));
        page.locator("#send").click();
    }

    @Test
    void aRecordingIsUploadedHeardAndUsed() throws IOException {
        // given
        var page = page("installer");
        // when
        upload(page, LINES);
        // then
        assertThat(page.locator("#lines tr")).hasCount(LINES.size());
        assertThat(page.locator("#count")).containsText("脚本有" + LINES.size() + "句,录音里听出" + LINES.size() + "句");
        // when
        page.locator("#lines .play").first().click();
        // then
        page.waitForCondition(() -> (boolean) page.evaluate("document.getElementById('audio').duration > 0.1"));
        // when
        page.locator("#use").click();
        // then
        assertThat(page.locator("#banks li")).hasCount(1);
        assertThat(page.locator("#banks")).containsText("xiaoli");
        assertThat(page.locator("#recordings")).containsText("句齐全");
        picture(page, "voice");
    }

    @Test
    void aLineThatWasLeftOutIsReadAndInserted() throws IOException {
        // given
        var page = page("installer");
        var short1 = new ArrayList<>(LINES);
        short1.remove("叫号系统已恢复");
        upload(page, short1);
        assertThat(page.locator("#count")).containsText("可能漏读了");
        assertThat(page.locator("#use")).isDisabled();
        picture(page, "voice-doubt");
        // when
        var line = LINES.indexOf("叫号系统已恢复");
        var row = page.locator("#lines tr").nth(line);
        row.getByText("更多").click();
        var chooser = page.waitForFileChooser(() -> row.getByText("补录").click());
        chooser.setFiles(wav(new Humming(LINES).wav(line)));
        // then
        assertThat(page.locator("#use")).isEnabled();
    }

    @Test
    void silenceIsCountedDownAndEndsWithOneKey() throws IOException {
        // given
        var page = page("desk");
        assertThat(page.locator("#studio")).isHidden();
        // when
        page.getByText("静音30分钟").first().click();
        // then
        assertThat(page.locator("#zones")).containsText("已静音，还有 30 分钟自动恢复");
        picture(page, "voice-silent");
        page.locator(".tool.language").click();
        assertThat(page.locator("#zones")).containsText("Silent; back by itself in 30 min");
        // when
        page.getByText("Sound on").first().click();
        // then
        assertThat(page.locator("#zones li").first()).containsText("Volume 70");
    }

    @Test
    void theWholeHallIsSilentWithOneKey() {
        // given
        var page = page("desk");
        // when
        page.getByText("静音30分钟").last().click();
        // then: the two zones, and those that only a node knows
        assertThat(page.locator("#zones li .silent")).hasCount(3);
        assertThat(page.locator("#zones li").last()).containsText("全部音区");
        assertEquals(3, hall.desk.hall().sound().muted().size());
        // when
        page.getByText("恢复声音").last().click();
        // then
        assertThat(page.locator("#zones li .silent")).hasCount(0);
    }

    @Test
    void aNoticeIsSaidOnce() {
        // given
        var page = page("installer");
        // when
        page.locator("#text").fill("请带好随身物品。");
        page.locator("#say button").click();
        // then
        assertThat(page.locator("#answer")).hasText("已播出。");
        var said = hall.journal.entries().stream()
                .flatMap(entry -> entry.events().stream())
                .filter(Event.NoticeSaid.class::isInstance)
                .toList();
        assertEquals(List.of(new Event.NoticeSaid("请带好随身物品。")), said);
    }

    private static void picture(Page page, String name) throws IOException {
        Barriers.picture(page, new Page.ScreenshotOptions().setFullPage(true), name);
    }
}
