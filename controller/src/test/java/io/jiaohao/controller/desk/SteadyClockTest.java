// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The hall's time runs on whatever the machine's clock does. */
class SteadyClockTest {
    private static final Instant NINE = HandClock.NINE;

    private Instant wall = NINE;
    private long nanos = 77;

    private SteadyClock clock(Instant from, double pace, boolean elsewhere) {
        return new SteadyClock(() -> wall, () -> nanos, from, pace, elsewhere);
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    @Test
    void itRunsByTheMonotonicTimer() {
        var clock = clock(NINE, 1, false);
        pass(Duration.ofSeconds(10));
        wall = wall.plusSeconds(3600);
        assertEquals(NINE.plusSeconds(10), clock.now());
    }

    @Test
    void aStepOfTheMachinesClockIsToldOnceAndThenFollowed() {
        var clock = clock(NINE, 1, false);
        pass(Duration.ofSeconds(10));
        wall = wall.minusSeconds(3600);
        assertEquals(Duration.ofHours(-1), clock.stepped());
        assertEquals(wall, clock.now());
        assertEquals(Duration.ZERO, clock.stepped());
    }

    @Test
    void aStepBelowTwoSecondsIsLeftUntilItAddsUp() {
        var clock = clock(NINE, 1, false);
        wall = wall.plusMillis(1_500);
        assertEquals(Duration.ZERO, clock.stepped());
        wall = wall.plusMillis(1_500);
        assertEquals(Duration.ofSeconds(3), clock.stepped());
    }

    @Test
    void aMachineThatWokeInThePastIsUnsureAndDoesNotTakeTheHallBack() {
        wall = NINE.minusSeconds(86_400);
        var clock = clock(NINE, 1, false);
        assertFalse(clock.sure());
        pass(Duration.ofSeconds(5));
        assertEquals(Duration.ZERO, clock.stepped());
        assertEquals(NINE.plusSeconds(5), clock.now());
    }

    @Test
    void itIsSureAgainOnceTheMachinesClockIsRightOrAlmost() {
        wall = NINE.minusSeconds(86_400);
        var clock = clock(NINE, 1, false);
        wall = NINE.minusMillis(1_500);
        assertEquals(Duration.ZERO, clock.stepped());
        assertTrue(clock.sure());
        wall = NINE.plusSeconds(600);
        assertEquals(Duration.ofMinutes(10), clock.stepped());
    }

    @Test
    void aFasterHallLooksForNoSteps() {
        var clock = clock(NINE, 60, false);
        pass(Duration.ofSeconds(1));
        assertEquals(NINE.plusSeconds(60), clock.now());
        assertEquals(Duration.ZERO, clock.stepped());
        assertTrue(clock.sure());
    }

    @Test
    void aRecordedDayIsNotTheMachines() {
        var clock = clock(NINE.minusSeconds(1_000_000), 1, true);
        assertEquals(Duration.ZERO, clock.stepped());
        assertEquals(NINE.minusSeconds(1_000_000), clock.now());
    }

    @Test
    void whoeverHasAWatchIsBelievedThoughTheMachineStaysWrong() {
        // given: it woke yesterday
        wall = NINE.minus(Duration.ofDays(1));
        var clock = clock(NINE, 1, false);
        assertFalse(clock.sure());
        // when
        clock.told(NINE.plus(Duration.ofMinutes(35)));
        assertEquals(Duration.ofMinutes(35), clock.stepped());
        // then
        assertTrue(clock.sure());
        pass(Duration.ofSeconds(60));
        assertEquals(Duration.ZERO, clock.stepped());
        assertEquals(NINE.plus(Duration.ofMinutes(36)), clock.now());
        // and when the machine is set right at last, that is no step
        wall = clock.now().plusMillis(700);
        assertEquals(Duration.ZERO, clock.stepped());
        wall = wall.minusSeconds(3_600);
        assertEquals(-60, clock.stepped().toMinutes());
    }
}
