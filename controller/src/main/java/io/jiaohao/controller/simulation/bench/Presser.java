// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.bench;

import io.jiaohao.controller.simulation.demo.DemoHall;
import io.jiaohao.controller.simulation.people.Doors;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.Link;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Presses NEXT at window after window, with somebody waiting for each, and asks the card when its last frame had come once the
 * window's sign is reported as shown.
 */
final class Presser {
    private static final List<String> SERVICES =
            List.of("bangban", "jiuye", "yibao", "shebao", "jiaofei", "tuiyi", "dangyuan", "zhiyuan");
    private static final int AHEAD = 3;
    private static final long PATIENCE_SECONDS = 10;

    /** A press, and the light it made; {@link System#nanoTime}. */
    record Light(CommandId id, long pressed, long lit) {}

    private final Doors doors;
    private final DemoHall hall;
    private final Link link;
    private final ConcurrentMap<WindowNumber, Pressed> pending = new ConcurrentHashMap<>();
    private final BlockingQueue<WindowNumber> shown = new LinkedBlockingQueue<>();
    private final List<Light> lights = new CopyOnWriteArrayList<>();

    Presser(DemoHall hall, Link link) throws IOException {
        this.doors = hall.doors();
        this.hall = hall;
        this.link = link;
        link.listen(Topic.Filter.every(Topic.Kind.REPLY), this::heard);
        link.listen(Topic.Filter.every(Topic.Kind.SIGN), this::heard);
        link.listen(Topic.Filter.every(Topic.Kind.SHOWN), this::heard);
        Thread.ofVirtual().start(this::readCards);
    }

    void openWindows(int windows) throws IOException, InterruptedException {
        var up = new CountDownLatch(1);
        link.watch(there -> {
            if (there) {
                up.countDown();
            }
        });
        link.open();
        if (!up.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("no line to the broker");
        }
        for (var n = 1; n <= windows; n++) {
            send(new WindowNumber(n), Key.OPEN);
        }
        // windows help one another out, so each must have more than one person to call
        for (var n = 0; n < AHEAD * windows; n++) {
            take(new WindowNumber(n % windows + 1));
        }
        TimeUnit.SECONDS.sleep(2);
        pending.clear();
    }

    /** One citizen more for the window, and NEXT. A press that is still under way is waited for by nobody: it is left out. */
    void press(WindowNumber window) throws IOException, InterruptedException {
        take(window);
        if (!pending.containsKey(window)) {
            send(window, Key.NEXT);
        }
    }

    /** The citizen has come to the window; nobody measures that. */
    void arrive(WindowNumber window) {
        link.send(
                Topic.of(Topic.Kind.PRESS, window), new Message.Press(CommandId.fresh(), Key.ARRIVED, null, null, 0L));
    }

    private void take(WindowNumber window) throws IOException, InterruptedException {
        var service = SERVICES.get(window.value() - 1);
        doors.post(
                "installer", "/api/v1/tickets", Map.of("id", CommandId.fresh().text(), "service", service));
    }

    void forget() {
        lights.clear();
    }

    List<Light> lights() {
        return List.copyOf(lights);
    }

    /** Waits until every press has its light. */
    void awaitLights() throws InterruptedException, IOException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!pending.isEmpty()) {
            if (System.nanoTime() > until) {
                throw new IOException("no light within " + PATIENCE_SECONDS + " s at windows " + pending);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private void send(WindowNumber window, Key key) {
        var id = CommandId.fresh();
        var press = new Message.Press(id, key, null, null, 0L);
        pending.put(window, new Pressed(id, System.nanoTime()));
        link.send(Topic.of(Topic.Kind.PRESS, window), press);
    }

    private void heard(Topic topic, Message message) {
        var pressed = pending.get(topic.window());
        if (pressed != null && pressed.lit(message)) {
            shown.add(topic.window());
        }
    }

    private void readCards() {
        try {
            while (true) {
                var window = shown.take();
                var pressed = pending.get(window);
                if (pressed != null) {
                    lights.add(new Light(pressed.id(), pressed.at(), lastFrame(window)));
                    pending.remove(window);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private long lastFrame(WindowNumber window) throws IOException {
        for (var card : hall.cards()) {
            if (card.path("name").asText().equals("window-" + window)) {
                return card.path("lastFrameNanos").asLong();
            }
        }
        throw new IOException("no card of window " + window);
    }
}
