// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it hears, in order. */
public final class Heard implements Listener {
    private final List<Message> messages = new CopyOnWriteArrayList<>();

    @Override
    public void on(Topic topic, Message message) {
        messages.add(message);
    }

    /** What was heard so far. */
    public List<Message> messages() {
        return List.copyOf(messages);
    }

    /** The revisions of the reports heard so far, each once: a broker may deliver twice. */
    public List<Long> revisions() {
        return messages.stream()
                .filter(Message.Shown.class::isInstance)
                .map(message -> ((Message.Shown) message).revision())
                .distinct()
                .toList();
    }
}
