// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;

/** A screen that shows the board of a hall, looked at by tests. Pictures of it go to {@code target/screenshots}. */
final class BoardScreen implements AutoCloseable {
    private static final Policy QUICK = new Policy(3, Duration.ZERO, Duration.ofSeconds(45), Duration.ofSeconds(15));

    private final BrowserContext context;
    final Page page;

    private BoardScreen(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(message -> assertFalse(message.text().contains("Content Security"), message.text()));
    }

    static BoardScreen of(Chromium chromium, int width, int height) {
        return of(chromium, new Browser.NewContextOptions().setViewportSize(width, height));
    }

    /** One that moves nothing. */
    static BoardScreen still(Chromium chromium) {
        return of(
                chromium,
                new Browser.NewContextOptions().setViewportSize(1920, 1080).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** One whose browser runs no scripts. */
    static BoardScreen old(Chromium chromium) {
        return of(
                chromium,
                new Browser.NewContextOptions().setViewportSize(1920, 1080).setJavaScriptEnabled(false));
    }

    private static BoardScreen of(Chromium chromium, Browser.NewContextOptions options) {
        return new BoardScreen(chromium.browser().newContext(options.setLocale("zh-CN")));
    }

    /** Its page, with the board of {@code hall}. */
    Page show(WebHall hall) {
        page.navigate(hall.at("/board").toString());
        return page;
    }

    /** Every picture is of a page without a barrier that axe can find. */
    void picture(String name) throws IOException {
        Barriers.picture(page, name);
    }

    /** A number that {@code script} comes to. */
    double number(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    /** The usual hall with somebody at each of its windows, and more windows after them, of the same services. */
    static Plan staffed(int windows) {
        var usual = WebHall.plan(QUICK);
        var all = IntStream.rangeClosed(1, windows)
                .mapToObj(n -> {
                    var like = usual.windows().get((n - 1) % usual.windows().size());
                    return new WindowPlan(new WindowNumber(n), like.name(), like.serves());
                })
                .toList();
        var staff = all.stream()
                .map(window -> new Clerk(
                        "1%02d".formatted(window.number().value()), "张文静", window.name() + "岗", Set.<Clerk.Right>of()))
                .toList();
        return new Plan(
                usual.hall(),
                "",
                usual.services(),
                all,
                usual.policy(),
                staff,
                usual.roster(),
                usual.classes(),
                usual.calendar());
    }

    @Override
    public void close() {
        context.close();
    }
}
