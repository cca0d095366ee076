// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import static io.jiaohao.controller.forecast.whatif.TownDays.DAY;
import static io.jiaohao.controller.forecast.whatif.TownDays.plan;
import static io.jiaohao.controller.forecast.whatif.TownDays.queue;
import static io.jiaohao.controller.forecast.whatif.TownDays.visit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.forecast.whatif.Effect.Load;
import io.jiaohao.controller.forecast.whatif.Effect.Waits;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherPlanTest {

    @Test
    void thePlanOfTheRecordComesToWhatWasRecorded() throws IOException {
        // when
        var effect = OtherPlan.compare(queue("north:shebao"), null, plan(1));
        // then: but for priority, which the record did not call first
        assertEquals(
                new Waits("all", 20, 2280, 2400, 4320, 4560, 0.3),
                effect.recorded().all());
        assertEquals(2280, effect.before().all().mean());
        assertEquals(effect.before(), effect.after());
        assertEquals(List.of(new Load("1", 6000, 6000)), effect.before().windows());
        assertEquals(List.of(), effect.fresh());
    }

    @Test
    void aWindowMoreWorksAsTheOthersDoAndHalvesTheLine() throws IOException {
        // when
        var effect = OtherPlan.compare(queue("shebao"), null, plan(2));
        // then
        assertEquals(List.of("2"), effect.fresh());
        assertEquals(new Load("2", 3000, 6000), effect.after().windows().getLast());
        assertTrue(effect.after().all().mean() < effect.before().all().mean() / 2, effect.toString());
        assertEquals(
                effect.recorded().all(),
                OtherPlan.compare(queue("shebao"), null, plan(5)).recorded().all());
    }

    @Test
    void priorityComesSoonerThanItsPlace() throws IOException {
        // when
        var effect = OtherPlan.compare(queue("shebao"), null, plan(1));
        // then
        assertEquals(4560, effect.recorded().classes().getLast().mean());
        assertEquals("priority", effect.before().classes().getLast().of());
        assertEquals(60, effect.before().classes().getLast().mean());
    }

    @Test
    void aWindowThatIsTakenAwayIsMissedOnlyWhereItWorked() throws IOException {
        // given: window 2 works for the first hour
        var visits =
                List.of(visit("1", 0, 0, 60), visit("2", 0, 0, 60), visit("1", 10, 60, 70), visit("1", 20, 70, 80));
        // when
        var effect = OtherPlan.compare(visits, null, plan(1));
        // then
        assertEquals(effect.recorded().all(), effect.before().all());
        assertEquals(
                60 * 60, effect.after().all().longest() - effect.before().all().longest());
    }

    @Test
    void aWindowThatWasPlannedAndNeverOpenedStaysClosed() throws IOException {
        // when
        var effect = OtherPlan.compare(queue("shebao"), plan(2), plan(3));
        // then
        assertEquals(List.of(new Load("1", 6000, 6000)), effect.before().windows());
        assertEquals(List.of("3"), effect.fresh());
        assertEquals(
                List.of("1", "3"),
                effect.after().windows().stream().map(Load::window).toList());
    }

    @Test
    void shorterHoursEndInWorkAfterClosing() throws IOException {
        // given
        var before = hours("09:00-12:00");
        var after = hours("09:00-10:00");
        // when
        var effect = OtherPlan.compare(queue("shebao"), plan(1).with(before), plan(1).with(after));
        // then: a hundred minutes of work that began at nine
        assertEquals(0, effect.before().past());
        assertEquals(40 * 60, effect.after().past());
        assertEquals(20, effect.after().all().called());
    }

    @Test
    void onADayOffNobodyGetsANumber() throws IOException {
        var free = new Calendar(
                ZoneOffset.UTC,
                Week.ofWorkdays(List.of(Span.parse("09:00-12:00"))),
                null,
                List.of(new Calendar.Special(DAY, false, "节")));
        var effect = OtherPlan.compare(queue("shebao"), plan(1), plan(1).with(free));
        assertEquals(0, effect.before().refused());
        assertEquals(20, effect.after().refused());
    }

    @Test
    void aPlanThatCannotServeTheRecordIsRefusedInItsOwnWords() {
        var missing = assertThrows(IOException.class, () -> OtherPlan.compare(queue("yibao"), null, plan(1)));
        assertTrue(
                String.valueOf(missing.getMessage()).contains("services that were recorded: yibao"),
                missing.getMessage());
        assertTrue(String.valueOf(missing.getMessage()).contains("codes in the plan: shebao"), missing.getMessage());
        var nowhere = assertThrows(IOException.class, () -> OtherPlan.compare(queue("shebao"), null, plan(0)));
        assertTrue(String.valueOf(nowhere.getMessage()).contains("没有窗口办"), nowhere.getMessage());
        var unnumbered = List.of(visit("柜台", 0, 0, 5));
        assertThrows(IOException.class, () -> OtherPlan.compare(unnumbered, null, plan(1)));
    }

    private static Calendar hours(String span) {
        return new Calendar(ZoneOffset.UTC, Week.ofWorkdays(List.of(Span.parse(span))), null, List.of());
    }
}
