// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final int MINUTE = 60;
    private static final int NINE = 9 * 3600;
    private static final long DAY = 86_400;

    private final Forecast forecast = new Forecast();
    private int tickets;
    private long day;
    private int handling = 5 * MINUTE;

    private Now at(int second) {
        return new Now(day * DAY + second, second);
    }

    private Estimate take(String queue, boolean priority, int second) {
        return forecast.taken(++tickets, queue, priority, at(second));
    }

    /** Windows that take as long as it takes for each of a line that is always there, from {@code from} to {@code until}. */
    private void work(List<String> windows, int from, int until) {
        work(windows, from, until, until);
    }

    /** The same with a break; whoever waits when the windows go waits over it. */
    private void work(List<String> windows, int from, int away, int until) {
        var next = tickets + 1;
        for (var n = 0; n < 6 * windows.size(); n++) {
            take("A", false, from);
        }
        for (var second = from; second < until; second += handling) {
            if (second == away) {
                for (var n = 1; n <= windows.size(); n++) {
                    forecast.ended(next - n, at(second));
                }
                second += 90 * MINUTE;
            }
            for (var window : windows) {
                var before = next - windows.size();
                forecast.ended(before, at(second));
                forecast.called(next++, window, at(second));
                take("A", false, second);
            }
        }
        for (var ticket = 1; ticket <= tickets; ticket++) {
            forecast.ended(ticket, at(until));
        }
    }

    private void days(int days, Runnable each) {
        for (var n = 0; n < days; n++) {
            forecast.dayBegins();
            day++;
            each.run();
        }
        forecast.dayBegins();
        day++;
    }

    /** Three wait; the window has just begun with a fourth. */
    private void threeWait(List<String> windows) {
        threeWait(windows, NINE);
    }

    private void threeWait(List<String> windows, int second) {
        for (var window : windows) {
            take("A", false, second);
            forecast.called(tickets, window, at(second));
        }
        take("A", false, second);
        take("A", false, second);
        take("A", false, second);
    }

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
    void whenAWindowClosesTheWaitGrows() {
        // given
        days(5, () -> work(List.of("1", "2"), NINE, NINE + 3 * 3600));
        threeWait(List.of("1", "2"));
        var before = take("A", false, NINE);

        // when
        forecast.closed("2");
        var after = take("A", false, NINE);

        // then
        assertTrue(after.seconds() > before.seconds() + 2 * MINUTE, before + " " + after);
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
    void aWindowThatServesAnothersQueueMakesTheWaitShorterUntilItNoLongerDoes() {
        // given
        days(5, () -> work(List.of("1"), NINE, NINE + 3 * 3600));
        threeWait(List.of("1"));
        var alone = take("A", false, NINE);
        forecast.opened("2", List.of("B"), at(NINE));

        // when
        forecast.lent("2", List.of("A"), true);
        var helped = take("A", false, NINE);
        forecast.gone("2");
        forecast.opened("2", List.of("B"), at(NINE));
        var again = take("A", false, NINE);

        // then
        assertTrue(helped.seconds() < alone.seconds(), alone + " " + helped);
        assertTrue(again.seconds() > alone.seconds(), alone + " " + again);
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
    void aWindowThatIsNeverLateAndIsNotThereIsNotComing() {
        // given
        days(12, () -> work(List.of("1", "2"), NINE, NINE + 3 * 3600));
        var early = take("A", false, NINE - 5 * MINUTE);

        // when
        var late = NINE + 40 * MINUTE;
        threeWait(List.of("1"), late);
        var said = take("A", false, late);

        // then
        assertTrue(early.seconds() < 8 * MINUTE, early.toString());
        assertEquals(20.0 * MINUTE, (double) said.seconds(), 6.0 * MINUTE, said.toString());
    }

    @Test
    void whileTheOnlyWindowPausesItIsExpectedBack() {
        // given
        days(24, () -> work(List.of("1"), NINE, NINE + 3 * 3600));
        threeWait(List.of("1"), NINE + 3600);

        // when
        forecast.closed("1");
        var said = take("A", false, NINE + 3600);

        // then
        assertEquals(20.0 * MINUTE, (double) said.seconds(), 6.0 * MINUTE, said.toString());
        assertTrue(said.high() > said.low());
    }

    @Test
    void aHallThatBeginsLaterThanEverIsStillExpectedToBegin() {
        // given
        days(12, () -> work(List.of("1", "2"), NINE, NINE + 3 * 3600));

        // when: nobody is there forty minutes after the opening
        var said = take("A", false, NINE + 40 * MINUTE);

        // then
        assertTrue(said.seconds() < 35 * MINUTE, said.toString());
    }

    @Test
    void whoComesAnHourBeforeTheOpeningWaitsThatHourOnce() {
        // given
        days(24, () -> work(List.of("1"), NINE, NINE + 3 * 3600));

        // when
        var said = take("A", false, NINE - 60 * MINUTE);

        // then
        assertEquals(60.0 * MINUTE, (double) said.seconds(), 8.0 * MINUTE, said.toString());
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
    void aWindowLessIsLearntWithinADay() {
        // given
        days(10, () -> work(List.of("1", "2"), NINE, NINE + 3 * 3600));

        // when
        var noon = NINE + 3 * 3600;
        work(List.of("1"), NINE, noon);
        threeWait(List.of("1"), noon);
        var said = take("A", false, noon);

        // then
        assertEquals(20.0 * MINUTE, (double) said.seconds(), 6.0 * MINUTE, said.toString());
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
