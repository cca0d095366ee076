// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Somebody who manages a hall, at a desk or with a tablet. Pictures go to {@code target/screenshots}. */
final class Manager implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int TARGET = 44;

    private final WebHall hall;
    private final BrowserContext context;

    Manager(Chromium chromium, WebHall hall) {
        this.hall = hall;
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(1280, 900));
    }

    BrowserContext context() {
        return context;
    }

    Page open(String path) {
        var page = context.newPage();
        page.onConsoleMessage(message -> assertFalse(message.text().contains("Content Security"), message.text()));
        page.navigate(hall.at(path.replaceAll("#.*", "") + "?token=" + hall.token("installer"))
                .toString());
        if (path.contains("#")) {
            page.navigate(hall.at(path).toString());
        }
        return page;
    }

    static Locator field(Page page, String path) {
        return page.locator("[id='" + path + "']");
    }

    static void isAccessible(Page page, String state) {
        Barriers.none(page, state);
    }

    /** Whatever can be pressed or typed into is large enough for a finger. */
    static void hasLargeTargets(Page page) {
        var small = page.evaluate(
                "most => [...document.querySelectorAll('main button, main input:not([type=checkbox]), main select, main textarea, main summary, main label.flag, #bar .key, #sections a')]"
                        + ".filter(e => e.offsetParent && e.getBoundingClientRect().height < most).map(e => e.outerHTML.slice(0, 120))",
                TARGET);
        assertEquals(List.of(), small);
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
