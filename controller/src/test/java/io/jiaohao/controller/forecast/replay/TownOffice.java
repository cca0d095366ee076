// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A town office that never was, drawn from a seed: queues, windows that serve some of them, lunch, clerks who come late and go early,
 * priority, people who give up, rushes, and a lasting change in the middle.
 */
final class TownOffice {
    private static final int NEVER = Integer.MAX_VALUE;

    private final Random random;
    private final String name;
    private final int lanes;
    private final int windows;
    private final boolean[][] serves;
    private final double[] handling;
    private final double[] sigma;
    private final double[] weight;
    private final double load;
    private final int opens;
    private final int closes;
    /** 0 none, 1 all at once, 2 in turns. */
    private final int lunch;

    private final double priorityShare;
    /** 0 none, 1 strictly first, 2 two to one, 3 one to one. */
    private final int priorityRule;

    private final double patience;
    private final double noShow;
    private final boolean preference;
    private final double gap;
    private final double drift;
    private final int days;
    private final double morning;
    private final boolean stable;
    private final double breaks;
    private final double tolerance;

    private record Person(int lane, boolean priority, int taken, int gives) {}

    TownOffice(long seed) {
        random = new Random(seed);
        name = "o" + seed;
        lanes = 1 + random.nextInt(6);
        windows = Math.max(lanes == 1 ? 1 : 2, lanes + random.nextInt(4) - 1);
        serves = new boolean[windows][lanes];
        handling = new double[lanes];
        sigma = new double[lanes];
        weight = new double[lanes];
        for (var lane = 0; lane < lanes; lane++) {
            handling[lane] = between(2.5, 14) * 60;
            sigma[lane] = between(0.4, 1.1);
            weight[lane] = between(0.3, 1.5);
            serves[lane % windows][lane] = true;
        }
        for (var w = 0; w < windows; w++) {
            serves[w][random.nextInt(lanes)] = true;
            if (random.nextDouble() < 0.5) {
                serves[w][random.nextInt(lanes)] = true;
            }
            if (random.nextDouble() < 0.15) {
                Arrays.fill(serves[w], true);
            }
        }
        load = between(0.65, 0.95);
        opens = (random.nextBoolean() ? 16 : 18) * 1800;
        closes = opens + (random.nextInt(4) == 0 ? 5 : 8 + random.nextInt(2)) * 3600;
        lunch = closes - opens < 6 * 3600 ? 0 : random.nextInt(3);
        priorityRule = random.nextInt(4);
        priorityShare = random.nextDouble() < 0.3 ? 0 : between(0.02, 0.2);
        patience = random.nextDouble() < 0.3 ? 1e9 : between(40, 200) * 60;
        noShow = random.nextDouble() < 0.5 ? 0 : between(0.02, 0.1);
        preference = random.nextDouble() < 0.3;
        gap = between(5, 60);
        drift = random.nextDouble() < 0.4 ? 1 : between(0.6, 1.7);
        days = 20 + random.nextInt(41);
        morning = between(0.8, 2.2);
        stable = random.nextDouble() < 0.7;
        tolerance = between(40, 100);
        breaks = random.nextDouble() < 0.4 ? 0 : between(0.005, 0.03);
    }

    private double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    String traits() {
        return "lanes=%d windows=%d load=%.2f lunch=%d prio=%.2f/%d patience=%.0f noshow=%.2f pref=%b gap=%.0f drift=%.2f stable=%b breaks=%.3f days=%d"
                .formatted(
                        lanes,
                        windows,
                        load,
                        lunch,
                        priorityShare,
                        priorityRule,
                        patience / 60,
                        noShow,
                        preference,
                        gap,
                        drift,
                        stable,
                        breaks,
                        days);
    }

    List<Visit> visits() {
        var all = new ArrayList<Visit>();
        var date = LocalDate.of(2025, 3, 3);
        for (var day = 0; day < days; date = date.plusDays(1)) {
            if (date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY) {
                day(date, day++ >= days / 2 ? drift : 1, all);
            }
        }
        return all;
    }

