// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimpleEstimatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Visit visit(int taken, int called, int finished, String window) {
        return new Visit(DAY, "A", String.valueOf(taken), false, taken, called, finished, window);
    }

    @Test
    void theLastCalledIsTheOneCalledLastAndNotTheOneWhoseVisitEndedLast() {
        // given: the first waits 100 seconds and is served for long, the second 20
        var visits = List.of(visit(0, 100, 900, "1"), visit(200, 220, 300, "2"), visit(1_000, 1_010, 1_100, "1"));
        var simple = new SimpleEstimates(visits);
        var said = new ArrayList<Double>();

        // when
        new Course(visits).run((visit, index, what, second) -> {
            if (what == Course.What.TAKEN) {
                said.add(simple.of(visit).getOrDefault(Simple.LAST_CALLED, -1.0));
            }
            simple.hear(visit, index, what);
        });

        // then
        assertEquals(List.of(0.0, 100.0, 20.0), said);
    }
}
