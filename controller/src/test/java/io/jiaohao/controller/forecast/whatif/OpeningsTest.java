// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import static io.jiaohao.controller.forecast.whatif.TownDays.DAY;
import static io.jiaohao.controller.forecast.whatif.TownDays.minutes;
import static io.jiaohao.controller.forecast.whatif.TownDays.plan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.protocol.WindowNumber;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpeningsTest {
    private static final WindowNumber ONE = new WindowNumber(1);
    private static final WindowNumber TWO = new WindowNumber(2);
    private static final WindowNumber THREE = new WindowNumber(3);

    /** Window 1 from nine to twelve, window 2 an hour less, window 4 two hours less. */
    private static final Shifts SHIFTS =
            new Shifts(Map.of("1", minutes(0, 180), "2", minutes(60, 180), "4", minutes(0, 60)), minutes(0, 180), 30);

    private static Times until(Times closing, Openings openings, WindowNumber window) {
        return openings.windows().getOrDefault(window, Times.NONE).minus(Times.of(end(closing), Times.FOREVER));
    }

    private static int end(Times times) {
        return times.parts().getLast().to();
    }

    private static Plan open(Plan plan, String... spans) {
        var week = Week.ofWorkdays(Stream.of(spans).map(Span::parse).toList());
        return plan.with(new Calendar(ZoneOffset.UTC, week, null, List.of()));
    }

    @Test
    void withoutHoursAWindowWorksAsRecordedAndANewOneAsTheMiddleOne() {
        // when
        var openings = Openings.of(plan(3), Calendar.ALWAYS, DAY, SHIFTS, Set.of("1", "2", "4"));
        // then
        assertEquals(end(minutes(0, 180)), openings.closing());
        assertEquals(minutes(0, 180), until(minutes(0, 180), openings, ONE));
        assertEquals(minutes(60, 180), until(minutes(0, 180), openings, TWO));
        assertEquals(minutes(60, 180), until(minutes(0, 180), openings, THREE));
        assertEquals(120 * 60, openings.seconds(TWO));
    }

    @Test
    void aWindowThatTheRecordKnowsFromOtherDaysDidNotWork() {
        var openings = Openings.of(plan(3), Calendar.ALWAYS, DAY, SHIFTS, Set.of("1", "2", "3"));
        assertFalse(openings.windows().containsKey(THREE));
    }

    @Test
    void longerHoursAreWorkedByAllButAbsencesStay() {
        // given
        var before = open(plan(2), "09:00-12:00");
        var after = open(plan(2), "09:00-13:00");
        // when
        var openings = Openings.of(after, before.calendar(), DAY, SHIFTS, Set.of("1", "2"));
        // then
        assertEquals(minutes(60, 240), until(minutes(0, 240), openings, TWO));
    }

    @Test
    void whoWasNotThereOutOfHoursWasNotAway() {
        // given: until now closed from ten to eleven
        var shifts = new Shifts(Map.of("1", minutes(0, 60).plus(minutes(120, 180))), minutes(0, 180), 0);
        var before = open(plan(1), "09:00-10:00", "11:00-12:00");
        var after = open(plan(1), "09:00-12:00");
        // then
        assertEquals(
                minutes(0, 180),
                until(minutes(0, 180), Openings.of(after, before.calendar(), DAY, shifts, Set.of("1")), ONE));
        assertEquals(
                minutes(0, 60).plus(minutes(120, 180)),
                until(minutes(0, 180), Openings.of(before, before.calendar(), DAY, shifts, Set.of("1")), ONE));
    }

    @Test
    void onADayOffNoWindowWorks() {
        var sunday = DAY.minusDays(1);
        var plan = open(plan(2), "09:00-12:00");
        assertEquals(
                Map.of(),
                Openings.of(plan, plan.calendar(), sunday, SHIFTS, Set.of("1")).windows());
    }

    @Test
    void afterClosingWhoeverWorkedThatDayServesThoseWhoWait() {
        var openings = Openings.of(plan(4), Calendar.ALWAYS, DAY, SHIFTS, Set.of("1", "2", "4"));
        assertEquals(
                minutes(0, 60).plus(Times.of(end(minutes(0, 180)), Times.FOREVER)),
                openings.windows().get(new WindowNumber(4)));
    }
}
