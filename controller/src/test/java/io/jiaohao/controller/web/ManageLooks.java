// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How the pages of the manager are opened and looked at. */
final class ManageLooks {
    static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** All that can be pressed: its smaller side, and what it is where that is under 44 px. */
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll('a[href], button, input, select, summary')]
              .filter((one) => one.offsetParent !== null && !one.closest('table.figures tbody th'))
              .filter((one) => Math.min(one.getBoundingClientRect().height, one.getBoundingClientRect().width) < 43.9)
              .map((one) => one.outerHTML.slice(0, 120))""";

    private static final String SMALLEST_TYPE = """
            () => Math.min(...[...document.querySelectorAll('main *, nav *, header *')]
              .filter((one) => one.offsetParent !== null && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
              .map((one) => parseFloat(getComputedStyle(one).fontSize)))""";

    private ManageLooks() {}

    /** Opened in a window of that size. */
    static Page page(BrowserContext context, WebHall hall, String path, int width, int height) {
        var page = context.newPage();
        page.onConsoleMessage(message -> assertFalse(message.text().contains("Content Security"), message.text()));
        page.onPageError(error -> {
            throw new AssertionError(error);
        });
        page.setViewportSize(width, height);
        page.navigate(hall.at(path).toString());
        return page;
    }

    /** Signed in as the installation itself, which may everything: no PIN has to be hashed for it. */
    static void signIn(BrowserContext context, WebHall hall) {
        context.request()
                .get(hall.at("/manage?token=" + hall.token("installer")).toString());
    }

    /** Signed in with the cookie that signing in gave. */
    static void signIn(BrowserContext context, WebHall hall, String cookie) {
        var at = cookie.indexOf('=');
        context.addCookies(List.of(new Cookie(cookie.substring(0, at), cookie.substring(at + 1))
                .setUrl(hall.at("/").toString())));
    }

    /** Every picture is of a page without a barrier that axe can find, without sideways scrolling, and with targets for fingers. */
    static void picture(Page page, String name) throws IOException {
        Barriers.picture(page, name);
        assertEquals(List.of(), page.evaluate(TOO_SMALL), name);
        assertTrue(number(page, SMALLEST_TYPE) >= 15, name + ": type of " + number(page, SMALLEST_TYPE) + " px");
        assertTrue(
                number(page, "() => document.documentElement.scrollWidth - innerWidth") <= 0,
                name + " scrolls sideways");
    }

    static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
