// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.displays;

import io.jiaohao.controller.desk.Desk;
import io.jiaohao.controller.desk.Listener;
import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.Link;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Publishes signs, board and menu. A window's sign goes out at once, on the desk's thread, when it differs from what was last
 * published; board and menu at most ten times a second, always the newest. When the line comes up, everything goes out again.
 */
public final class Displays implements Listener {
    private static final Duration BOARD_EVERY = Duration.ofMillis(100);

    private final Desk desk;
    private final Link link;
    private final ScheduledExecutorService later;
    private final Map<WindowNumber, Message.Sign> published = new HashMap<>();
    private final AtomicBoolean boardDue = new AtomicBoolean();
    private volatile long boardAt = System.nanoTime() - BOARD_EVERY.toNanos();

    /** Joins {@code desk} and {@code link}; {@code later} carries the rate of the board and must have one thread. */
    public Displays(Desk desk, Link link, ScheduledExecutorService later) {
        this.desk = desk;
        this.link = link;
        this.later = later;
        desk.tell(this);
        link.watch(up -> {
            if (up) {
                everythingAgain();
            }
        });
    }

    @Override
    public void recorded(List<Recorded> batch) {
        signs(batch.getLast().after());
        boardSoon();
    }

    /** For a line that has just come up: nobody knows what the broker still holds. */
    private void everythingAgain() {
        synchronized (published) {
            published.clear();
        }
        signs(desk.hall());
        boardSoon();
    }

    /** A citizen looks up at the called number, nobody at another window's count: new texts go first. */
    private void signs(Hall hall) {
        synchronized (published) {
            var counts = new LinkedHashMap<WindowNumber, Message.Sign>();
            for (var plan : hall.plan().windows()) {
                var sign = Shows.sign(hall, plan);
                var before = published.put(plan.number(), sign);
                if (before == null || !before.text().equals(sign.text())) {
                    send(plan.number(), sign);
                } else if (!sameFace(sign, before)) {
                    counts.put(plan.number(), sign);
                }
            }
            counts.forEach(this::send);
            published.keySet().removeIf(window -> gone(hall, window));
        }
    }

    private void send(WindowNumber window, Message.Sign sign) {
        link.send(Topic.of(Topic.Kind.SIGN, window), sign);
    }

    private boolean gone(Hall hall, WindowNumber window) {
        var gone = hall.plan().window(window).isEmpty();
        if (gone) {
            link.clear(Topic.of(Topic.Kind.SIGN, window));
        }
        return gone;
    }

    private static boolean sameFace(Message.Sign sign, Message.Sign before) {
        return sign.equals(new Message.Sign(
                before.epoch(),
                sign.revision(),
                before.state(),
                before.ticket(),
                before.service(),
                before.serviceName(),
                before.waiting(),
                before.calls(),
                before.staff(),
                before.text()));
    }

    private void boardSoon() {
        if (boardDue.compareAndSet(false, true)) {
            var wait = boardAt + BOARD_EVERY.toNanos() - System.nanoTime();
            var unused = later.schedule(this::board, Math.max(0, wait), TimeUnit.NANOSECONDS);
        }
    }

    private void board() {
        boardDue.set(false);
        boardAt = System.nanoTime();
        var hall = desk.hall();
        link.send(Topic.of(Topic.Kind.BOARD), Shows.board(hall));
        link.send(Topic.of(Topic.Kind.MENU), Shows.menu(hall, desk.waits()));
    }
}
