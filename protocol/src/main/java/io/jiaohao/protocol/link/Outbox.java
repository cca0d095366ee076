// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What waits to be sent, in order, and what has been sent and not yet acknowledged. A state replaces an unsent one of its topic; other
 * messages are kept up to a bound. Thread-safe.
 */
final class Outbox {
    private final int bound;
    private final int inFlightAtMost;
    private final Map<Object, Parcel> waiting = new LinkedHashMap<>();
    private final Set<Parcel> inFlight = new LinkedHashSet<>();

    /** One message on its way. Compared by identity. */
    static final class Parcel {
        final Topic topic;
        final Message message;

        Parcel(Topic topic, Message message) {
            this.topic = topic;
            this.message = message;
        }

        /** States of one topic share a place in the outbox; every other message has its own. */
        private Object place() {
            return topic.kind().delivery() == Topic.Delivery.STATE ? topic : this;
        }
    }

    Outbox(int bound, int inFlightAtMost) {
        this.bound = bound;
        this.inFlightAtMost = inFlightAtMost;
    }

    /** False where it is full. */
    synchronized boolean offer(Topic topic, Message message) {
        var parcel = new Parcel(topic, message);
        if (waiting.size() >= bound && !waiting.containsKey(parcel.place())) {
            return false;
        }
        waiting.put(parcel.place(), parcel);
        return true;
    }

    /** The next one to send, now in flight; empty where nothing waits or enough is under way. */
    synchronized Optional<Parcel> next() {
        if (inFlight.size() >= inFlightAtMost || waiting.isEmpty()) {
            return Optional.empty();
        }
        var place = waiting.keySet().iterator().next();
        var parcel = waiting.remove(place);
        if (parcel == null) {
            return Optional.empty();
        }
        inFlight.add(parcel);
        return Optional.of(parcel);
    }

    /** The broker has it, or will never take it. */
    synchronized void settled(Parcel parcel) {
        inFlight.remove(parcel);
    }

    /** The line broke: what was under way goes back to the front, but for states that have been overtaken. */
    synchronized void lineBroke() {
        List<Parcel> later = new ArrayList<>(waiting.values());
        waiting.clear();
        inFlight.forEach(parcel -> waiting.put(parcel.place(), parcel));
        later.forEach(parcel -> waiting.put(parcel.place(), parcel));
        inFlight.clear();
    }

    synchronized int size() {
        return waiting.size() + inFlight.size();
    }
}
