// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.habit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Who usually comes on a day, by name, when they begin, and how late they may be. Forgets in some days. One thread. */
public final class Attendance {
    private static final int KEPT = 500;
    private static final double FORGETTING = 0.15;
    /** Of somebody who was there once. */
    private static final double AT_FIRST = 0.7;

    private static final double HARDLY = 0.15;
    private static final double GONE = 0.01;
    private static final int ENOUGH = 20;
    private static final int BEGINNINGS = 9;
    private static final int SOME = 3;

    private final Map<String, Double> chances = new HashMap<>();
    private final Map<String, Durations> beginnings = new HashMap<>();
    private final Durations delays = new Durations(120);

    /** Whether enough days were seen to say anything. */
    public boolean known() {
        return delays.size() >= ENOUGH;
    }

    /** Somebody began at a second of the day; {@code opens}: when everybody is expected of whom nothing is known. */
    public void began(String name, double second, double opens) {
        delays.add((long) Math.max(0, second - usually(name, opens)));
        if (beginnings.size() < KEPT || beginnings.containsKey(name)) {
            beginnings.computeIfAbsent(name, fresh -> new Durations(BEGINNINGS)).add((long) second);
        }
    }

    /** The second of the day at which somebody usually begins: on the day in the middle of the last ones. */
    public double usually(String name, double opens) {
        var known = beginnings.get(name);
        return known == null || known.size() < SOME ? opens : known.draw(0.5);
    }

    /** A day on which somebody came is over. */
    public void dayEnds(Set<String> came) {
        chances.replaceAll((name, chance) -> chance + ((came.contains(name) ? 1 : 0) - chance) * FORGETTING);
        chances.values().removeIf(chance -> chance < GONE);
        beginnings.keySet().retainAll(chances.keySet());
        for (var name : came) {
            if (chances.size() < KEPT) {
                chances.putIfAbsent(name, AT_FIRST);
            }
        }
    }

    /** Everybody who comes now and then, with the chance that they come on a day. */
    public void usual(BiConsumer<String, Double> each) {
        chances.forEach((name, chance) -> {
            if (chance > HARDLY) {
                each.accept(name, chance);
            }
        });
    }

    /** The chance that somebody still comes who comes with {@code chance} and has not, so long after they usually do. */
    public double still(double chance, double since) {
        var late = since <= 0 ? 1 : 1 - (double) delays.firstAbove((int) since) / delays.size();
        var either = chance * late + 1 - chance;
        return either <= 0 ? 0 : chance * late / either;
    }

    /** In how many seconds somebody begins who does come and has not, so long after they usually do; {@code draw} from 0 to 1. */
    public double in(double since, double draw) {
        return since <= 0 ? delays.draw(draw) - since : delays.left(since, draw);
    }
}
