// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What stands in the way of people on a page, as axe finds it; and the pictures that the tests leave of pages. */
final class Barriers {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private Barriers() {}

    /** A picture of a page that has none. */
    static void picture(Page page, String name) {
        picture(page, new Page.ScreenshotOptions(), name);
    }

    /** The same, taken in some way of its own. */
    static void picture(Page page, Page.ScreenshotOptions way, String name) {
        page.screenshot(way.setPath(SCREENSHOTS.resolve(name + ".png")));
        none(page, name);
    }

    /** Too little contrast is among them. */
    static void none(Page page, String name) {
        var found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
        assertEquals(List.of(), found, name);
    }
}
