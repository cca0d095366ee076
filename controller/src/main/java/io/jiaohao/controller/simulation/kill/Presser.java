// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.kill;

import io.jiaohao.controller.reliability.Acknowledged;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.Link;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A clerk at a window's pad over MQTT: opens, then calls one after the other. A press that is not answered within a second is sent
 * again under its id, as the node does.
 */
final class Presser implements Runnable {
    private static final long PATIENCE_MILLIS = 1_000;

    private static final List<Key> VISIT = List.of(Key.NEXT, Key.ARRIVED, Key.FINISH);

    private final Link link;
    private final WindowNumber window;
    private final Acknowledged answers;
    private final BooleanSupplier done;
    private final BlockingQueue<Message.Reply> replies = new LinkedBlockingQueue<>();

    Presser(Link link, WindowNumber window, Acknowledged answers, BooleanSupplier done) {
        this.link = link;
        this.window = window;
        this.answers = answers;
        this.done = done;
    }

    void heard(Message.Reply reply) {
        replies.add(reply);
    }

    @Override
    public void run() {
        try {
            press(Key.OPEN);
            while (!done.getAsBoolean()) {
                for (var key : VISIT) {
                    press(key);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void press(Key key) throws InterruptedException {
        var press = new Message.Press(CommandId.fresh(), key, null, null, 0L);
        while (!done.getAsBoolean()) {
            link.send(Topic.of(Topic.Kind.PRESS, window), press);
            var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
            for (var left = PATIENCE_MILLIS; left > 0; left = (until - System.nanoTime()) / 1_000_000) {
                var reply = replies.poll(left, TimeUnit.MILLISECONDS);
                if (reply != null && reply.id().equals(press.id().text())) {
                    if (reply.ok()) {
                        answers.add(new Acknowledged.Answer(reply.id(), reply.ticket(), null));
                    }
                    return;
                }
            }
        }
    }
}
