// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.closed;
import static io.jiaohao.controller.hall.Told.continued;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.paused;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Told.takenWithPriority;
import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.HOURS;
import static io.jiaohao.controller.hall.Town.PLAN;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.STRICT;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy.Closing;
import io.jiaohao.controller.hall.ticket.Fate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens because time has passed: mostly nothing, and then nothing is written. */
class PassingTest {
    private static final Command PASS = new Command.PassTime();
    private static final Event LEFT = new Event.ServiceLeft(YIBAO);

    @Test
    void mostlyNothing() {
        given().when(PASS).thenNothing();
        given(opened(FOUR), taken("Y001")).later(3_000).when(PASS).thenNothing();
        given().pressed(new Command.CloseDay()).when(PASS).thenNothing();
    }

    @Test
    void theTurnOfAnHourIsWrittenOnce() {
        var story = Specification.in(PLAN.with(HOURS)).at("08:00");
        story.when(PASS).then(new Event.HoursTurned(List.of(SHEBAO, YIBAO), true));
        story.when(PASS).thenNothing();
        story.at("08:15").when(PASS).then(new Event.HoursTurned(List.of(), true));
        story.at("08:29").when(PASS).thenNothing();
        story.at("08:30").when(PASS).then(new Event.HoursTurned(List.of(), false));
        story.at("12:00").when(PASS).then(new Event.HoursTurned(List.of(SHEBAO, YIBAO), true));
    }

    @Test
    void aServiceWithPeopleWaitingAndNobodyWorkingIsToldAfterFiveMinutes() {
        var story = given(taken("Y001"));
        story.later(299.999).when(PASS).thenNothing();
        story.later(0.001).when(PASS).then(LEFT);
        assertEquals(List.of(YIBAO), story.hall().tally().left());
        story.later(60).when(PASS).thenNothing();
    }

    @Test
    void itIsToldAgainWhenSomebodyWorksOrNobodyWaits() {
        var served = given(taken("Y001"), LEFT, opened(FOUR)).when(PASS).then(new Event.ServiceServed(YIBAO));
        assertEquals(List.of(), served.hall().tally().left());
        given(taken("Y001"), LEFT, Told.withdrawn("Y001", Fate.ABANDONED))
                .when(PASS)
                .then(new Event.ServiceServed(YIBAO));
    }

    @Test
    void theFiveMinutesBeginWhenTheLastWindowStopped() {
        given(opened(FOUR), taken("Y001"), taken("Y002"))
                .later(1_000)
                .and(closed(FOUR))
                .later(299.999)
                .when(PASS)
                .thenNothing()
                .later(0.001)
                .when(PASS)
                .then(LEFT);
        given(opened(FOUR), taken("Y001"), taken("Y002"))
                .later(1_000)
                .and(paused(FOUR))
                .later(299.999)
                .when(PASS)
                .thenNothing()
                .later(0.001)
                .when(PASS)
                .then(LEFT);
    }

    @Test
    void theFiveMinutesBeginWithWhoeverWaitsLongest() {
        given(taken("Y001"))
                .later(200)
                .and(takenWithPriority("Y002"))
                .later(100)
                .when(PASS)
                .then(LEFT);
        given(takenWithPriority("Y001"))
                .later(200)
                .and(taken("Y002"))
                .later(100)
                .when(PASS)
                .then(LEFT);
    }

    @Test
    void aWindowThatStandsInWorksForItToo() {
        given(opened(THREE), taken("Y001")).later(600).when(PASS).thenNothing();
        var plan =
                Town.plan(List.of(Town.S, Town.Y), List.of(Town.AT_FOUR, Town.window(THREE, Town.serves(SHEBAO, 1))));
        Specification.in(plan, opened(THREE), taken("Y001"), new Event.CoverBegun(THREE, FOUR))
                .later(600)
                .when(PASS)
                .thenNothing();
        Specification.in(plan, opened(THREE), taken("Y001"))
                .later(600)
                .when(PASS)
                .then(LEFT);
    }

