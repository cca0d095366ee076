// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import java.util.function.Consumer;

/**
 * One program's line to the broker. How a message travels follows from its topic ({@link Topic.Delivery}). All methods return at
 * once and may be called from any thread; listeners and watchers are called on one thread of the link, in order of arrival, and
 * what they throw is logged and goes no further. Messages of one topic arrive in the order in which they were sent; between topics a
 * broker keeps none. A message may arrive twice.
 */
public interface Link extends AutoCloseable {

    /** Registers a listener; before {@link #open}. Subscribed anew whenever the line comes up. */
    void listen(Topic.Filter filter, Listener listener);

    /** Calls {@code watcher} with true whenever the line is up and subscribed, with false when it is lost. Before {@link #open}. */
    void watch(Consumer<Boolean> watcher);

    /** Starts connecting, and keeps trying with back-off until {@link #close}. */
    void open();

    /**
     * Hands a message over.
     *
     * @return false where it was not taken: the line is down for a {@link Topic.Delivery#NOW} message, the outbox is full (1000, states
     *     aside), the message is longer than 64 KB, or the link is closed
     */
    boolean send(Topic topic, Message message);

    /** Takes a retained state away: for topics of windows that no longer exist. */
    void clear(Topic topic);

    boolean connected();

    /** Says goodbye with the last will's message (a clean disconnect would suppress it) and ends the line. */
    @Override
    void close();
}
