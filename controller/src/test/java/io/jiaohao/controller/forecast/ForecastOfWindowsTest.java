// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the forecast makes of windows that close, pause, help out, come late or are not coming. */
class ForecastOfWindowsTest extends LearntHall {
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
}