    /** Shape of arrivals over the day, mean about 1. */
    private double shape(double share) {
        var first = Math.exp(-Math.pow((share - 0.15) / 0.12, 2)) * morning;
        var second = Math.exp(-Math.pow((share - 0.7) / 0.15, 2)) * 0.7;
        return 0.45 + first + second;
    }

    private void day(LocalDate date, double slower, List<Visit> all) {
        // capacity of each queue, were every window shared by weight
        var capacity = new double[lanes];
        for (var w = 0; w < windows; w++) {
            var sum = 0.0;
            for (var lane = 0; lane < lanes; lane++) {
                sum += serves[w][lane] ? weight[lane] : 0;
            }
            for (var lane = 0; lane < lanes; lane++) {
                capacity[lane] += serves[w][lane] ? weight[lane] / sum : 0;
            }
        }
        var busy = (0.8 + 0.4 * random.nextDouble()) * (date.getDayOfWeek() == DayOfWeek.MONDAY ? 1.2 : 1);
        var rushAt = random.nextDouble() < 0.15 ? random.nextDouble() : 9;
        var people = new ArrayList<Person>();
        var span = closes - opens;
        var work = (lunch == 1 ? span - 5400 : lunch == 2 ? span - 2700 : span) * 0.93;
        for (var lane = 0; lane < lanes; lane++) {
            var expected = load * busy * capacity[lane] * work / (handling[lane] + gap);
            var n = (int) Math.round(expected * (0.85 + 0.3 * random.nextDouble()));
            for (var i = 0; i < n; i++) {
                double share;
                do {
                    share = random.nextDouble() * 1.02 - 0.03;
                } while (random.nextDouble() * 3.2 > shape(share) + (Math.abs(share - rushAt) < 0.04 ? 2 : 0));
                if (lunch == 1 && share > 0.40 && share < 0.52 && random.nextDouble() < 0.8) {
                    share += 0.12;
                }
                var taken = (int) (opens + share * (span - 1800));
                var gives = random.nextDouble() < 0.5
                        ? NEVER
                        : (int) Math.min(1e8, taken - Math.log(1 - random.nextDouble()) * patience);
                people.add(new Person(lane, random.nextDouble() < priorityShare, taken, gives));
            }
        }
        people.sort(Comparator.comparingInt(Person::taken));
        serve(date, slower, people, all);
    }

    private void serve(LocalDate date, double slower, List<Person> people, List<Visit> all) {
        var from = new int[windows];
        var until = new int[windows];
        var breakFrom = new int[windows];
        var breakUntil = new int[windows];
        var clerk = new double[windows];
        var number = new ArrayList<Integer>();
        for (var w = 0; w < windows; w++) {
            from[w] = opens + (random.nextDouble() < 0.25 ? random.nextInt(5400) : random.nextInt(300));
            until[w] = closes - (random.nextDouble() < 0.2 ? random.nextInt(7200) : 0);
            if (random.nextDouble() < 0.05 && windows > 2) {
                until[w] = 0;
            }
            clerk[w] = Math.exp(random.nextGaussian() * 0.2);
            number.add(w + 1);
            if (lunch == 1) {
                breakFrom[w] = opens + (int) ((closes - opens) * 0.42);
                breakUntil[w] = breakFrom[w] + 5400;
            } else if (lunch == 2) {
                breakFrom[w] = opens + (int) ((closes - opens) * (w % 2 == 0 ? 0.38 : 0.5));
                breakUntil[w] = breakFrom[w] + 2700 + random.nextInt(900);
            }
        }
        if (!stable) {
            Collections.shuffle(number, random);
        }
        var free = new PriorityQueue<int[]>(Comparator.comparingInt(event -> event[0]));
        for (var w = 0; w < windows; w++) {
            free.add(new int[] {from[w], w});
        }
        var waiting = new ArrayList<Person>();
        var streak = new int[windows];
        var next = 0;
        var n = new int[lanes];
        while (!free.isEmpty()) {
            var event = free.poll();
            var at = event[0];
            var w = event[1];
            while (next < people.size() && people.get(next).taken <= at) {
                var one = people.get(next++);
                if (!balks(one, waiting)) {
                    waiting.add(one);
                }
            }
            if (at >= breakFrom[w] && at < breakUntil[w]) {
                free.add(new int[] {breakUntil[w], w});
                continue;
            }
            // closing: whoever waits is still served by those who stay, until an hour after
            if (at >= until[w] + (until[w] == closes ? 3600 : 0)) {
                continue;
            }
            leave(date, waiting, at, all, n);
            var person = choose(w, waiting, streak);
            if (person == null) {
                var soon = next < people.size() ? Math.max(people.get(next).taken, at + 1) : NEVER;
                if (soon < until[w]) {
                    free.add(new int[] {soon, w});
                }
                continue;
            }
            waiting.remove(person);
            var shows = random.nextDouble() >= noShow;
            var took = shows
                    ? handling[person.lane]
                            * slower
                            * clerk[w]
                            * Math.exp(random.nextGaussian() * sigma[person.lane]
                                    - sigma[person.lane] * sigma[person.lane] / 2)
                    : 15 + random.nextInt(60);
            var called = at + (person.taken == at ? random.nextInt(10) : 0);
            var finished = called + Math.max(3, (int) took);
            all.add(visit(date, person, called, finished, number.get(w), n));
            var pause = random.nextDouble() < breaks ? 300 + random.nextInt(900) : 0;
            free.add(new int[] {finished + 1 + (int) (-Math.log(1 - random.nextDouble()) * gap) + pause, w});
        }
        leave(date, waiting, NEVER, all, n);
    }

