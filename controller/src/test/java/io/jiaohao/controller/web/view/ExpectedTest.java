// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.web.view.Expected.Said;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long it may still take, in words that a phone says. */
class ExpectedTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    private static Optional<Said> said(Instant now, int low, int likely, int high) {
        return new Expected(
                        NINE.plusSeconds(low * 60L), NINE.plusSeconds(likely * 60L), NINE.plusSeconds(high * 60L), null)
                .said(now, ZONE);
    }

    @Test
    void upToHalfAnHourItIsMinutesFromNow() {
        assertEquals(Optional.of(new Said.Minutes(8, 15)), said(NINE, 8, 11, 15));
        assertEquals(Optional.of(new Said.Minutes(3, 10)), said(NINE.plusSeconds(300), 8, 11, 15));
    }

    @Test
    void beyondHalfAnHourItIsATimeOfDayToFiveMinutes() {
        assertEquals(Optional.of(new Said.Minutes(20, 30)), said(NINE, 20, 25, 30));
        assertEquals(Optional.of(new Said.Around(LocalTime.of(9, 25))), said(NINE, 20, 27, 31));
    }

    @Test
    void intoABreakItIsWhenTheWindowsWorkAgain() {
        var expected = new Expected(NINE, NINE, NINE, LocalTime.of(14, 2));
        assertEquals(Optional.of(new Said.Around(LocalTime.of(14, 0))), expected.said(NINE, ZONE));
    }

    @Test
    void aTimeThatHasGoneByIsNotSaid() {
        assertEquals(Optional.of(new Said.Minutes(0, 1)), said(NINE.plusSeconds(890), 8, 11, 15));
        assertEquals(Optional.empty(), said(NINE.plusSeconds(900), 8, 11, 15));
    }
}
