// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.plan.Policy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The press of a desk is on the boards before anybody could wonder. Small and with a generous bound, since it runs beside other tests;
 * {@code ./jiaohao bench pages} is the whole of it, and {@code -Dpresses=1000 -Dboards=20} here.
 */
class PressToBoardIT {
    private static final Policy QUICK = new Policy(3, Duration.ZERO, Duration.ofSeconds(45), Duration.ofSeconds(15));
    private static final int PRESSES = Integer.getInteger("presses", 20);
    private static final int BOARDS = Integer.getInteger("boards", 4);
    private static final double MILLIS = 2_000;

    @Test
    void aPressIsPaintedOnEveryBoard() throws IOException {
        try (var chromium = Chromium.open();
                var hall = new WebHall(QUICK)) {
            // given
            PressToBoard.fill(hall, PRESSES + 8);
            try (var pages = new PressToBoard(chromium, hall, BOARDS)) {
                // when
                List<Double> times = pages.measure(PRESSES);
                // then
                assertEquals(PRESSES * BOARDS, times.size());
                var late = PressToBoard.percentile(times, 99);
                assertTrue(late <= MILLIS, late + " ms of p99");
            }
        }
    }
}
