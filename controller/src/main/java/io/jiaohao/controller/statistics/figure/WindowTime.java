// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import io.jiaohao.controller.statistics.day.WindowBook.Break;
import java.util.SortedMap;
import java.util.TreeMap;

/** What windows did, in milliseconds, and their breaks by reason. Mutable; one thread. */
public final class WindowTime {
    /**
     * Breaks of one reason.
     *
     * @param longTimes of them, ten minutes and more
     */
    public record Pauses(long times, long millis, long longTimes, long longMillis) {
        /** One break. */
        public static Pauses of(long millis) {
            var isLong = millis >= Break.LONG_MILLIS;
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
    private long shortlyPaused;
    private final SortedMap<String, Pauses> reasons = new TreeMap<>();

    /**
     * Adds.
     *
     * @param pausedMillis breaks of ten minutes and more
     * @param shortlyPausedMillis shorter ones
     */
    public void add(
            long idleMillis, long callingMillis, long servingMillis, long pausedMillis, long shortlyPausedMillis) {
        idle += idleMillis;
        calling += callingMillis;
        serving += servingMillis;
        paused += pausedMillis;
        shortlyPaused += shortlyPausedMillis;
    }

    /** {@code reason}: empty where none was given. */
    public void add(String reason, Pauses pauses) {
        reasons.merge(reason, pauses, Pauses::and);
    }

    public void add(WindowTime other) {
        add(other.idle, other.calling, other.serving, other.paused, other.shortlyPaused);
        other.reasons.forEach(this::add);
    }

    /** As it may be shown of a person, and of what may be one: short breaks are told apart from nothing else. */
    public WindowTime ofOne() {
        var shown = new WindowTime();
        shown.add(idle + shortlyPaused, calling, serving, paused, 0);
        reasons.forEach((reason, all) -> {
            if (all.longTimes() > 0) {
                shown.add(reason, new Pauses(all.longTimes(), all.longMillis(), all.longTimes(), all.longMillis()));
            }
        });
        return shown;
    }

    /** From opening to closing, breaks included. */
    public long open() {
        return idle + calling + serving + paused();
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
        return paused + shortlyPaused;
    }

    public SortedMap<String, Pauses> byReason() {
        return new TreeMap<>(reasons);
    }
}
