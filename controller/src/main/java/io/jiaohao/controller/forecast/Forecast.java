// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import io.jiaohao.controller.forecast.habit.Band;
import io.jiaohao.controller.forecast.habit.Blend;
import io.jiaohao.controller.forecast.habit.DayProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One hall's forecast. One thread. */
public final class Forecast {
    private static final int FEATURES = 9;
    private final Scene scene = new Scene();
    private final Map<Object, Person> people = new HashMap<>();
    private final Blend house = blend();
    private final List<Blend> lanes = new ArrayList<>();
    private final Band[] bands = {new Band(400), new Band(400)};
    private final Blend width = new Blend(new double[] {0.1, 0.2, 0.4}, 0.05, 1000);
    private final double typical = 600;
    private int outcomes;

    private static Blend blend() {
        var weights = new double[FEATURES];
        weights[1] = 1;
        return new Blend(weights, Double.parseDouble(System.getProperty("doubt", "0.02")), Double.parseDouble(System.getProperty("memory", "1000")));
    }

    public void dayBegins() {
        for (var counter : scene.counters.values()) {
            remember(counter);
        }
        if (!scene.counters.isEmpty()) {
            for (var lane : scene.lanes) {
                var today = new double[DayProfile.STEPS];
                var any = false;
                for (var counter : scene.counters.values()) {
                    if (counter.servedToday(lane)) {
                        any = true;
                        for (var i = 0; i < today.length; i++) {
                            today[i] += counter.present[i];
                        }
                    }
                }
                if (any) {
                    lane.crew.learn(today);
                }
            }
        }
        scene.counters.clear();
        people.clear();
        for (var lane : scene.lanes) {
            lane.waiting.clear();
            lane.firstCallToday = Long.MIN_VALUE;
        }
    }

    private void remember(Counter counter) {
        if (counter.serving == null && counter.passedOver) {
            scene.gaps.add(6 * 3600);
        }
        if (counter.all == 0 || scene.usualShares.size() > 500) {
            return;
        }
        var usual = scene.usualShares.get(counter.name);
        var fresh = new double[scene.lanes.size()];
        for (var i = 0; i < fresh.length; i++) {
            var today = counter.served(i) / counter.all;
            fresh[i] = usual == null ? today : (i < usual.length ? usual[i] : 0) * 0.7 + today * 0.3;
        }
        scene.usualShares.put(counter.name, fresh);
    }

    public Estimate taken(Object ticket, String queue, boolean priority, Now now) {
        var lane = scene.lane(queue);
        while (lanes.size() <= lane.index) {
            lanes.add(blend());
        }
        var person = new Person(lane, priority, now.second());
        for (var other : lane.waiting) {
            person.ahead += priority && !other.priority ? 0 : 1;
        }
        person.foundSomebody = scene.lanes.stream().anyMatch(one -> !one.waiting.isEmpty());
        lane.waiting.add(person);
        people.put(ticket, person);
        if (priority) {
            lane.priorityTaken(now.second());
        }
        return estimate(person, Rehearsal.of(scene, new Stage(scene, person, now), now), now);
    }

    private Estimate estimate(Person person, Rehearsal rehearsal, Now now) {
        var lane = person.lane;
        var median = rehearsal.waits[Rehearsal.TIMES / 2];
        var spread = rehearsal.waits[22] - rehearsal.waits[2];
        person.scale = typical;
        var head = lane.waiting.size() > 1 ? now.second() - lane.waiting.getFirst().taken : 0;
        var pace = lane.places == 0 ? 0 : lane.waited / lane.places * (person.ahead + 1);
        var mean = 0.0;
        for (var wait : rehearsal.waits) {
            mean += wait / Rehearsal.TIMES;
        }
        var x = new double[FEATURES];
        x[0] = 0.1;
        x[1] = median / typical;
        x[2] = Math.min(mean, 4 * 3600) / typical;
        x[3] = person.ahead == 0 ? 0 : lane.lastWait / typical;
        x[4] = head / typical;
        x[5] = person.ahead == 0 ? 0 : pace / typical;
        x[6] = person.priority ? median / typical : 0;
        x[7] = spread / typical;
        x[8] = rehearsal.plain[Rehearsal.TIMES / 2] / typical;
        person.estimates = x;
        person.raw = median;
        var blended = house.of(x) * typical;
        var own = lanes.get(lane.index).of(x) * typical;
        var said = switch (System.getProperty("which", "house")) {
            case "sim" -> median;
            case "pace" -> pace;
            case "lane" -> own;
            case "house" -> blended;
            default -> (own + blended) / 2;
        };
        said = Math.clamp(said, 0, 6 * 3600);
        person.said = said;
        var sc = Math.max(10, width.of(new double[] {0.1, said / typical, spread / typical}) * typical);
        person.scale = sc;
        var band = bands[person.foundSomebody ? 1 : 0];
        var low = band.size() < 10 ? said * 0.5 : said + band.low() * sc;
        var high = band.size() < 10 ? said * 2 + 60 : said + band.high() * sc;
        low = Math.clamp(low, 0, said);
        return new Estimate(Math.round(said), (long) low, Math.round(Math.max(high, said)), outcomes > 30);
    }