    /** Whoever sees more than an hour or so of people before them comes another day. */
    private boolean balks(Person person, List<Person> waiting) {
        var servers = 0.0;
        for (var w = 0; w < windows; w++) {
            var lanesThere = 0;
            for (var lane = 0; lane < lanes; lane++) {
                lanesThere += serves[w][lane] ? 1 : 0;
            }
            servers += serves[w][person.lane] ? 1.0 / lanesThere : 0;
        }
        var ahead = waiting.stream().filter(one -> one.lane == person.lane).count();
        return ahead * handling[person.lane] / servers > tolerance * 60 && random.nextDouble() < 0.85;
    }

    private void leave(LocalDate date, List<Person> waiting, int at, List<Visit> all, int[] n) {
        for (var i = waiting.iterator(); i.hasNext(); ) {
            var person = i.next();
            if (person.gives <= at) {
                i.remove();
                all.add(visit(date, person, Visit.NEVER, Math.min(person.gives, closes + 3600), 0, n));
            }
        }
    }

    private Visit visit(LocalDate date, Person person, int called, int finished, int window, int[] n) {
        return new Visit(
                date,
                name + ":" + (char) ('A' + person.lane),
                String.valueOf(++n[person.lane]),
                person.priority,
                person.taken,
                called,
                Math.max(finished, person.taken),
                window == 0 ? "" : String.valueOf(window));
    }

    private @Nullable Person choose(int w, List<Person> waiting, int[] streak) {
        Person ordinary = null;
        Person priority = null;
        for (var person : waiting) {
            if (!serves[w][person.lane]) {
                continue;
            }
            if (person.priority && priorityRule > 0) {
                priority = better(priority, person);
            } else {
                ordinary = better(ordinary, person);
            }
        }
        var bound = priorityRule == 1 ? NEVER : priorityRule == 2 ? 2 : 1;
        if (priority != null && (ordinary == null || streak[w] < bound)) {
            streak[w]++;
            return priority;
        }
        streak[w] = 0;
        return ordinary == null ? priority : ordinary;
    }

    private Person better(@Nullable Person best, Person person) {
        if (best == null) {
            return person;
        }
        return preference && person.lane < best.lane ? person : best;
    }

    /** Sorted as a file would be. */
    static List<Visit> recorded(long seed) {
        var visits = new TownOffice(seed).visits();
        visits.sort(Comparator.comparing(Visit::day).thenComparing(Visit::taken));
        return visits;
    }
}
