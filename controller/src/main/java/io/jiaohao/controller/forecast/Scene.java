// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import io.jiaohao.controller.forecast.habit.DayProfile;
import io.jiaohao.controller.forecast.habit.Durations;
import io.jiaohao.controller.forecast.habit.Preference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A hall as the forecast sees it: its queues, its windows of today, and what is common to all of them. One thread. */
final class Scene {
    /** Idleness before waiting people beyond this is no pause between two visits. */
    private static final long AWAY = 600;

    private static final int NEVER = 6 * 3600;
    private static final int WINDOWS_KEPT = 500;
    private static final double SLOWLY = 0.02;

    final List<Lane> lanes = new ArrayList<>();
    final Map<String, Counter> counters = new LinkedHashMap<>();
    final Roster roster = new Roster();
    final Durations handling = new Durations(200);
    /** From one person to the next while somebody waits. */
    final Durations gaps = new Durations(300);
    /** From the taking of a number to its call where a window stood ready. */
    final Durations reactions = new Durations(100);
    /** How often priority goes before somebody who came earlier, by how many with priority the window has just called one after another. */
    private final double[] priorityFirst = {0.8, 0.8, 0.8, 0.8};

    private final Preference preference = new Preference(null);
    private final Map<String, Preference> preferences = new HashMap<>();

    private final Map<String, Lane> byName = new HashMap<>();

    Lane lane(String name) {
        return byName.computeIfAbsent(name, fresh -> {
            var lane = new Lane(lanes.size());
            lanes.add(lane);
            return lane;
        });
    }

    Counter counter(String window) {
        return counters.computeIfAbsent(window, name -> new Counter(name, roster.shares(name)));
    }

    double priorityFirst(int streak) {
        return priorityFirst[Math.min(streak, priorityFirst.length - 1)];
    }

    /** Which queues a window of this name calls first. */
    Preference preference(String window) {
        var known = preferences.get(window);
        return known == null ? preference : known;
    }

    void open(String window, List<String> queues, Now now) {
        var counter = counters.computeIfAbsent(window, name -> new Counter(name, usual(name, queues)));
        counter.closed = false;
        counter.begin(now.ofDay());
        if (counter.serving == null) {
            counter.idle(now);
        }
    }

    /** How a window's work was divided before; where it is new, evenly. */
    private double[] usual(String window, List<String> queues) {
        var known = roster.shares(window);
        if (known != null) {
            return known;
        }
        queues.forEach(this::lane);
        var shares = new double[lanes.size()];
        queues.forEach(queue -> shares[lane(queue).index] = 1.0 / queues.size());
        return shares;
    }

    void lend(String window, List<String> queues, boolean serves) {
        var counter = counter(window);
        queues.forEach(queue -> counter.lend(lane(queue), serves));
    }

    void alone(String window) {
        var counter = counters.get(window);
        if (counter != null) {
            counter.alone();
        }
    }

    void close(String window) {
        var counter = counters.get(window);
        if (counter != null) {
            counter.closed = true;
            counter.passedOver = false;
        }
    }

    void call(Person person, Counter counter, Now now) {
        var lane = person.lane;
        for (var one : lanes) {
            if (one == lane || counter.serves(one)) {
                one.turn(now.second());
            }
        }
        lane.waiting.remove(person);
        lane.waited(person, now.second(), false);
        if (counter.all > 0) {
            gap(person, counter, now);
        }
        counter.count(lane);
        counter.serve(person, now);
        lane.begin(person, now);
    }

    /** The visit at a window is over, if there is one. */
    void end(Counter counter, Now now) {
        var person = counter.serving;
        if (person != null) {
            // of a visit that was held, the first part was learnt
            if (!person.resumed) {
                handled(counter, person.lane, Math.max(0, now.second() - counter.since));
            }
            DayProfile.mark(counter.present, counter.sinceOfDay, now.ofDay());
            counter.serving = null;
            counter.idle(now);
        }
    }

    /** A call was taken back: the window is as free as before, and nothing was handled. */
    void undo(Person person, Counter counter) {
        if (counter.serving == person) {
            counter.serving = null;
            counter.uncount(person.lane);
        }
        person.counter = null;
        person.lane.back(person);
    }

    private void handled(Counter counter, Lane lane, long took) {
        counter.handled((double) took, lane.handling.mean());
        lane.handling.add(took);
        handling.add(took);
    }

    private void gap(Person person, Counter counter, Now now) {
        var waited = now.second() - Math.max(counter.idleSince, person.taken);
        if (person.taken <= counter.idleSince || waited > AWAY) {
            gaps.add(waited);
        } else if (!person.foundSomebody) {
            reactions.add(waited);
        }
        if (waited <= AWAY) {
            DayProfile.mark(counter.present, counter.idleSinceOfDay, now.ofDay());
        }
    }

    /** Learns from who is called whom the windows prefer, and notes which idle windows were passed over. */
    void watch(Person called, Counter by) {
        for (var other : counters.values()) {
            other.passedOver |=
                    other != by && other.serving == null && called.taken < other.idleSince && other.serves(called.lane);
        }
        @Nullable Person ordinary = null;
        @Nullable Person favoured = null;
        for (var lane : lanes) {
            if (!lane.waiting.isEmpty() && (lane == called.lane || by.serves(lane))) {
                prefers(by, called, lane);
                ordinary = older(ordinary, lane.first(false));
                favoured = older(favoured, lane.first(true));
            }
        }
        if (favoured != null && ordinary != null && ordinary.taken < favoured.taken) {
            var n = Math.min(by.streak, priorityFirst.length - 1);
            priorityFirst[n] += ((called.favoured ? 1 : 0) - priorityFirst[n]) * SLOWLY;
        }
        by.streak = called.favoured ? by.streak + 1 : 0;
    }

    private void prefers(Counter by, Person called, Lane other) {
        var first = other.first(called.favoured);
        if (other == called.lane || first == null || first.taken == called.taken || by.served(other.index) == 0) {
            return;
        }
        var known = preferences.get(by.name);
        if (known == null && preferences.size() < WINDOWS_KEPT) {
            known = new Preference(preference);
            preferences.put(by.name, known);
        }
        var here = known == null ? preference : known;
        if (first.taken < called.taken) {
            here.learn(called.lane.index, other.index, true);
        } else {
            here.learn(other.index, called.lane.index, false);
        }
    }

    private static @Nullable Person older(@Nullable Person one, @Nullable Person other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.taken < one.taken ? other : one;
    }

    void dayEnds() {
        counters.values().stream()
                .filter(counter -> counter.serving == null && counter.passedOver)
                .forEach(counter -> gaps.add(NEVER));
        roster.dayEnds(counters.values(), lanes);
        for (var lane : lanes) {
            var today = new double[DayProfile.STEPS];
            var served = counters.values().stream()
                    .filter(counter -> counter.servedToday(lane))
                    .toList();
            for (var counter : served) {
                for (var i = 0; i < today.length; i++) {
                    today[i] += counter.present[i];
                }
            }
            if (!served.isEmpty()) {
                roster.served(served.size(), lane.crew.most());
                lane.crew.learn(today);
            }
            lane.dayEnds();
        }
        counters.clear();
    }
}