    public void called(Object ticket, String window, Now now) {
        var person = people.get(ticket);
        if (person == null || person.counter != null) {
            return;
        }
        var lane = person.lane;
        var counter = scene.counters.computeIfAbsent(window, name -> new Counter(name, scene.usualShares.get(name)));
        if (counter.serving != null) {
            end(counter, now);
        }
        watch(person, counter);
        lane.waiting.remove(person);
        lane.waited(person, now.second(), false);
        if (counter.all > 0) {
            gap(person, counter, now);
        }
        counter.count(lane);
        counter.serving = person;
        counter.since = now.second();
        counter.sinceOfDay = now.ofDay();
        counter.passedOver = false;
        person.counter = counter;
        if (lane.firstCallToday == Long.MIN_VALUE) {
            lane.firstCallToday = now.second();
            if (person.foundSomebody || now.second() - person.taken > 60 || lane.opens < 0 || now.ofDay() < lane.opens) {
                lane.opens += lane.opens < 0 ? now.ofDay() + 1 : Math.clamp((now.ofDay() - lane.opens) * 0.3, -600, 600);
            }
        }
        learn(person, now);
    }

    private void gap(Person person, Counter counter, Now now) {
        var waited = now.second() - Math.max(counter.idleSince, person.taken);
        if (person.taken <= counter.idleSince || waited > 600) {
            scene.gaps.add(waited);
        } else if (!person.foundSomebody) {
            scene.reactions.add(waited);
        }
        if (waited <= 600) {
            DayProfile.mark(counter.present, counter.idleSinceOfDay, now.ofDay());
        }
    }

    /** Who was passed by whom. */
    private void watch(Person person, Counter counter) {
        for (var other : scene.counters.values()) {
            if (other != counter
                    && other.serving == null
                    && person.taken < other.idleSince
                    && other.serves(person.lane)) {
                other.passedOver = true;
            }
        }
        @Nullable Person oldest = null;
        @Nullable Person prio = null;
        @Nullable Person ordi = null;
        var several = 0;
        for (var lane : scene.lanes) {
            if (lane.waiting.isEmpty() || (lane != person.lane && !counter.serves(lane))) {
                continue;
            }
            several++;
            for (var one : lane.waiting) {
                if (one.priority == person.priority && (oldest == null || one.taken < oldest.taken)) {
                    oldest = one;
                }
                if (one.priority && (prio == null || one.taken < prio.taken)) {
                    prio = one;
                }
                if (!one.priority && (ordi == null || one.taken < ordi.taken)) {
                    ordi = one;
                }
            }
        }
        if (several > 1 && oldest != null) {
            scene.oldestFirst += ((oldest.lane == person.lane ? 1 : 0) - scene.oldestFirst) * 0.02;
        }
        if (prio != null && ordi != null && ordi.taken < prio.taken) {
            scene.priorityFirst += ((person.priority ? 1 : 0) - scene.priorityFirst) * 0.02;
        }
    }

    private void learn(Person person, Now now) {
        var wait = Math.max(0.0, (double) now.second() - person.taken);
        var lane = person.lane;
        if (person.ahead > 0) {
            lane.waited = lane.waited * 0.85 + wait;
            lane.places = lane.places * 0.85 + person.ahead + 1;
            lane.lastWait = wait;
        }
        lane.lastCall = now.second();
        lane.longest = Math.max(wait, lane.longest * 0.999);
        house.learn(person.estimates, wait / typical);
        lanes.get(lane.index).learn(person.estimates, wait / typical);
        width.learn(new double[] {0.1, person.said / typical, person.estimates[7]}, Math.abs(wait - person.said) / typical);
        bands[person.foundSomebody ? 1 : 0].learn((wait - person.said) / person.scale);
        outcomes++;
    }

    public void finished(Object ticket, Now now) {
        var person = people.remove(ticket);
        if (person != null && person.counter != null && person.counter.serving == person) {
            end(person.counter, now);
        }
    }

    private void end(Counter counter, Now now) {
        var person = counter.serving;
        if (person == null) {
            return;
        }
        var took = Math.max(0, now.second() - counter.since);
        counter.handled((double) took, person.lane.handling.mean());
        person.lane.handling.add(took);
        scene.handling.add(took);
        DayProfile.mark(counter.present, counter.sinceOfDay, now.ofDay());
        counter.serving = null;
        counter.idleSince = now.second();
        counter.idleSinceOfDay = now.ofDay();
    }

    public void left(Object ticket, Now now) {
        var person = people.remove(ticket);
        if (person != null && person.counter == null) {
            person.lane.waiting.remove(person);
            person.lane.waited(person, now.second(), true);
        }
    }
}
