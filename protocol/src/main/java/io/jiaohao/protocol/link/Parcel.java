// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.Topic;

/** One message on its way through the {@link Outbox}, which guards it. Compared by identity. */
final class Parcel {
    final Topic topic;
    final Wire wire;
    private final long offeredAt;
    long sentAt;
    int brokenLines;

    Parcel(Topic topic, Wire wire, long offeredAt) {
        this.topic = topic;
        this.wire = wire;
        this.offeredAt = offeredAt;
    }

    boolean isState() {
        return topic.kind().delivery() == Topic.Delivery.STATE;
    }

    /** States of one topic share a place in the outbox; every other message has its own. */
    Object place() {
        return isState() ? topic : this;
    }

    /** Whether it has waited longer than its words are good for: nobody wants an old announcement. */
    boolean isStale(long now) {
        return wire.expirySeconds() != null && now - offeredAt > wire.expirySeconds() * 1_000_000_000;
    }
}
