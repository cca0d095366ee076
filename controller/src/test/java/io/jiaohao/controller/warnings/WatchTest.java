// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.controller.warnings.Warning.Measure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Share of waits over the target: yellow at 20 %, orange at 35 %, red at 50 %. */
class WatchTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final WarningRules RULES = WarningRules.USUAL;

    private Instant now = NINE;
    private Watch watch = Watch.NEW;

    @Test
    void aLevelRisesAtOnce() {
        seen(20);
        assertEquals(Level.YELLOW, watch.warnings().getFirst().level());
        seen(34);
        assertEquals(Level.YELLOW, watch.warnings().getFirst().level());
        seen(50);
        assertEquals(Level.RED, watch.warnings().getFirst().level());
        assertEquals(NINE.plusSeconds(2), watch.warnings().getFirst().since());
    }

    @Test
    void aroundItsThresholdNothingFlickers() {
        seen(36);
        for (var n = 0; n < 100; n++) {
            seen(n % 2 == 0 ? 33 : 36);
            assertEquals(Level.ORANGE, watch.warnings().getFirst().level());
            assertEquals(NINE, watch.warnings().getFirst().since());
        }
    }

    @Test
    void wellBelowItFallsAndThenIsGone() {
        seen(50);
        seen(30);
        assertEquals(Level.YELLOW, watch.warnings().getFirst().level());
        seen(17);
        assertEquals(List.of(), watch.warnings());
    }

    @Test
    void whatIsNotKnownEndsNoWarningAndBeginsNone() {
        // given
        unknown();
        assertEquals(List.of(), watch.warnings());
        seen(50);
        var red = watch.warnings();
        // when
        unknown();
        // then
        assertEquals(red, watch.warnings());
        // when
        seen(0);
        // then
        assertEquals(List.of(), watch.warnings());
    }

    @Test
    void levelsMustRise() {
        assertThrows(IllegalArgumentException.class, () -> new Thresholds(20, 20, 50));
        assertThrows(IllegalArgumentException.class, () -> new Thresholds(0, 20, 50));
        assertThrows(IllegalArgumentException.class, () -> new Thresholds(20, 50, 35));
    }

    private void seen(int share) {
        next(Map.of(Kind.WAIT_SHARE, Measure.in(share)));
    }

    private void unknown() {
        next(Map.of());
    }

    private void next(Map<Kind, Measure> values) {
        watch = watch.next(values, now, RULES);
        now = now.plusSeconds(1);
    }
}
