// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.live;

import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.forecast.Estimate;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Scores what was said against what happened, a day at a time; keeps two months. Any thread. */
final class ForecastScore {
    private static final int KEPT = 62;

    private final Deque<Waits.Score> days = new ArrayDeque<>();

    synchronized void add(LocalDate day, Estimate said, long waited) {
        var last = days.peekLast();
        if (last == null || !last.day().equals(day)) {
            last = new Waits.Score(day, 0, 0, 0);
        } else {
            days.removeLast();
        }
        var visits = last.visits() + 1;
        var off = Math.abs(said.seconds() - waited);
        var inside = said.low() <= waited && waited <= said.high() ? 1 : 0;
        days.addLast(new Waits.Score(
                day,
                visits,
                last.meanOff() + (off - last.meanOff()) / visits,
                last.inside() + (inside - last.inside()) / visits));
        if (days.size() > KEPT) {
            days.removeFirst();
        }
    }

    synchronized List<Waits.Score> days() {
        return List.copyOf(days);
    }
}
