// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;

/**
 * The line between the pages of a browser and some addresses of the controller, which a test may cut.
 *
 * <p>It is laid before a page is opened: Chromium tells a page that its requests are looked at some milliseconds after
 * it was told to, and what the page asks for meanwhile goes through unseen. One thread, the test's.
 */
final class Line {
    private enum State {
        WHOLE,
        CUT,
        SILENT
    }

    private State state = State.WHOLE;

    private Line() {}

    static Line of(BrowserContext context, String addresses) {
        var line = new Line();
        context.route(addresses, line::passing);
        return line;
    }

    /** What is asked from now on fails at once, as where nobody is there. */
    void cut() {
        state = State.CUT;
    }

    /** What is asked from now on is never answered. */
    void fallSilent() {
        state = State.SILENT;
    }

    void mend() {
        state = State.WHOLE;
    }

    private void passing(Route route) {
        switch (state) {
            case WHOLE -> route.resume();
            case CUT -> route.abort();
            case SILENT -> {}
        }
    }
}