    @Test
    void nobodyIsLateOutOfHoursNorInTheirFirstFiveMinutes() {
        var story = Specification.nothing()
                .at("08:15")
                .and(new Event.DayOpened(LocalDate.parse("2026-11-23"), null, PLAN.with(HOURS)))
                .and(new Event.HoursTurned(List.of(), true), taken("Y001"));
        story.at("08:29").when(PASS).thenNothing();
        story.at("08:30").pressed(PASS);
        story.later(299.999).when(PASS).thenNothing();
        story.later(0.001).when(PASS).then(LEFT);
    }

    @Test
    void manyWithPriorityAreToldOnceADay() {
        var story = given();
        for (var n = 1; n <= 13; n++) {
            story.and(taken(number(n)));
        }
        for (var n = 14; n <= 19; n++) {
            story.and(takenWithPriority(number(n)));
        }
        story.when(PASS).thenNothing();
        // six of twenty are thirty of a hundred, not more
        story.and(taken("Y020")).when(PASS).thenNothing();
        story.and(takenWithPriority("Y021")).when(PASS).then(new Event.PriorityShareHigh(33));
        story.and(takenWithPriority("Y022")).when(PASS).thenNothing();
    }

    private static String number(int n) {
        return n < 10 ? "Y00" + n : "Y0" + n;
    }

    @Test
    void ofFewNumbersAShareSaysNothing() {
        var story = given();
        for (var n = 1; n <= 19; n++) {
            story.and(takenWithPriority(number(n)));
        }
        story.when(PASS).thenNothing();
        story.and(takenWithPriority("Y020")).when(PASS).then(new Event.PriorityShareHigh(100));
    }

    @Test
    void anIdleWindowCallsByItselfOnlyWhereTheHallWantsIt() {
        given(opened(FOUR), taken("Y001")).later(299).when(PASS).thenNothing();
        var plan = PLAN.with(STRICT.callingAfter(Duration.ofSeconds(8)));
        var story = Specification.in(plan, opened(FOUR), taken("Y001"));
        story.later(7.999).when(PASS).thenNothing();
        story.later(0.001).when(PASS).because(Why.Reason.ARRIVAL).then(called("Y001", FOUR));
        story.later(60).when(PASS).thenNothing();
    }

    @Test
    void idleWindowsCallDifferentPeople() {
        var plan = PLAN.with(STRICT.callingAfter(Duration.ofSeconds(8)));
        Specification.in(plan, opened(FOUR), opened(FIVE), taken("Y001"), taken("Y002"))
                .later(8)
                .when(PASS)
                .then(called("Y001", FOUR), called("Y002", FIVE));
        Specification.in(plan, opened(FOUR), opened(FIVE), taken("Y001"))
                .later(8)
                .when(PASS)
                .then(called("Y001", FOUR));
    }

    @Test
    void aWindowInABreakDoesNotCallByItself() {
        var plan = PLAN.with(STRICT.callingAfter(Duration.ofSeconds(8)));
        Specification.in(plan, opened(FOUR), taken("Y001"), paused(FOUR))
                .later(60)
                .when(PASS)
                .thenNothing()
                .and(continued(FOUR))
                .later(7)
                .when(PASS)
                .thenNothing()
                .later(1)
                .when(PASS)
                .then(called("Y001", FOUR));
    }

    private static Plan last(Closing.Last last) {
        return PLAN.with(HOURS)
                .with(STRICT.with(new Closing(
                        Closing.Waiting.FINISH,
                        last,
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(20))));
    }

    @Test
    void theLastNumberOfTheDayIsATurnToo() {
        var story = Specification.in(last(Closing.Last.CLOCK)).at("17:19");
        story.when(PASS).thenNothing();
        story.at("17:20").when(PASS).then(new Event.HoursTurned(List.of(SHEBAO, YIBAO), false));
    }

    @Test
    void whereTheForecastSaysWhichNumberIsTheLastTheHourTurnsByTheClockAlone() {
        // one waits, a quarter of an hour by the rough wait, which nobody is decided by once there is a forecast
        var story = Specification.in(last(Closing.Last.FORECAST)).at("17:16").and(opened(FOUR), taken("Y001"));
        story.when(PASS).thenNothing();
        story.at("17:30").when(PASS).then(new Event.HoursTurned(List.of(SHEBAO, YIBAO), true));
    }
}
