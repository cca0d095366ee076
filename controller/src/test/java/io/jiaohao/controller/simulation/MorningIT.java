// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.jiaohao.controller.simulation.demo.DemoHall;
import io.jiaohao.controller.simulation.demo.DemoOptions;
import io.jiaohao.controller.simulation.people.Doors;
import io.jiaohao.controller.web.Chromium;
import io.jiaohao.protocol.CommandId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A morning on all pages at once, before the real programs: citizens at the kiosk, two clerks at their desks, the board, the guide, the
 * manager, and a phone that rates its visit. In the middle of it the controller is killed.
 */
@SuppressWarnings("NullAway.Init") // the hall is opened before each test
class MorningIT {
    private static final Path LAUNCHER =
            Path.of("..", "jiaohao").toAbsolutePath().normalize();

    /** Programs start anew in between, on a machine that does much else. */
    private static final double PATIENCE_MILLIS = 60_000;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PIN = "271828";

    @TempDir
    private Path folder = Path.of("");

    private DemoHall hall;
    private Doors doors;
    private Chromium chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final Map<String, String> secrets = new HashMap<>();

    @BeforeEach
    void open() throws IOException, InterruptedException {
        hall = DemoHall.open(DemoOptions.empty(LAUNCHER, folder, Map.of()));
        doors = hall.doors();
        chromium = Chromium.open();
    }

    @AfterEach
    void close() {
        contexts.forEach(BrowserContext::close);
        if (chromium != null) {
            chromium.close();
        }
        hall.close();
    }

    @Test
    void aMorningGoesFromTheKioskToTheRating() throws IOException, InterruptedException {
        // given: everybody is at their page
        var board = at("/board", 1920, 1080);
        var kiosk = at("/kiosk?token=" + doors.token("kiosk"), 1080, 1920);
        var manage = at("/manage?token=" + doors.token("installer"), 1440, 900);
        var guide = at("/guide?token=" + doors.token("desk"), 820, 1180);
        var three = clerk("03", 3);
        var four = clerk("04", 4);

        // when: people take numbers
        var first = take(kiosk, "yibao");
        var phone = at("/t/" + secrets.get(first), 390, 844);
        assertThat(phone.locator("#number")).hasText(first);
        var taken = new ArrayList<>(List.of(first));
        for (var n = 0; n < 3; n++) {
            taken.add(take(kiosk, "shebao"));
            taken.add(take(kiosk, "yibao"));
        }

        // then: a visit goes from the press to the board and the phone
        assertEquals(first, next(three));
        assertThat(board.locator("#number")).hasText(first, patiently());
        assertThat(phone.locator("#say")).containsText("3", contains());
        serve(three);

        // when: somebody is not there, and comes to the guide
        var away = next(four);
        press(four, "4");
        assertThat(four.locator("#ticket")).not().hasText(away);
        bringBack(guide, away);

        // when: the controller dies and comes back
        hall.programs().process("controller").destroyForcibly().waitFor();
        assertThat(board.locator("#stale")).isVisible(seen());
        for (var page : List.of(board, kiosk, manage, guide, three, four)) {
            assertThat(page.locator("#stale"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE_MILLIS));
        }

        // then: the morning goes on until nobody waits
        taken.add(take(kiosk, "shebao"));
        for (var turn = 0; waiting() > 0; turn++) {
            var page = turn % 2 == 0 ? three : four;
            next(page);
            serve(page);
        }
        for (var page : List.of(three, four)) {
            press(page, "3");
            assertThat(page.locator("#ticket")).hasText("—", patiently());
        }

        // then: who was served says how it was
        assertThat(phone.locator("[data-grade='5']")).isVisible(seen());
        phone.locator("[data-grade='5']").click();
        assertThat(phone.locator("#act .rated")).isVisible(seen());
        assertEquals(
                5,
                doors.get("installer", "/api/v1/tickets/" + secrets.get(first))
                        .path("rated")
                        .asInt());

        // then: the figures are those of what happened
        var day = doors.get("installer", "/api/v1/health").path("day").asText();
        var visits = doors.get("installer", "/api/v1/statistics?day=" + day).path("visits");
        assertEquals(taken.size(), visits.size());
        for (var visit : visits) {
            assertEquals("FINISHED", visit.path("stage").asText(), visit.toString());
            assertTrue(visit.path("waitMillis").asLong(-1) >= 0, visit.toString());
        }
        assertThat(manage.locator("#tiles")).containsText(String.valueOf(taken.size()), contains());
        for (var page : Map.of(
                        "board", board, "kiosk", kiosk, "manage", manage, "guide", guide, "desk", four, "phone", phone)
                .entrySet()) {
            page.getValue()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target", "screenshots", "morning-" + page.getKey() + ".png")));
        }
    }

    /** How many window 3 may still call; window 4 serves the same two services. */
    private int waiting() throws IOException, InterruptedException {
        return doors.get("installer", "/api/v1/hall")
                .path("windows")
                .path(2)
                .path("waiting")
                .asInt();
    }

    /** A number at the kiosk, with its slip. */
    private String take(Page kiosk, String service) throws IOException {
        kiosk.locator(".service[data-code=" + service + "]").click();
        var answer = kiosk.waitForResponse(
                response -> response.url().endsWith("/api/v1/tickets"),
                () -> kiosk.locator("#take").click());
        var json = JSON.readTree(answer.text());
        assertThat(kiosk.locator("#number")).hasText(json.path("ticket").asText());
        assertThat(kiosk.locator("#taken.printed")).isVisible(seen());
        kiosk.locator("#done").click();
        assertThat(kiosk.locator("#choose")).isVisible(seen());
        secrets.put(json.path("ticket").asText(), json.path("secret").asText());
        return json.path("ticket").asText();
    }

    /** NEXT on the numeric keypad; the number that was called. */
    private static String next(Page desk) {
        var before = desk.locator("#ticket").innerText();
        press(desk, "Enter");
        assertThat(desk.locator("#ticket")).not().hasText(before, patiently());
        assertThat(desk.locator("#ticket")).hasText(Pattern.compile("[A-Z]\\d+"), patiently());
        return desk.locator("#ticket").innerText();
    }

    /** Somebody came; without this, NEXT so soon would say that nobody did. */
    private static void serve(Page desk) {
        press(desk, "2");
        assertThat(desk.locator("#state")).hasText("正在办理", patiently());
    }

    private static void bringBack(Page guide, String number) {
        guide.locator("#find #number").fill(number);
        guide.locator("#find #number").press("Enter");
        guide.locator("[data-act=return]").click();
        assertThat(guide.locator("#answer")).containsText(number, contains());
    }

    private static void press(Page desk, String key) {
        desk.keyboard().press(key.equals("Enter") ? "NumpadEnter" : "Numpad" + key);
    }

    private Page clerk(String badge, int window) throws IOException, InterruptedException {
        doors.put(
                "installer",
                "/api/v1/staff/" + badge + "/pin",
                Map.of("id", CommandId.fresh().text(), "pin", PIN));
        var page = at("/desk/" + window, 1280, 800);
        page.locator("#badge").fill(badge);
        page.locator("#pin").fill(PIN);
        page.locator("#signIn").click();
        assertThat(page.locator("#seat")).containsText(badge, contains());
        return page;
    }

    private Page at(String path, int width, int height) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions().setLocale("zh-CN").setViewportSize(width, height));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        var page = context.newPage();
        page.navigate(doors.page(path).toString());
        return page;
    }

    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS);
    }

    private static LocatorAssertions.ContainsTextOptions contains() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
    }

    private static LocatorAssertions.IsVisibleOptions seen() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
    }
}
