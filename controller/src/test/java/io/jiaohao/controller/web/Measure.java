// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What a page must be for eyes and fingers that are not young any more (domain.md 1.5), as numbers; and its picture. */
final class Measure {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final String BAD = """
            ([target, type]) => {
              const bad = [];
              const seen = (e) => e.getBoundingClientRect().width > 0 && e.getBoundingClientRect().height > 0;
              for (const key of document.querySelectorAll('button')) {
                if (!seen(key)) continue;
                const r = key.getBoundingClientRect(), name = key.id || key.textContent.trim();
                if (Math.min(r.width, r.height) < target - 0.5) bad.push(`small: ${name} ${r.width}×${r.height}`);
                if (key.scrollHeight > key.clientHeight + 1 || key.scrollWidth > key.clientWidth + 1) bad.push(`clipped: ${name}`);
                if (r.left < 0 || r.right > innerWidth + 1 || r.top < 0 || r.bottom > innerHeight + 1) bad.push(`outside: ${name}`);
              }
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let text; (text = texts.nextNode());) {
                const e = text.parentElement;
                if (!text.data.trim() || !seen(e) || e.closest('.unseen, .old')) continue;
                const style = getComputedStyle(e), size = parseFloat(style.fontSize);
                if (size < type) bad.push(`type ${size}: ${text.data.trim()}`);
                const lines = e.getClientRects().length > 1 || e.clientHeight > 2 * size;
                if (lines && parseFloat(style.lineHeight) / size < 1.29) bad.push(`lines: ${text.data.trim()}`);
              }
              return bad;
            }""";

    private Measure() {}

    /** Every key is that large and whole, every letter that high, and axe finds no barrier, too little contrast among them. */
    static void page(Page page, int target, int type, String name) {
        sizes(page, target, type, name);
        Barriers.none(page, name);
    }

    static void sizes(Page page, int target, int type, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        assertEquals(List.of(), page.evaluate(BAD, List.of(target, type)), name);
    }
}
