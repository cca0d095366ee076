// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest extends LearntHall {
    @Test
    void aNewHallSaysNothing() {
        // when
        var said = take("A", false, NINE);

        // then
        assertFalse(said.learnt());
    }

    @Test
    void oneWindowWithThreeAheadAndFiveMinutesEachMakesTwentyMinutes() {
        // given
        days(5, () -> work(List.of("1"), NINE, NINE + 3 * 3600));
        threeWait(List.of("1"));

        // when
        var said = take("A", false, NINE);

        // then
        assertTrue(said.learnt());
        assertEquals(20.0 * MINUTE, (double) said.seconds(), 3.0 * MINUTE, said.toString());
        assertTrue(said.low() <= said.seconds() && said.seconds() <= said.high(), said.toString());
    }

    @Test
    void priorityIsToldAShorterWait() {
        // given
        days(5, () -> work(List.of("1"), NINE, NINE + 3 * 3600));
        threeWait(List.of("1"));

        // when
        var inOrder = take("A", false, NINE);
        var priority = take("A", true, NINE);

        // then
        assertTrue(priority.seconds() < inOrder.seconds(), priority + " " + inOrder);
    }

    @Test
    void whoComesBeforeLunchWaitsOverIt() {
        // given
        var noon = 12 * 3600;
        days(8, () -> work(List.of("1"), NINE, noon, noon + 4 * 3600));
        work(List.of("1"), NINE, noon - 20 * MINUTE);
        take("A", false, noon - 20 * MINUTE);
        forecast.called(tickets, "1", at(noon - 20 * MINUTE));
        for (var n = 0; n < 6; n++) {
            take("A", false, noon - 20 * MINUTE);
        }

        // when
        var said = take("A", false, noon - 20 * MINUTE);

        // then
        assertTrue(said.seconds() > 60 * MINUTE, said.toString());
    }

    @Test
    void whoComesWhileAHeldVisitGoesOnWaitsForItsEnd() {
        // given
        days(5, () -> work(List.of("1"), NINE, NINE + 3 * 3600));
        take("A", false, NINE);
        forecast.called(tickets, "1", at(NINE));
        var held = tickets;
        forecast.ended(held, at(NINE + MINUTE));
        var free = take("A", false, NINE + MINUTE);
        forecast.forget(tickets);

        // when
        forecast.resumed(held, "A", "1", at(NINE + MINUTE));
        var busy = take("A", false, NINE + MINUTE);

        // then
        assertTrue(busy.seconds() > free.seconds() + 2 * MINUTE, free + " " + busy);
    }

    @Test
    void whereAnotherQueueGoesFirstThoseWhoComeToItMakeTheWaitLonger() {
        // given
        days(6, () -> firstAThenB(false));
        var fair = halfPastNine();
        days(6, () -> firstAThenB(true));

        // when
        var last = halfPastNine();

        // then
        assertTrue(last.seconds() > fair.seconds() + 5 * MINUTE, fair + " " + last);
    }

    /** One window, two queues; every ten minutes somebody comes to A, and three to B stand there from the beginning. */
    private void firstAThenB(boolean preferred) {
        var a = new ArrayDeque<Integer>();
        var b = new ArrayDeque<Integer>();
        for (var n = 0; n < 8; n++) {
            take("B", false, NINE);
            b.add(tickets);
        }
        for (var second = NINE; second < NINE + 2 * 3600; second += 5 * MINUTE) {
            if (second % (10 * MINUTE) == 0 && second < NINE + 3600) {
                take("A", false, second + 1);
                a.add(tickets);
            }
            var next = !a.isEmpty() && (preferred || b.isEmpty()) ? a.poll() : b.poll();
            if (next != null) {
                forecast.called(next, "1", at(second + 2));
                forecast.ended(next, at(second + 5 * MINUTE));
            }
        }
    }

    /** Somebody of B who finds four before them. */
    private Estimate halfPastNine() {
        for (var n = 0; n < 5; n++) {
            take("B", false, NINE);
        }
        forecast.called(tickets - 4, "1", at(NINE));
        return take("B", false, NINE);
    }

    @Test
    void whereEverybodyTakesTwiceAsLongItIsToldSoAfterSomeDays() {
        // given
        days(10, () -> work(List.of("1"), NINE, NINE + 3 * 3600));
        handling = 10 * MINUTE;
        days(4, () -> work(List.of("1"), NINE, NINE + 6 * 3600));
        threeWait(List.of("1"));

        // when
        var said = take("A", false, NINE);

        // then
        assertEquals(40.0 * MINUTE, (double) said.seconds(), 10.0 * MINUTE, said.toString());
    }

    @Test
    void whatIsNotKnownChangesNothing() {
        // when
        forecast.called("never taken", "1", at(NINE));
        forecast.ended("never taken", at(NINE));
        forecast.forget("never taken");
        forecast.closed("no window");

        // then
        assertEquals(take("A", false, NINE), new Forecast().taken(1, "A", false, at(NINE)));
    }
}
