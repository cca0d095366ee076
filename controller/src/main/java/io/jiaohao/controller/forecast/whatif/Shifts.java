// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import io.jiaohao.controller.forecast.replay.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When the windows of an office worked on a recorded day, as far as its calls show. A window is there from the first call of the day to
 * the last visit's end, but for the times in which it served nobody although somebody waited for {@link #AWAY} seconds or more whom it
 * had called or would call that day: lunch, a late start, an early end. Where nobody waited nothing shows that it was away, and it counts
 * as there.
 *
 * @param windows by number as recorded; only those that called somebody
 * @param hull from the first number to the end of the last visit
 * @param turn seconds between a visit and the next call while the next one waited already, on average
 */
record Shifts(Map<String, Times> windows, Times hull, int turn) {
    /** A clerk who fetches a form or drinks is back before; ten minutes are what reports call a break. */
    static final int AWAY = 600;
    /** A queue of which a window called less was helped out with once: those who wait for it say nothing of the window. */
    private static final double ITS_OWN = 0.1;

    /** What one day tells, queue by queue. */
    static Shifts of(List<Visit> day) {
        var called = day.stream().filter(Visit::wasCalled).toList();
        if (called.isEmpty()) {
            return new Shifts(Map.of(), Times.NONE, 0);
        }
        var first = called.stream().mapToInt(Shifts::callOf).min().orElseThrow();
        // a day on which nobody has finished yet has a window all the same
        var last = Math.max(
                first + 1, called.stream().mapToInt(Shifts::endOf).max().orElseThrow());
        var waiting = waiting(day);
        var windows = new TreeMap<String, Times>();
        var turns = new ArrayList<Integer>();
        called.stream().collect(Collectors.groupingBy(Visit::window)).forEach((window, calls) -> {
            var ordered = calls.stream()
                    .sorted(Comparator.comparingInt(Shifts::callOf))
                    .toList();
            var own = Times.all(own(ordered).stream().map(waiting::get).toList());
            windows.put(window, Times.of(first, last).minus(away(ordered, own, first, last)));
            turns.addAll(turns(ordered));
        });
        var taken = day.stream().mapToInt(Visit::taken).min().orElse(first);
        var turn = turns.stream().mapToInt(seconds -> seconds).average().orElse(0);
        return new Shifts(windows, Times.of(Math.min(taken, first), last), (int) Math.round(turn));
    }

    /** When a window that nobody knew would have worked: as the one in the middle, of the windows of that day by how long they did. */
    Times usual() {
        var byLength = windows.values().stream()
                .sorted(Comparator.comparingInt(Times::seconds))
                .toList();
        return byLength.isEmpty() ? Times.NONE : byLength.get(byLength.size() / 2);
    }

    static int callOf(Visit visit) {
        return Math.max(visit.called(), visit.taken());
    }

    static int endOf(Visit visit) {
        return Math.max(visit.finished(), callOf(visit));
    }

    /** When somebody waited, by queue. */
    private static Map<String, Times> waiting(List<Visit> day) {
        var each = new HashMap<String, List<Times>>();
        for (var visit : day) {
            var until = visit.wasCalled() ? visit.called() : visit.finished();
            each.computeIfAbsent(visit.queue(), fresh -> new ArrayList<>()).add(Times.of(visit.taken(), until));
        }
        var all = new HashMap<String, Times>();
        each.forEach((queue, times) -> all.put(queue, Times.all(times)));
        return all;
    }

    private static List<String> own(List<Visit> calls) {
        var counted = calls.stream().collect(Collectors.groupingBy(Visit::queue, Collectors.counting()));
        return counted.entrySet().stream()
                .filter(queue -> queue.getValue() >= ITS_OWN * calls.size())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Times away(List<Visit> calls, Times waiting, int first, int last) {
        var away = new ArrayList<Times>();
        var free = first;
        for (var visit : calls) {
            away.add(gap(waiting, free, callOf(visit)));
            free = Math.max(free, endOf(visit));
        }
        away.add(gap(waiting, free, last));
        return Times.all(away);
    }

    private static Times gap(Times waiting, int from, int to) {
        return to - from >= AWAY && waiting.within(from, to) >= AWAY
                ? Times.of(waiting.firstWithin(from, to), to)
                : Times.NONE;
    }

    private static List<Integer> turns(List<Visit> calls) {
        var turns = new ArrayList<Integer>();
        for (var n = 1; n < calls.size(); n++) {
            var free = endOf(calls.get(n - 1));
            var next = calls.get(n);
            var gap = callOf(next) - free;
            if (next.taken() <= free && gap >= 0 && gap < AWAY) {
                turns.add(gap);
            }
        }
        return turns;
    }
}
