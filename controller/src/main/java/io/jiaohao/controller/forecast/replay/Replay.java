// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import io.jiaohao.controller.forecast.Estimate;
import io.jiaohao.controller.forecast.Forecast;
import io.jiaohao.controller.forecast.Now;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs recorded visits in virtual time through a forecast for each office: the class that the slip uses, told one event at a time. What
 * it says of a ticket is written down when the ticket is taken. One thread.
 */
public final class Replay {
    /** All queues together. */
    public static final String ALL = "all";

    private static final Estimate UNTAKEN = new Estimate(0, 0, 0, false);

    private final Map<String, Office> offices = new HashMap<>();
    private final Map<String, Score> scores = new TreeMap<>();
    private final SimpleEstimates simple;
    private final List<Estimate> estimates;

    private static final class Office {
        final Forecast forecast = new Forecast();
        LocalDate day = LocalDate.MIN;
    }

    private Replay(List<Visit> visits) {
        simple = new SimpleEstimates(visits);
        estimates = new ArrayList<>(Collections.nCopies(visits.size(), UNTAKEN));
        scores.put(ALL, new Score());
    }

    public static Replay of(List<Visit> visits) {
        var replay = new Replay(visits);
        new Course(visits).run(replay::hear);
        return replay;
    }

    /** What was said of each visit, in the order of the file. */
    public List<Estimate> estimates() {
        return estimates;
    }

    /** By service, and {@link #ALL}. */
    public Map<String, Score> scores() {
        return scores;
    }

    private void hear(Visit visit, int index, Course.What what, long second) {
        var office = offices.computeIfAbsent(visit.office(), fresh -> new Office());
        var now = new Now(second, (int) (second - visit.day().toEpochDay() * Course.DAY));
        switch (what) {
            case TAKEN -> {
                if (visit.day().isAfter(office.day)) {
                    office.day = visit.day();
                    office.forecast.dayBegins();
                }
                var said = office.forecast.taken(index, visit.service(), visit.priority(), now);
                estimates.set(index, said);
                score(visit, said);
            }
            case CALLED -> office.forecast.called(index, visit.window(), now);
            case ENDED, ENDED_AT_ONCE -> office.forecast.ended(index, now);
        }
        simple.hear(visit, index, what);
    }

    private void score(Visit visit, Estimate said) {
        if (visit.wasCalled() && simple.somebodyWaits(visit)) {
            var others = simple.of(visit);
            scores.computeIfAbsent(visit.service(), fresh -> new Score()).add(visit.waited(), said, others);
            scores.getOrDefault(ALL, new Score()).add(visit.waited(), said, others);
        }
    }
}
