// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import java.util.SortedMap;
import java.util.TreeMap;

/** What windows did, in milliseconds, and their breaks by reason. Mutable; one thread. */
public final class WindowTime {
    /** From how long on a break is shown of a person. */
    public static final long LONG_PAUSE_MILLIS = 600_000;

    /**
     * Breaks of one reason.
     *
     * @param longTimes of them, ten minutes and more
     */
    public record Pauses(long times, long millis, long longTimes, long longMillis) {
        public static final Pauses NONE = new Pauses(0, 0, 0, 0);

        /** One break. */
        public static Pauses of(long millis) {
            var isLong = millis >= LONG_PAUSE_MILLIS;
            return new Pauses(1, millis, isLong ? 1 : 0, isLong ? millis : 0);
        }

        public Pauses and(Pauses other) {
            return new Pauses(
                    times + other.times,
                    millis + other.millis,
                    longTimes + other.longTimes,
                    longMillis + other.longMillis);
        }
    }

    private long idle;
    private long calling;
    private long serving;
    private long paused;
    private final SortedMap<String, Pauses> reasons = new TreeMap<>();

    public void add(long idleMillis, long callingMillis, long servingMillis, long pausedMillis) {
        idle += idleMillis;
        calling += callingMillis;
        serving += servingMillis;
        paused += pausedMillis;
    }

    /** {@code reason}: empty where none was given. */
    public void add(String reason, Pauses pauses) {
        reasons.merge(reason, pauses, Pauses::and);
    }

    public void add(WindowTime other) {
        add(other.idle, other.calling, other.serving, other.paused);
        other.reasons.forEach(this::add);
    }

    /** From opening to closing, breaks included. */
    long open() {
        return idle + calling + serving + paused;
    }

    long idle() {
        return idle;
    }

    long calling() {
        return calling;
    }

    long serving() {
        return serving;
    }

    long paused() {
        return paused;
    }

    Pauses pauses() {
        return reasons.values().stream().reduce(Pauses.NONE, Pauses::and);
    }

    public SortedMap<String, Pauses> byReason() {
        return new TreeMap<>(reasons);
    }
}
