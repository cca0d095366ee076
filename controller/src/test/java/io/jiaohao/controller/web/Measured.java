// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;

/** What can be measured of a page as it stands: barriers, targets, type. Pictures go to {@code target/screenshots}. */
final class Measured {
    private static final String SEEN = "e => e.offsetParent !== null && !e.closest('.old')";

    private Measured() {}

    /** A picture of a page without a barrier that axe can find (contrast among them), and without anything beyond its right edge. */
    static void picture(Page page, String name) throws IOException {
        Barriers.picture(page, name);
        assertEquals(0, number(page, "() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"), name);
    }

    /** The height of the lowest key or field in CSS pixels. */
    static double lowestTarget(Page page) {
        return lowestTargetBelow(page, "no-bar");
    }

    /** As {@link #lowestTarget}, without the keys of the bar that {@code bar} selects. */
    static double lowestTargetBelow(Page page, String bar) {
        return number(
                page,
                "() => Math.min(...[...document.querySelectorAll('button,input,select')].filter(" + SEEN
                        + ").filter(e => !e.closest('" + bar + "')).map(e => e.getBoundingClientRect().height))");
    }

    /** The smallest type of a text that is seen. */
    static double smallestType(Page page) {
        return number(
                page,
                "() => Math.min(...[...document.querySelectorAll('body *')].filter(" + SEEN
                        + ").filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))"
                        + ".map(e => parseFloat(getComputedStyle(e).fontSize)))");
    }

    /** The type of an element. */
    static double type(Page page, String selector) {
        return number(page, "() => parseFloat(getComputedStyle(document.querySelector('" + selector + "')).fontSize)");
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }
}
