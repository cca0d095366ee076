// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How long from the press of NEXT on a desk page until the number is painted on each board, in real pages of one browser. All pages
 * read one clock: the time their page began plus their own steady one, as {@code performance} has them. Two desks press at once each
 * time, so that every second call comes while the controller still tells of the first. Each page has a context of its own, as each has
 * a computer of its own: a browser opens no more than six connections to one address.
 */
final class PressToBoard implements AutoCloseable {
    private static final int DESKS = 8;

    /**
     * Painted is what the frame after the change has shown; the message comes when that frame is done. Whoever waits for so many is
     * told by the page: asking it again and again would take the time that is measured.
     */
    private static final String NOTE = """
            () => {
              window.painted = [];
              let awaited = 0, tell = null;
              const told = () => { if (tell && painted.length >= awaited) tell(painted); };
              window.after = (calls) => new Promise((done, lost) => {
                awaited = calls;
                tell = done;
                setTimeout(() => lost(new Error(painted.length + ' calls painted of ' + calls)), 30000);
                told();
              });
              const seen = new Set([...document.querySelectorAll('td.t')].map((cell) => cell.firstChild.data));
              new MutationObserver(() => requestAnimationFrame(() => {
                const shown = new MessageChannel();
                shown.port1.onmessage = () => {
                  for (const row of document.querySelectorAll('#windows tr')) {
                    const ticket = row.querySelector('td.t').firstChild.data;
                    if (/[0-9]/.test(ticket) && !seen.has(ticket)) {
                      seen.add(ticket);
                      window.painted.push([Number(row.dataset.window), performance.timeOrigin + performance.now()]);
                    }
                  }
                  told();
                };
                shown.port2.postMessage(0);
              })).observe(document.getElementById('windows'), { childList: true });
            }""";

    private static final String PRESS = """
            () => {
              const at = performance.timeOrigin + performance.now();
              document.querySelector('[data-key=NEXT]').click();
              return at;
            }""";

    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<Page> desks;
    private final List<Page> boards;
    private int called;

    PressToBoard(Chromium chromium, WebHall hall, int boards) {
        for (var n = 1; n <= DESKS; n++) {
            hall.run(new Command.OpenWindow(new WindowNumber(n)));
        }
        browser = chromium.browser();
        this.boards = IntStream.range(0, boards).mapToObj(n -> board(hall)).toList();
        this.desks =
                IntStream.rangeClosed(1, DESKS).mapToObj(n -> desk(hall, n)).toList();
        // a page listens to its keys once it has a stream
        this.desks.getLast().waitForCondition(() -> hall.streams() == boards + DESKS);
    }

    private Page page(int width, int height) {
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        contexts.add(context);
        return context.newPage();
    }

    private Page board(WebHall hall) {
        var page = page(1920, 1080);
        page.navigate(hall.at("/board").toString());
        page.locator("#windows tr").nth(DESKS - 1).waitFor();
        page.evaluate(NOTE);
        return page;
    }

    private Page desk(WebHall hall, int window) {
        var page = page(1280, 800);
        page.navigate(
                hall.at("/desk/" + window + "?token=" + hall.token("desk")).toString());
        page.locator("[data-key=NEXT]").first().waitFor();
        return page;
    }

    /** Takes as many numbers as will be called: {@code presses}, spread over the windows. */
    static void fill(WebHall hall, int presses) {
        var services = hall.desk.hall().plan().services();
        for (var n = 0; n < presses; n++) {
            hall.run(new Command.Take(
                    new ServiceCode(services.get(n % DESKS).code().text()), false, 1, "zh", true));
        }
    }

    /** The time from each press to each board, in milliseconds, sorted: presses times boards. */
    List<Double> measure(int presses) throws IOException {
        var times = new ArrayList<Double>();
        for (var n = 0; n + 1 < presses; n += 2, called += 2) {
            var first = called % DESKS;
            var pressed = List.of(press(first), press(first + 1));
            for (var board : boards) {
                var painted = painted(board, called + 2);
                for (var one = 0; one < 2; one++) {
                    times.add(painted(painted, called, first + one + 1) - pressed.get(one));
                }
            }
        }
        return times.stream().sorted().toList();
    }

    private double press(int desk) {
        return ((Number) desks.get(desk).evaluate(PRESS)).doubleValue();
    }

    private static List<?> painted(Page board, int calls) {
        return (List<?>) board.evaluate("calls => window.after(calls)", calls);
    }

    private static double painted(List<?> all, int from, int window) {
        return all.subList(from, from + 2).stream()
                .map(one -> (List<?>) one)
                .filter(one -> ((Number) one.getFirst()).intValue() == window)
                .mapToDouble(one -> ((Number) one.getLast()).doubleValue())
                .findFirst()
                .orElseThrow();
    }

    /** The smallest of the sorted values that so many per cent do not exceed. */
    static double percentile(List<Double> sorted, int percent) {
        return sorted.get((int) Math.ceil(percent / 100.0 * sorted.size()) - 1);
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
