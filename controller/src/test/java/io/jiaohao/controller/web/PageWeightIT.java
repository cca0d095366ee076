// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What every page weighs as it is sent, and how soon it shows something on a processor four times slower: a visit with nothing
 * kept. With {@code -Dstrict=true} the median of three is asked to be within the second that the product promises; beside other work one
 * visit within four is enough.
 */
@SuppressWarnings("NullAway.Init") // the browser is opened before all tests
class PageWeightIT {
    private static final long MOST_BYTES = 100 * 1024;
    private static final double MOST_MILLIS = Boolean.getBoolean("strict") ? 1_000 : 4_000;
    private static final int SLOWER = 4;
    private static final int VISITS = Boolean.getBoolean("strict") ? 3 : 1;
    private static final String PAINTED =
            "() => document.body.classList.contains('ready') || !document.querySelector('.old')";
    private static final String FIRST_PAINT = """
            () => new Promise(done => new PerformanceObserver(list => list.getEntries()
              .filter(one => one.name === 'first-contentful-paint').forEach(one => done(one.startTime)))
              .observe({type: 'paint', buffered: true}))""";

    /** What to do instead; or the page itself, where it is one without scripts. */
    private static final String SAID = ".old:visible, body:not(:has(.old)) :is(form, table, .last, .say):visible";

    private static Chromium chromium;

    /** One visit to a page. {@code bytes}: all that came, with heads; {@code millis}: until the first contentful paint. */
    private record Visit(long bytes, double millis) {}

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

    @Test
    void everyPageIsLightAndShowsSomethingAtOnce() throws IOException {
        try (var hall = new WebHall(Leaders.plan())) {
            hall.post("/api/v1/sheets", "installer", "{\"id\":\"s1\",\"month\":\"2026-10\"}");
            var manager = Leaders.signIn(hall, "11");
            var pages = pages(hall);
            assertTrue(pages.size() >= 15, pages.toString());
            for (var path : pages) {
                // when
                var visits = IntStream.range(0, VISITS)
                        .mapToObj(n -> visit(hall, manager, path))
                        .toList();
                // then
                var bytes = visits.stream().mapToLong(Visit::bytes).max().orElseThrow();
                var millis = visits.stream().mapToDouble(Visit::millis).sorted().toArray()[VISITS / 2];
                System.out.printf("| %-18s | %6.1f KB | %5.0f ms |%n", path, bytes / 1024.0, millis);
                assertTrue(bytes > 2_000 && bytes <= MOST_BYTES, path + " weighs " + bytes);
                assertTrue(millis <= MOST_MILLIS, path + " shows nothing for " + millis + " ms");
            }
        }
    }

    /** All at once, for what to do is said only when no script has come for some seconds. */
    @Test
    void withScriptsOffEveryPageSaysWhatToDo() throws IOException {
        try (var hall = new WebHall(Leaders.plan());
                var context =
                        chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            hall.post("/api/v1/sheets", "installer", "{\"id\":\"s1\",\"month\":\"2026-10\"}");
            ManageLooks.signIn(context, hall, Leaders.signIn(hall, "11"));
            // when
            var opened = pages(hall).stream()
                    .map(path -> opened(context, hall.at(path)))
                    .toList();
            // then
            for (var page : opened) {
                page.bringToFront();
                assertThat(page.locator(SAID).first().describe(page.url())).isVisible();
                var said = page.locator("body").innerText().strip();
                assertTrue(said.length() >= 10, page.url() + " says only " + said);
            }
        }
    }

    private static Page opened(BrowserContext context, URI at) {
        var page = context.newPage();
        page.navigate(at.toString());
        return page;
    }

    /** All that the server has, so that a new page is weighed as well. */
    private static List<String> pages(WebHall hall) {
        return hall.web.routes().stream()
                .filter(route -> route.methods() != null && route.methods().contains(HttpMethod.GET))
                .map(Route::getName)
                .filter(name -> name != null && !name.matches("/(api|assets|favicon).*|.*/seat|/sheet/preview"))
                .map(name -> name.replace(":window", "3")
                        .replace(":month", "2026-10")
                        .replace(":secret", "S001.20261123.AAAAAAAAAAAAAAAAAAAAAA"))
                .distinct()
                .sorted()
                .toList();
    }

    private static Visit visit(WebHall hall, String manager, String path) {
        try (var context = chromium.browser().newContext()) {
            ManageLooks.signIn(context, hall, manager);
            var page = context.newPage();
            var devices = context.newCDPSession(page);
            var bytes = counted(devices);
            devices.send("Emulation.setCPUThrottlingRate", number("rate", SLOWER));
            page.navigate(hall.at(path).toString());
            assertEquals(path, URI.create(page.url()).getPath(), "nobody is sent elsewhere");
            page.waitForFunction(PAINTED);
            return new Visit(bytes.get(), painted(page));
        }
    }

    private static double painted(Page page) {
        return ((Number) page.evaluate(FIRST_PAINT)).doubleValue();
    }

    private static AtomicLong counted(CDPSession devices) {
        var bytes = new AtomicLong();
        devices.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        devices.send("Network.enable");
        return bytes;
    }

    private static JsonObject number(String name, int value) {
        var json = new JsonObject();
        json.addProperty(name, value);
        return json;
    }
}
