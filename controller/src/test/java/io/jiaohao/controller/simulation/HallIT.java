// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.jiaohao.controller.simulation.demo.DemoHall;
import io.jiaohao.controller.simulation.demo.DemoOptions;
import io.jiaohao.controller.simulation.people.Doors;
import io.jiaohao.controller.web.Chromium;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.SignState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger does with {@code ./jiaohao demo --citizens none}, done by a test. */
@SuppressWarnings("NullAway.Init") // the hall is opened before each test
class HallIT {
    private static final Path LAUNCHER =
            Path.of("..", "jiaohao").toAbsolutePath().normalize();

    @TempDir
    private Path folder = Path.of("");

    private DemoHall hall;
    private Doors doors;
    private Ear ear;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        hall = DemoHall.open(DemoOptions.empty(LAUNCHER, folder, Map.of()));
        doors = hall.doors();
        ear = new Ear(doors);
        ear.await(Message.Node.class, null, Message.Node::online);
    }

    @AfterEach
    void close() {
        ear.close();
        hall.close();
        var left = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .toList();
        assertEquals(List.of(), left, "processes that the hall left behind");
    }

    @Test
    void aVisitGoesFromThePressToTheLightAndIntoTheFigures() throws IOException, InterruptedException {
        // given
        assertTrue(ear.press(3, Key.OPEN).ok());
        var number = take("yibao", "kiosk").path("ticket").asText();

        // then: the slip
        var job = ear.await(
                Message.PrintJob.class, null, one -> one.ticket().text().equals(number));
        var done = ear.await(Message.PrintDone.class, null, one -> one.id().equals(job.id()));
        assertEquals(Message.PrintOutcome.PRINTED, done.outcome());

        // when
        assertEquals(number, ticketOf(ear.press(3, Key.NEXT)));

        // then: the sign, the light, the voice
        var sign = ear.await(Message.Sign.class, 3, one -> one.state() == SignState.CALLING);
        assertEquals("请" + number + "号办理", sign.text());
        ear.await(Message.Shown.class, 3, shown -> shown.revision() >= sign.revision());
        awaitLines("window-3", "请" + number + "号办理");
        var said = ear.await(Message.Announce.class, null, one -> one.window() != null);
        assertEquals("请H零零一号,到三号窗口办理。", said.text());

        // when: somebody tries whether warnings arrive
        doors.post("installer", "/api/v1/warnings/test", Map.of());

        // then: the staff room reads it, and the call stands as it stood
        awaitLines("staff-room", "【黄】测试", "预警能送到这里");
        awaitLines("window-3", "请" + number + "号办理");

        // when
        assertTrue(ear.press(3, Key.ARRIVED).ok());
        assertTrue(ear.press(3, Key.FINISH).ok());

        // then: the figures are those of the journal, to the millisecond
        var visit = figures().path("visits").path(0);
        var written = Objects.requireNonNull(
                Journal.visits(LAUNCHER, folder.resolve("state")).get(number));
        assertTrue(written.finished());
        assertEquals(written.waitMillis(), visit.path("waitMillis").asLong(-1));
        assertEquals(written.handlingMillis(), visit.path("handlingMillis").asLong(-1));
    }

    @Test
    void aServiceButtonGivesANumberOnPaper() throws IOException, InterruptedException {
        // given
        ear.await(Message.Node.class, null, node -> ready(node, "printer") && ready(node, "button-yibao"));

        // when
        try (var finger = new Socket(InetAddress.getLoopbackAddress(), hall.buttons())) {
            finger.getOutputStream().write("KEY yibao\n".getBytes(StandardCharsets.UTF_8));
            finger.getInputStream().read();
        }

        // then: the box took and printed under one name
        var job = ear.await(Message.PrintJob.class, null, one -> true);
        assertEquals("H001", job.ticket().text());
        var done = ear.await(Message.PrintDone.class, null, one -> one.id().equals(job.id()));
        assertEquals(Message.PrintOutcome.PRINTED, done.outcome());
    }

    private static boolean ready(Message.Node node, String device) {
        return node.devices().stream()
                .anyMatch(each -> each.name().equals(device) && each.state() == Message.DeviceState.READY);
    }

    @Test
    void theSamePressFiveTimesCallsOneCitizenAndIsAnsweredFiveTimesAlike() throws IOException, InterruptedException {
        // given
        assertTrue(ear.press(3, Key.OPEN).ok());
        take("yibao", "kiosk");
        take("yibao", "kiosk");
        ear.forget();

        // when
        var id = CommandId.fresh();
        for (var n = 0; n < 5; n++) {
            ear.press(3, Key.NEXT, id);
        }

        // then
        ear.awaitReplies(id, 5);
        assertEquals(1, ear.replies(id).stream().distinct().count());
        assertEquals(
                1,
                doors.get("installer", "/api/v1/hall")
                        .path("windows")
                        .path(2)
                        .path("waiting")
                        .asInt());
    }

    @Test
    void nothingAcknowledgedIsLostWhenTheControllerIsKilledInABurst() throws Exception {
        // given
        assertTrue(ear.press(3, Key.OPEN).ok());
        var called = take("yibao", "kiosk").path("ticket").asText();
        assertEquals(called, ticketOf(ear.press(3, Key.NEXT)));

        // when: four kiosks take without a pause, and the controller dies under them
        var taken = new ConcurrentHashMap<String, String>();
        var takers = new ArrayList<Thread>();
        for (var n = 0; n < 4; n++) {
            takers.add(Thread.ofVirtual().start(() -> takeUntil(taken, 400)));
        }
        while (taken.size() < 150) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        var before = Map.copyOf(taken);
        ear.forget();
        hall.programs().process("controller").destroyForcibly().waitFor();
        var up = awaitHealth();

        // then: the sign of before, soon
        ear.await(
                Message.Sign.class,
                3,
                sign -> sign.ticket() != null && sign.ticket().text().equals(called));
        var signAfter = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - up);
        assertTrue(signAfter < 2_000, "the sign was right after " + signAfter + " ms");
        awaitLines("window-3", "请" + called + "号办理");

        // then: every number that was given is there, and none was given twice
        for (var taker : takers) {
            taker.join();
        }
        var written = Journal.visits(LAUNCHER, folder.resolve("state"));
        assertTrue(written.keySet().containsAll(taken.values()), "every acknowledged number is in the journal");
        assertEquals(
                taken.size(), Map.copyOf(taken).values().stream().distinct().count(), "no number twice");
        assertTrue(taken.entrySet().containsAll(before.entrySet()));
        assertEquals(taken.size() + 1, written.size(), "a repeated order gives no second number");
    }

    @Test
    void whatCannotBeReadIsRefusedAndTheHallGoesOn() throws Exception {
        // given
        assertTrue(ear.press(3, Key.OPEN).ok());

        // when
        publish("hall/main/window/3/press", "{\"id\":\"broken");
        publish("hall/main/window/3/press", "{\"id\":\"k-1\",\"key\":\"DANCE\"}");
        publish("hall/main/window/3/press", "x".repeat(70_000));
        var danced = ear.await(Message.Reply.class, 3, reply -> reply.id().equals("k-1"));
        var unknown = refusal(Map.of("id", "u-1", "service", "nothing"));
        var closed = ear.press(5, Key.NEXT);

        // then
        assertTrue(danced.reason() != null && danced.reason().code().equals("BAD_MESSAGE"), danced.toString());
        assertTrue(unknown.contains("404") && unknown.contains("UNKNOWN_SERVICE"), unknown);
        assertFalse(closed.ok());
        assertTrue(closed.reason() != null && closed.reason().code().equals("WINDOW_CLOSED"));
        var number = take("yibao", "kiosk").path("ticket").asText();
        assertEquals(number, ticketOf(ear.press(3, Key.NEXT)));
    }

    @Test
    void thePageOfTheDemoShowsTheHallAndItsKeysWork() throws IOException, InterruptedException {
        // given
        var services = List.of("bangban", "jiuye", "yibao", "shebao", "jiaofei", "tuiyi", "dangyuan", "zhiyuan");
        for (var n = 1; n <= 7; n++) {
            assertTrue(ear.press(n, Key.OPEN).ok());
        }
        for (var n = 0; n < 20; n++) {
            take(services.get(n % 8), "kiosk");
        }
        for (var n : List.of(2, 5, 7, 1)) {
            assertTrue(ear.press(n, Key.NEXT).ok());
        }
        assertTrue(ear.press(5, Key.ARRIVED).ok());
        assertTrue(ear.press(6, Key.PAUSE).ok());
        try (var chromium = Chromium.open();
                var context =
                        chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1400, 980))) {
            var page = context.newPage();
            page.navigate("http://127.0.0.1:" + hall.page() + "/");

            // when
            page.locator(".window").nth(2).locator("button.next").click();

            // then
            assertThat(page.locator("#window-3")).hasAttribute("alt", "请H001号办理");
            assertThat(page.locator("#said")).hasText("请H零零一号,到三号窗口办理。", longer());
            assertThat(page.locator("#slip")).isVisible();
            assertThat(page.locator("#hall"))
                    .hasAttribute("alt", java.util.regex.Pattern.compile(".*H001号 请到 +3号窗口.*"));
            page.waitForFunction("[...document.images].every(image => image.hidden || image.naturalWidth > 0)");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", "whole-hall.png"))
                    .setFullPage(true));
        }
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions longer() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(60_000);
    }

    private JsonNode take(String service, String kiosk) throws IOException, InterruptedException {
        var body = Map.<String, Object>of("id", CommandId.fresh().text(), "service", service, "kiosk", kiosk);
        return doors.post("installer", "/api/v1/tickets", body);
    }

    /** Repeats each order under its id until it is answered, as a kiosk does. */
    private void takeUntil(Map<String, String> taken, int enough) {
        var id = CommandId.fresh().text();
        while (taken.size() < enough) {
            try {
                var answer = doors.post("installer", "/api/v1/tickets", Map.of("id", id, "service", "shebao"));
                taken.put(id, answer.path("ticket").asText());
                id = CommandId.fresh().text();
            } catch (IOException down) {
                Thread.onSpinWait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private String refusal(Map<String, Object> body) throws InterruptedException {
        try {
            return "accepted: " + doors.post("installer", "/api/v1/tickets", body);
        } catch (IOException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** {@link System#nanoTime} of the first answer of the controller that was started again. */
    private long awaitHealth() throws InterruptedException {
        while (true) {
            try {
                doors.get("installer", "/api/v1/health");
                return System.nanoTime();
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
    }

    private JsonNode figures() throws IOException, InterruptedException {
        var day = doors.get("installer", "/api/v1/health").path("day").asText();
        return doors.get("installer", "/api/v1/statistics?day=" + day);
    }

    /** The card has two seconds: after its node was there again it is asked what it shows before it is told. */
    private void awaitLines(String card, String... shown) throws IOException, InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        while (!lines(card).equals(List.of(shown)) && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertEquals(List.of(shown), lines(card));
    }

    private List<String> lines(String card) throws IOException, InterruptedException {
        return StreamSupport.stream(hall.cards().spliterator(), false)
                .filter(one -> one.path("name").asText().equals(card))
                .flatMap(one -> StreamSupport.stream(one.path("text").spliterator(), false))
                .map(JsonNode::asText)
                .map(String::strip)
                .toList();
    }

    private static String ticketOf(Message.Reply reply) {
        assertTrue(reply.ok(), () -> String.valueOf(reply.reason()));
        return String.valueOf(reply.ticket());
    }

    private void publish(String topic, String text) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "mosquitto_pub",
                        "-V",
                        "5",
                        "-q",
                        "1",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(doors.mqttPort()),
                        "-u",
                        "installer",
                        "-P",
                        doors.password("installer"),
                        "-t",
                        topic,
                        "-s")
                .redirectErrorStream(true)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        }
        process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
