// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The line from a page to the controller, which a test may cut, one address at a time.
 *
 * <p>It is laid before a page is opened and cut within the page, where {@code fetch} fails as it does when nobody is there: cut by the
 * browser, a press slipped through now and then on a busy machine. Streams and forms are not cut.
 */
final class Line {
    private Line() {}

    /** To every page that is opened from now on. */
    static void lay(BrowserContext context) {
        context.addInitScript("""
                { const real = window.fetch;
                  window.line = { part: null, posted: [] };
                  window.fetch = (address, asked) => {
                    if (line.part === null || !String(address).includes(line.part)) return real(address, asked);
                    if (asked && asked.body) line.posted.push(String(asked.body));
                    return line.instead ? line.instead() : real(address, asked);
                  }; }
                """);
    }

    /** What has {@code part} in its address fails at once from now on. */
    static void cut(Page page, String part) {
        page.evaluate(
                "part => { Object.assign(line, { part, instead: () => Promise.reject(new TypeError('cut')) }); }",
                part);
    }

    /** What has {@code part} in its address is never answered from now on. */
    static void silence(Page page, String part) {
        page.evaluate("part => { Object.assign(line, { part, instead: () => new Promise(() => {}) }); }", part);
    }

    /** What has {@code part} in its address is answered so from now on, by whoever; all else reaches the controller. */
    static void answer(Page page, String part, String body) {
        page.evaluate(
                "([part, body]) => { Object.assign(line, { part, instead: () => Promise.resolve(new Response(body)) }); }",
                List.of(part, body));
    }

    static void mend(Page page) {
        page.evaluate("() => { line.instead = null; }");
    }

    /** The bodies of what was posted, or meant to be, to where the line was cut and since then. */
    static List<?> posted(Page page) {
        return (List<?>) page.evaluate("line.posted");
    }
}
