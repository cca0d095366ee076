// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows the queues of recorded visits and says at each taking what a simple estimate would. One thread. */
final class SimpleEstimates {
    private static final double PLACE = 180;

    private final Map<String, DayOfQueue> days = new HashMap<>();

    /** A queue, or a whole office, on one day. */
    private static final class DayOfQueue {
        final Set<Integer> waiting = new HashSet<>();
        final Set<String> windows = new HashSet<>();
        double handled;
        int handlings;
        double last;

        void handled(Visit visit) {
            windows.add(visit.window());
            if (visit.finished() != Visit.NEVER) {
                handled += Math.max(0, visit.finished() - visit.called());
                handlings++;
            }
        }

        double mean() {
            return handlings == 0 ? PLACE : handled / handlings;
        }

        double timeFor(int ahead, double mean) {
            return ahead * mean / Math.max(1, windows.size());
        }
    }

    SimpleEstimates(List<Visit> visits) {
        for (var visit : visits) {
            if (visit.wasCalled()) {
                queue(visit).handled(visit);
                office(visit).handled(visit);
            }
        }
    }

    private DayOfQueue queue(Visit visit) {
        return days.computeIfAbsent(visit.day() + " " + visit.service(), fresh -> new DayOfQueue());
    }

    private DayOfQueue office(Visit visit) {
        return days.computeIfAbsent(visit.day() + "|" + visit.office(), fresh -> new DayOfQueue());
    }

    /** Whether somebody waits in the office. */
    boolean somebodyWaits(Visit visit) {
        return !office(visit).waiting.isEmpty();
    }

    Map<Simple, Double> of(Visit visit) {
        var queue = queue(visit);
        var office = office(visit);
        var estimates = new EnumMap<Simple, Double>(Simple.class);
        estimates.put(Simple.PLACE_TIMES_THREE, (queue.waiting.size() + 1) * PLACE);
        estimates.put(Simple.MEAN_BY_WINDOWS, queue.timeFor(queue.waiting.size(), queue.mean()));
        estimates.put(Simple.MEAN_BY_OFFICE, office.timeFor(office.waiting.size(), queue.mean()));
        estimates.put(Simple.LAST_CALLED, queue.last);
        return estimates;
    }

    void hear(Visit visit, int index, Course.What what) {
        switch (what) {
            case TAKEN -> {
                queue(visit).waiting.add(index);
                office(visit).waiting.add(index);
            }
            case CALLED -> {
                gone(visit, index);
                queue(visit).last = visit.waited();
            }
            case ENDED, ENDED_AT_ONCE -> gone(visit, index);
        }
    }

    private void gone(Visit visit, int index) {
        queue(visit).waiting.remove(index);
        office(visit).waiting.remove(index);
    }
}
