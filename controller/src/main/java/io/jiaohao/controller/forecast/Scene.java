// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import io.jiaohao.controller.forecast.habit.Durations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A hall as the forecast sees it: its queues, its windows of today, and what is common to all of them. One thread. */
final class Scene {
    final Map<String, Lane> byName = new HashMap<>();
    final List<Lane> lanes = new ArrayList<>();
    final Map<String, Counter> counters = new LinkedHashMap<>();
    final Map<String, double[]> usualShares = new HashMap<>();
    final Durations handling = new Durations(200);
    /** From one person to the next while somebody waits. */
    final Durations gaps = new Durations(300);
    final Durations reactions = new Durations(100);
    double priorityFirst = 0.8;
    double oldestFirst = 0.8;

    Lane lane(String name) {
        return byName.computeIfAbsent(name, fresh -> {
            var lane = new Lane(lanes.size());
            lanes.add(lane);
            return lane;
        });
    }
}
