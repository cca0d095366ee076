// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import io.jiaohao.controller.forecast.Estimate;
import io.jiaohao.controller.forecast.Forecast;
import io.jiaohao.controller.forecast.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs the recorded visits of one office in virtual time through a forecast: the class that the slip uses, told one event at a time. What
 * it says of a ticket is written down when the ticket is taken. One thread.
 */
final class OfficeReplay {
    private final List<Integer> places;
    private final Estimate[] estimates;
    private final Map<String, Score> scores = new TreeMap<>();
    private final Forecast forecast = new Forecast();
    private final SimpleEstimates simple;
    private LocalDate day = LocalDate.MIN;

    private OfficeReplay(List<Visit> visits, List<Integer> places) {
        this.places = places;
        estimates = new Estimate[visits.size()];
        simple = new SimpleEstimates(visits);
    }

    /** {@code places}: where the office's visits stand among {@code all}. */
    static OfficeReplay of(List<Visit> all, List<Integer> places) {
        var visits = places.stream().map(all::get).toList();
        var office = new OfficeReplay(visits, places);
        new Course(visits).run(office::hear);
        return office;
    }

    List<Integer> places() {
        return places;
    }

    Estimate[] estimates() {
        return estimates;
    }

    Map<String, Score> scores() {
        return scores;
    }

    private void hear(Visit visit, int index, Course.What what, long second) {
        var now = new Now(second, (int) (second - visit.day().toEpochDay() * Course.DAY));
        switch (what) {
            case TAKEN -> {
                if (visit.day().isAfter(day)) {
                    day = visit.day();
                    forecast.dayBegins();
                }
                estimates[index] = forecast.taken(index, visit.service(), visit.priority(), now);
                score(visit, estimates[index]);
            }
            case CALLED -> forecast.called(index, visit.window(), now);
            case ENDED, ENDED_AT_ONCE -> forecast.ended(index, now);
        }
        simple.hear(visit, index, what);
    }

    private void score(Visit visit, Estimate said) {
        if (visit.wasCalled() && simple.somebodyWaits(visit)) {
            scores.computeIfAbsent(visit.service(), fresh -> new Score()).add(visit.waited(), said, simple.of(visit));
        }
    }
}
