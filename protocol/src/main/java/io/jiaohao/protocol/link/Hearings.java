// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.json.MalformedMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who listens and who watches. Whatever one of them throws is logged and harms no other. Any thread. */
final class Hearings {
    private static final Logger log = LoggerFactory.getLogger(Hearings.class);

    private record Hearing(Topic.Filter filter, Listener listener) {}

    private final List<Hearing> hearings = new CopyOnWriteArrayList<>();
    private final List<Consumer<Boolean>> watchers = new CopyOnWriteArrayList<>();

    void listen(Topic.Filter filter, Listener listener) {
        hearings.add(new Hearing(filter, listener));
    }

    void watch(Consumer<Boolean> watcher) {
        watchers.add(watcher);
    }

    /** What to subscribe to: no filter twice, and none that a wider one covers, or the broker would send everything twice. */
    List<String> filters(HallId hall) {
        return hearings.stream()
                .map(Hearing::filter)
                .filter(filter -> filter.key() == null || !listensToEvery(filter.kind()))
                .map(filter -> filter.name(hall))
                .distinct()
                .toList();
    }

    private boolean listensToEvery(Topic.Kind kind) {
        return hearings.stream().anyMatch(hearing -> hearing.filter().equals(Topic.Filter.every(kind)));
    }

    void tell(Topic topic, Message message) {
        each(topic, listener -> listener.on(topic, message));
    }

    void tellMalformed(Topic topic, MalformedMessage problem) {
        each(topic, listener -> listener.malformed(topic, problem));
    }

    void tellUp(boolean up) {
        watchers.forEach(watcher -> guarded(() -> watcher.accept(up)));
    }

    private void each(Topic topic, Consumer<Listener> call) {
        for (var hearing : hearings) {
            if (hearing.filter().matches(topic)) {
                guarded(() -> call.accept(hearing.listener()));
            }
        }
    }

    private static void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            log.error("a listener of the link failed; the line goes on", e);
        }
    }
}
