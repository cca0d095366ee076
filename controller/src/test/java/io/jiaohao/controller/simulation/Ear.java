// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation;

import static org.junit.jupiter.api.Assertions.fail;

import io.jiaohao.controller.simulation.people.Doors;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.PahoLink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The installer at a laptop: hears everything the hall says, and presses keys. */
final class Ear implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    record Heard(Topic topic, Message message) {}

    private final List<Heard> heard = new ArrayList<>();
    private final PahoLink link;
    private boolean up;

    Ear(Doors doors) throws InterruptedException {
        link = new PahoLink(doors.line("installer"));
        for (var kind : List.of(
                Topic.Kind.SIGN,
                Topic.Kind.SHOWN,
                Topic.Kind.REPLY,
                Topic.Kind.ANNOUNCE,
                Topic.Kind.PRINT_JOB,
                Topic.Kind.PRINT_DONE,
                Topic.Kind.NODE,
                Topic.Kind.CONTROLLER)) {
            link.listen(Topic.Filter.every(kind), this::heard);
        }
        link.watch(this::watched);
        link.open();
        awaitUp();
    }

    private synchronized void heard(Topic topic, Message message) {
        heard.add(new Heard(topic, message));
        notifyAll();
    }

    private synchronized void watched(boolean there) {
        up = there;
        notifyAll();
    }

    private synchronized void awaitUp() throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!up) {
            patient(until, "the line to the broker");
        }
    }

    void press(int window, Key key, CommandId id) {
        link.send(Topic.of(Topic.Kind.PRESS, new WindowNumber(window)), new Message.Press(id, key, null, null, 0L));
    }

    /** Presses and returns the reply. */
    Message.Reply press(int window, Key key) throws InterruptedException {
        var id = CommandId.fresh();
        press(window, key, id);
        return await(Message.Reply.class, window, reply -> reply.id().equals(id.text()));
    }

    synchronized void forget() {
        heard.clear();
    }

    synchronized <T extends Message> List<T> all(Class<T> kind) {
        return heard.stream()
                .map(Heard::message)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Waits for a message of a kind on a window's topic; {@code window} is absent where the topic has none. */
    synchronized <T extends Message> T await(Class<T> kind, @Nullable Integer window, Predicate<T> wanted)
            throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            var found = heard.stream()
                    .filter(one -> kind.isInstance(one.message()))
                    .filter(one -> window == null
                            || String.valueOf(window).equals(one.topic().key()))
                    .map(one -> kind.cast(one.message()))
                    .filter(wanted)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            patient(until, kind.getSimpleName() + " of window " + window);
        }
    }

    synchronized void awaitReplies(CommandId id, int times) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (replies(id).size() < times) {
            patient(until, times + " replies to " + id);
        }
    }

    synchronized List<Message.Reply> replies(CommandId id) {
        return all(Message.Reply.class).stream()
                .filter(reply -> reply.id().equals(id.text()))
                .toList();
    }

    @SuppressWarnings("WaitNotInLoop") // every caller loops
    private synchronized void patient(long until, String what) throws InterruptedException {
        var left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0) {
            fail("waited in vain for " + what + "; heard " + heard);
        }
        wait(left);
    }

    @Override
    public void close() {
        link.close();
    }
}
