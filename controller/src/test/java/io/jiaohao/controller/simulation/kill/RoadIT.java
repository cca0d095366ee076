// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.reliability.JournalAudit;
import io.jiaohao.controller.simulation.demo.DemoHall;
import io.jiaohao.controller.simulation.demo.DemoOptions;
import io.jiaohao.controller.simulation.kill.Road.Weather;
import io.jiaohao.controller.simulation.people.Doors;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.PahoLink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real nodes, cards and controller, with a bad road between nodes and broker. */
class RoadIT {
    private static final Path LAUNCHER =
            Path.of("..", "jiaohao").toAbsolutePath().normalize();
    private static final WindowNumber THREE = new WindowNumber(3);

    @TempDir
    private Path folder = Path.of("");

    private DemoHall hall;
    private Doors doors;
    private @Nullable Road laid;
    private PahoLink ear;
    private volatile Message.@Nullable Sign sign;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        hall = DemoHall.open(DemoOptions.empty(LAUNCHER, folder, Map.of()).by(this::over));
        doors = hall.doors();
        ear = new PahoLink(doors.line("installer"));
        ear.listen(
                Topic.Filter.only(Topic.of(Topic.Kind.SIGN, THREE)), (topic, message) -> sign = (Message.Sign) message);
        ear.open();
        atPage(Key.OPEN);
        await(20_000, () -> is(SignState.OPEN, null) && right());
    }

    private int over(int broker) {
        try {
            var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_124L);
            var road = new Road(broker, chance);
            laid = road;
            return road.port();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Road road() {
        return Objects.requireNonNull(laid);
    }

    @AfterEach
    void close() throws IOException {
        ear.close();
        hall.close();
        road().close();
    }

    @Test
    void inAStormEveryPressCountsAtMostOnceAndTheSignIsRightSoonAfter() throws IOException, InterruptedException {
        // given
        for (var n = 0; n < 90; n++) {
            take();
        }
        // when: publications are late, twice, out of order, and lines are cut in the middle of a packet
        road().weather(Weather.STORM);
        var nexts = 0;
        do { // how much comes through a storm is chance: it goes on until there is something to judge
            nexts += twentyVisits();
        } while (audit().calls() <= 5 && nexts < 80);
        road().weather(Weather.FINE);
        // then
        await(10_000, this::right); // a press that was not answered says so for some seconds
        var journal = audit();
        var pressed = nexts;
        assertEquals(0, journal.doubleCalls());
        assertEquals(0, journal.repeated());
        assertTrue(journal.calls() > 5, () -> journal.calls() + " calls came through");
        assertTrue(journal.calls() <= pressed, () -> journal.calls() + " calls of " + pressed + " presses of NEXT");
    }

    /** A call, an arrival and an end a second, and how often NEXT was pressed. */
    private int twentyVisits() throws InterruptedException {
        var nexts = 0;
        for (var n = 0; n < 60; n++) {
            var key = List.of(Key.NEXT, Key.ARRIVED, Key.FINISH).get(n % 3);
            pressed(key);
            nexts += key == Key.NEXT ? 1 : 0;
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return nexts;
    }

    private JournalAudit audit() throws IOException {
        return JournalAudit.of(hall.state().resolve("journal"));
    }

    @Test
    void aNodeWhoseCableIsPulledSaysSoAndShowsTheRightThingSoonAfter() throws IOException, InterruptedException {
        // given
        take();
        take();
        assertTrue(pressed(Key.NEXT));
        await(2_000, () -> is(SignState.CALLING, "S001") && right());
        // when
        road().weather(Weather.GONE);
        // then: after what the manual says, 25 s until it is noticed and ten more, and some for a slow machine
        await(60_000, () -> lines().toString().contains("人工叫号"));
        // when: the clerk goes on at the page meanwhile, and the cable is back
        atPage(Key.ARRIVED);
        atPage(Key.NEXT);
        road().weather(Weather.FINE);
        // then
        var healed = System.nanoTime();
        await(5_000, () -> is(SignState.CALLING, "S002") && right());
        var millis = (System.nanoTime() - healed) / 1_000_000;
        assertTrue(millis <= 2_000, () -> "right after " + millis + " ms");
    }

    /** The light is what the controller says. */
    private boolean right() throws IOException {
        var now = sign;
        return now != null && lines().equals(List.of(now.text()));
    }

    private boolean is(SignState state, @Nullable String ticket) {
        var now = sign;
        return now != null
                && now.state() == state
                && Objects.equals(
                        ticket, now.ticket() == null ? null : now.ticket().text());
    }

    private void atPage(Key key) throws IOException, InterruptedException {
        var press = Map.<String, Object>of("id", CommandId.fresh().text(), "key", key.name());
        doors.post("desk", "/api/v1/windows/3/press", press);
    }

    private void take() throws IOException, InterruptedException {
        Taker.take(doors, CommandId.fresh().text(), "shebao");
    }

    /** Presses the simulated key of the node; whether it was there to be pressed. */
    private boolean pressed(Key key) {
        try (var door = new Socket(InetAddress.getLoopbackAddress(), hall.keys(THREE));
                var in = new BufferedReader(new InputStreamReader(door.getInputStream(), StandardCharsets.UTF_8))) {
            door.getOutputStream().write(("KEY " + THREE + ' ' + key + '\n').getBytes(StandardCharsets.UTF_8));
            return "OK".equals(in.readLine());
        } catch (IOException notYet) {
            return false;
        }
    }

    private List<String> lines() throws IOException {
        return StreamSupport.stream(hall.cards().spliterator(), false)
                .filter(card -> card.path("name").asText().equals("window-3"))
                .flatMap(card -> StreamSupport.stream(card.path("text").spliterator(), false))
                .map(line -> line.asText().strip())
                .toList();
    }

    /** Something that comes true in time. */
    private interface Sooner {
        boolean isTrue() throws IOException, InterruptedException;
    }

    private void await(int millis, Sooner condition) throws IOException, InterruptedException {
        var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!condition.isTrue()) {
            assertTrue(System.nanoTime() < until, () -> "not within " + millis + " ms; the card shows " + shown());
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private String shown() {
        try {
            return lines() + ", the sign is " + sign;
        } catch (IOException e) {
            return e.toString();
        }
    }
}
