// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent, in order, and what has been sent and not yet acknowledged. A state replaces an unsent one of its topic and is
 * always taken; other messages are kept up to a bound. What was under way when a line broke goes first on the next one; what has seen
 * two lines break travels alone from then on, so that a message that breaks lines is found out, and given up after five. Thread-safe.
 */
final class Outbox {
    private static final int SUSPECT = 2;
    private static final int GIVEN_UP = 5;

    private final int bound;
    private final LongSupplier nanos;
    private final Map<Object, Parcel> waiting = new LinkedHashMap<>();
    private final Set<Parcel> underWay = new LinkedHashSet<>();
    private int queued;

    /** Keeps up to {@code bound} messages besides the states; {@code nanos} is a steady clock. */
    Outbox(int bound, LongSupplier nanos) {
        this.bound = bound;
        this.nanos = nanos;
    }

    /** False where it is full. */
    synchronized boolean offer(Topic topic, Wire wire) {
        var parcel = new Parcel(topic, wire, nanos.getAsLong());
        if (!parcel.isState()) {
            if (queued >= bound) {
                return false;
            }
            queued++;
        }
        waiting.put(parcel.place(), parcel);
        return true;
    }

    /** The next one to send, now under way; empty where nothing waits, or {@code window} are under way, or a suspect travels alone. */
    synchronized Optional<Parcel> next(int window) {
        for (var parcel = first(); parcel != null; parcel = first()) {
            if (!parcel.isStale(nanos.getAsLong())) {
                return underWay.size() < (alone(parcel) ? 1 : window) ? Optional.of(sent(parcel)) : Optional.empty();
            }
            waiting.remove(parcel.place());
            forget(parcel);
        }
        return Optional.empty();
    }

    private @Nullable Parcel first() {
        var waits = waiting.values().iterator();
        return waits.hasNext() ? waits.next() : null;
    }

    private boolean alone(Parcel parcel) {
        return parcel.brokenLines >= SUSPECT || underWay.stream().anyMatch(sent -> sent.brokenLines >= SUSPECT);
    }

    private Parcel sent(Parcel parcel) {
        waiting.remove(parcel.place());
        parcel.sentAt = nanos.getAsLong();
        underWay.add(parcel);
        return parcel;
    }

    /** The broker has it, or will never take it. */
    synchronized void settled(Parcel parcel) {
        if (underWay.remove(parcel)) {
            forget(parcel);
        }
        notifyAll();
    }

    /** Could not be handed over after all: waits again, as the first. */
    synchronized void back(Parcel parcel) {
        if (underWay.remove(parcel)) {
            requeue(List.of(parcel));
        }
    }

    /**
     * The line broke: what was under way waits again, before the rest, but for states that have been overtaken.
     *
     * @return what is given up
     */
    synchronized List<Parcel> lineBroke() {
        var again = new ArrayList<Parcel>();
        var hopeless = new ArrayList<Parcel>();
        for (var parcel : underWay) {
            parcel.brokenLines++;
            (parcel.brokenLines >= GIVEN_UP ? hopeless : again).add(parcel);
        }
        underWay.clear();
        hopeless.forEach(this::forget);
        requeue(again);
        return hopeless;
    }

    private void requeue(List<Parcel> again) {
        var later = List.copyOf(waiting.values());
        waiting.clear();
        again.forEach(parcel -> waiting.put(parcel.place(), parcel));
        later.forEach(parcel -> waiting.put(parcel.place(), parcel));
    }

    private void forget(Parcel parcel) {
        if (!parcel.isState()) {
            queued--;
        }
    }

    /** Whether something has been under way for longer than {@code patienceNanos}. */
    synchronized boolean overdue(long patienceNanos) {
        return underWay.stream().anyMatch(parcel -> nanos.getAsLong() - parcel.sentAt > patienceNanos);
    }

    /** Waits until nothing waits and nothing is under way, {@code millis} at most. */
    synchronized void awaitEmpty(long millis) throws InterruptedException {
        var until = System.nanoTime() + millis * 1_000_000;
        while (size() > 0 && System.nanoTime() < until) {
            wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
        }
    }

    synchronized int size() {
        return waiting.size() + underWay.size();
    }
}
