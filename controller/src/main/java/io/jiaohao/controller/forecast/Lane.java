// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import io.jiaohao.controller.forecast.habit.Arrivals;
import io.jiaohao.controller.forecast.habit.DayProfile;
import io.jiaohao.controller.forecast.habit.Durations;
import io.jiaohao.controller.forecast.habit.Patience;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A queue: who waits in it now, and what has been learnt of it. One thread. */
final class Lane {
    static final long NOT_YET = Long.MIN_VALUE;

    final int index;
    final List<Person> waiting = new ArrayList<>();
    final Durations handling = new Durations(200);
    final Patience patience = new Patience();
    /** The windows that serve it, at each time of day. */
    final DayProfile crew = new DayProfile();
    /** Recent error of each opinion, for those in order and for priority. */
    final double[][] errors = new double[2][Opinion.OPINIONS];
    /** Seconds from call to call by the windows that serve it, while somebody waits: lately, and for longer. */
    double fast = 120;

    double slow = 120;
    /** What the last one called had waited who had found somebody waiting. */
    double lastWait;
    /** The longest wait of a good while. */
    double longest = 1800;

    /** Second of the day of the first call, usually; -1 where none is known. */
    double opens = -1;

    long firstCallToday = NOT_YET;
    int calls;

    private long lastTurn = NOT_YET;
    private double waited;
    private double places;
    /** Those in order, and those with priority. */
    private final Arrivals[] arrivals = {new Arrivals(), new Arrivals()};

    Lane(int index) {
        this.index = index;
    }

    @Nullable
    Person first(boolean favoured) {
        for (var person : waiting) {
            if (person.favoured == favoured) {
                return person;
            }
        }
        return null;
    }

    /** Back to where it stood among those who came before and after it. */
    void back(Person person) {
        var place = 0;
        while (place < waiting.size() && waiting.get(place).taken <= person.taken) {
            place++;
        }
        waiting.add(place, person);
    }

    void came(boolean priority, Now now) {
        arrivals[priority ? 1 : 0].came(now.ofDay());
    }

    /** So many a second of one class are to be expected, in each step of the day. */
    double[] coming(int kind, Now now) {
        return arrivals[kind].expected(now.ofDay());
    }

    /** A window that serves it calls: so long it took while somebody waited here. */
    void turn(long now) {
        if (!waiting.isEmpty() && lastTurn != NOT_YET && waiting.getFirst().taken < now) {
            var gone = Math.clamp(now - Math.max(lastTurn, waiting.getFirst().taken), 0, 3600);
            fast += (gone - fast) * 0.12;
            slow += (gone - slow) * 0.03;
        }
        lastTurn = now;
    }

    void waited(Person person, long now, boolean wentAway) {
        patience.learn(Math.max(0, now - person.taken), wentAway, now);
    }

    /** The first call of a day says when the queue opens, unless it came late because nobody was there. */
    void begin(Person person, Now now) {
        if (firstCallToday == NOT_YET) {
            firstCallToday = now.second();
            if (opens < 0) {
                opens = now.ofDay();
            } else if (now.second() - person.taken > 60 || now.ofDay() < opens) {
                opens += Math.clamp((now.ofDay() - opens) * 0.3, -600, 600);
            }
        }
    }

    void called(Person person, double wait) {
        calls++;
        longest = Math.max(wait, longest * 0.999);
        if (person.ahead > 0) {
            waited = waited * 0.85 + wait;
            places = places * 0.85 + person.ahead + 1;
            lastWait = wait;
        }
    }

    /** What each place in the queue has cost the last ones. */
    double placeTime() {
        return places == 0 ? 0 : waited / places;
    }

    void dayEnds() {
        for (var each : arrivals) {
            each.dayEnds();
        }
        waiting.clear();
        firstCallToday = NOT_YET;
    }

    /** Seconds until its first call of the day is usually made; 0 where it was made already. */
    double opensIn(Now now) {
        return firstCallToday == NOT_YET ? Math.max(0, opens - now.ofDay()) : 0;
    }

    /** The clock time that {@code work} takes where the crew grows and shrinks as usual at this time of day. */
    double stretched(double work, Now now) {
        var early = firstCallToday == NOT_YET && opens > now.ofDay();
        return crew.stretched(work, now.ofDay(), early ? opens : now.ofDay());
    }
}
