// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.web.rooms.Phones;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The hall has no Internet: every page that the server has is opened, asks nobody but the server, and breaks none of its own bans. */
class NothingFromElsewhereIT {
    private static final WindowNumber FOUR = new WindowNumber(4);

    @Test
    void everyPageAsksThisServerOnlyAndKeepsToItsBans() throws IOException {
        try (var chromium = Chromium.open();
                var at = new DeskHall(chromium, true)) {
            // given
            var hall = at.hall;
            var context = at.context;
            hall.phones = new Phones(true, true);
            hall.restartWeb();
            context.addCookies(List.of(clerk(hall)));
            hall.run(new Command.OpenWindow(FOUR));
            var secret = WebHall.json(hall.post("/api/v1/tickets", "desk", "{\"id\":\"t1\",\"service\":\"shebao\"}"))
                    .getString("secret");
            hall.run(new Command.CallNext(FOUR, null));
            hall.run(new Command.PostNotice("今天下午医保系统维护", null));
            hall.post("/api/v1/sheets", "installer", "{\"id\":\"s1\",\"month\":\"2026-10\"}");
            var bad = watched(context, hall.at("/").toString());
            // when
            var page = context.newPage();
            page.navigate(hall.at("/manage?token=" + hall.token("installer")).toString());
            var pages = pages(hall, secret);
            pages.forEach(path -> visit(page, hall.at(path).toString()));
            // then
            assertTrue(pages.size() >= 8, pages::toString);
            assertEquals(List.of(), bad);
        }
    }

    /** Those of the router, so that none is forgotten; the desk also as plain forms. */
    private static List<String> pages(WebHall hall, String secret) {
        var pages = new CopyOnWriteArrayList<>(List.of("/desk/4?plain=1"));
        hall.web.routes().stream()
                .filter(route -> route.methods() != null && route.getName() != null)
                .filter(route -> route.methods().stream()
                        .anyMatch(method -> method.name().equals("GET")))
                .map(route -> route.getName())
                .filter(path -> !path.startsWith("/api/") && !path.startsWith("/assets") && !path.endsWith(".ico"))
                .map(path ->
                        path.replace(":window", "4").replace(":secret", secret).replace(":month", "2026-10"))
                .map(path -> path.equals("/sheet/preview") ? path + "?month=2026-10" : path)
                .distinct()
                .sorted()
                .forEach(pages::add);
        return pages;
    }

    private static Cookie clerk(WebHall hall) throws IOException {
        var cookie = hall.signIn("04", "4444").split("=", 2);
        return new Cookie(cookie[0], cookie[1]).setUrl(hall.at("/").toString());
    }

    private static void visit(Page page, String address) {
        var response = page.navigate(address);
        assertEquals(200, response == null ? 0 : response.status(), address);
        page.waitForLoadState(LoadState.LOAD);
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        assertTrue(page.url().startsWith(address), () -> address + " led to " + page.url());
    }

    /** What went elsewhere, and what a browser says when a page does what it forbade itself. */
    private static List<String> watched(BrowserContext context, String here) {
        var bad = new CopyOnWriteArrayList<String>();
        context.onRequest(request -> {
            if (!request.url().startsWith(here) && !request.url().startsWith("data:")) {
                bad.add("asked " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                bad.add(message.page().url() + ": " + message.text());
            }
        });
        return bad;
    }
}
