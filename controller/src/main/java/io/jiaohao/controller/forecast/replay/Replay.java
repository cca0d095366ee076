// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import io.jiaohao.controller.forecast.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a replay of recorded visits has shown: offices know nothing of one another, so each is replayed by itself. */
public final class Replay {
    /** All queues together. */
    public static final String ALL = "all";

    private static final Estimate UNTAKEN = new Estimate(0, 0, 0, false);

    private final List<Estimate> estimates;
    private final Map<String, Score> scores = new TreeMap<>();

    private Replay(int visits) {
        estimates = new ArrayList<>(Collections.nCopies(visits, UNTAKEN));
        scores.put(ALL, new Score());
    }

    public static Replay of(List<Visit> visits) {
        var offices = new LinkedHashMap<String, List<Integer>>();
        for (var i = 0; i < visits.size(); i++) {
            offices.computeIfAbsent(visits.get(i).office(), fresh -> new ArrayList<>())
                    .add(i);
        }
        var replay = new Replay(visits.size());
        offices.values().parallelStream()
                .map(places -> OfficeReplay.of(visits, places))
                .forEachOrdered(replay::add);
        return replay;
    }

    private void add(OfficeReplay office) {
        for (var i = 0; i < office.places().size(); i++) {
            estimates.set(office.places().get(i), office.estimates()[i]);
        }
        var all = scores.getOrDefault(ALL, new Score());
        office.scores().forEach((service, score) -> {
            scores.put(service, score);
            all.add(score);
        });
    }

    /** What was said of each visit, in the order of the file. */
    public List<Estimate> estimates() {
        return estimates;
    }

    /** By service, and {@link #ALL}. */
    public Map<String, Score> scores() {
        return scores;
    }
}
