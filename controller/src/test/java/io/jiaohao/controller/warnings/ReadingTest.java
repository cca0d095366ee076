// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Order;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One service with a target of 20 minutes and 15 promised, one window. */
class ReadingTest {
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");
    private static final WindowNumber THREE = new WindowNumber(3);
    private static final Plan PLAN = new Plan(
            "测试厅",
            "",
            List.of(new Service(SHEBAO, "社会保险", "Social insurance", "社保", 'S', List.of())),
            List.of(new WindowPlan(THREE, "社保窗口", List.of(new WindowPlan.Serves(SHEBAO, 10)))),
            Policy.USUAL);

    private Hall hall = Hall.EMPTY;
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private Watch watch = Watch.NEW;

    ReadingTest() {
        run(new Command.Start("e1", "test"));
        run(new Command.ApplyPlan(PLAN));
        run(new Command.OpenDay(LocalDate.parse("2026-11-23")));
        run(new Command.OpenWindow(THREE));
    }

    @Test
    void aHallWithNobodyInItIsNotWarnedOfAnything() {
        assertEquals(0, values().values().stream().mapToInt(value -> value).sum());
        assertEquals(List.of(), looked().warnings());
    }

    @Test
    void whoeverWaitsLongestCountsAgainstTheTargetOfTheirService() {
        take(1);
        later(30);
        assertEquals(150, values().get(Kind.WAIT));
        assertEquals(
                new Warning(
                        Kind.WAIT,
                        Level.ORANGE,
                        150,
                        new Warning.Waiting(
                                new TicketNumber("S001"), PLAN.services().getFirst(), 30),
                        now),
                looked().warnings().getFirst());
    }

    @Test
    void shareOverTooFewSayNothing() {
        take(9);
        later(21);
        assertEquals(0, values().get(Kind.WAIT_SHARE));
        take(1);
        assertEquals(90, values().get(Kind.WAIT_SHARE));
    }

    @Test
    void aWindowIsFullWhenMoreWaitThanItCanCallWithinTheTarget() {
        take(2);
        assertEquals(150, values().get(Kind.WINDOW_LOAD));
        assertEquals(150, values().get(Kind.HALL_LOAD));
    }

    @Test
    void whereNoWindowIsAtWorkAndSomebodyWaitsTheLoadIsNotKnownAndItsWarningStays() {
        take(2);
        var full = loads();
        assertEquals(
                List.of(Level.RED, Level.RED), full.stream().map(Warning::level).toList());
        // when
        run(new Command.Pause(THREE, null));
        later(10);
        // then
        assertEquals(full, loads());
        // when: the window is back, and calls one of the two
        run(new Command.Continue(THREE));
        run(new Command.CallNext(THREE, null));
        // then
        assertEquals(
                List.of(Level.YELLOW, Level.YELLOW),
                loads().stream().map(Warning::level).toList());
        assertEquals(75, values().get(Kind.HALL_LOAD));
    }

    @Test
    void whereNobodyWaitsAnyMoreTheLoadIsOverThoughNoWindowIsAtWork() {
        take(2);
        looked();
        run(new Command.Pause(THREE, null));
        run(new Command.Abandon(new TicketNumber("S001")));
        assertEquals(2, loads().size());
        // when
        run(new Command.Abandon(new TicketNumber("S002")));
        // then
        assertEquals(List.of(), loads());
    }

    @Test
    void noLoadIsWarnedOfBeforeAWindowIsAtWork() {
        run(new Command.CloseWindow(THREE));
        take(30);
        assertEquals(List.of(), loads());
        // when
        run(new Command.OpenWindow(THREE));
        // then
        assertEquals(2, loads().size());
    }

    @Test
    void visitsThatTookLongerThanPromisedAreOfTheFinished() {
        take(11);
        for (var n = 0; n < 10; n++) {
            serve(n < 3 ? 16 : 15);
        }
        // then: the eleventh still waits
        assertEquals(30, values().get(Kind.VISIT_SHARE));
        assertEquals(3, values().get(Kind.VISITS_OVER));
    }

    @Test
    void visitsOverTooFewHaveNoShareButANumber() {
        take(9);
        for (var n = 0; n < 9; n++) {
            serve(16);
        }
        assertEquals(0, values().get(Kind.VISIT_SHARE));
        assertEquals(9, values().get(Kind.VISITS_OVER));
    }

    @Test
    void badAreTheTwoLowestGradesAndNoOthers() {
        take(6);
        for (var grade = 1; grade <= 5; grade++) {
            serve(1);
            run(new Command.Rate(TicketNumber.of('S', grade), grade));
        }
        // when: somebody says nothing
        serve(1);
        // then
        assertEquals(2, values().get(Kind.BAD_GRADES));
    }

    @Test
    void theMissedAreOfTheCalledAndNotOfTheTaken() {
        take(20);
        for (var n = 0; n < 10; n++) {
            run(new Command.CallNext(THREE, null));
            run(n < 4 ? new Command.MarkMissed(THREE) : new Command.MarkArrived(THREE));
        }
        assertEquals(40, values().get(Kind.MISSED_SHARE));
    }

    @Test
    void aVisitThatGoesOnTooLongCountsBeforeItEnds() {
        take(1);
        run(new Command.CallNext(THREE, null));
        run(new Command.MarkArrived(THREE));
        later(16);
        assertEquals(1, values().get(Kind.VISITS_OVER));
    }

    @Test
    void onlyABreakOfTenMinutesBeginsTheTimeAtWorkAnew() {
        looked();
        later(125);
        assertEquals(125, looked().warnings().getFirst().value());
        // when: somebody fetches a form
        run(new Command.Pause(THREE, null));
        looked();
        later(9);
        assertEquals(125, looked().warnings().getFirst().value(), "up to the pause");
        run(new Command.Continue(THREE));
        looked();
        later(1);
        // then
        assertEquals(Kind.AT_WORK, looked().warnings().getFirst().kind());
        assertEquals(135, looked().warnings().getFirst().value());
        // when: a rest
        run(new Command.Pause(THREE, null));
        looked();
        later(10);
        // then
        assertEquals(List.of(), looked().warnings());
        run(new Command.Continue(THREE));
        looked();
        later(60);
        assertEquals(List.of(), looked().warnings());
    }

    @Test
    void theTimeAtWorkIsThatOfAWindowAndOfNobody() {
        looked();
        later(125);
        assertEquals(new Warning.AtWindow(THREE), looked().warnings().getFirst().place());
    }

    @Test
    void aClosedHallIsQuiet() {
        take(1);
        later(60);
        looked();
        run(new Command.CloseDay());
        assertEquals(List.of(), looked().warnings());
    }

    private Map<Kind, Integer> values() {
        Map<Kind, Integer> values = new EnumMap<>(Kind.class);
        Reading.of(hall, hall.moment(now), WarningRules.USUAL, Seats.NONE)
                .forEach((kind, measure) -> values.put(kind, measure.value()));
        return values;
    }

    private Watch looked() {
        watch = watch.next(hall, now, WarningRules.USUAL);
        return watch;
    }

    /** The warnings of loads that hold now. */
    private List<Warning> loads() {
        return looked().warnings().stream()
                .filter(warning -> warning.kind() == Kind.WINDOW_LOAD || warning.kind() == Kind.HALL_LOAD)
                .toList();
    }

    private void serve(int minutes) {
        run(new Command.CallNext(THREE, null));
        run(new Command.MarkArrived(THREE));
        later(minutes);
        run(new Command.Finish(THREE, null));
    }

    private void later(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }

    private void take(int people) {
        for (var n = 0; n < people; n++) {
            run(new Command.Take(SHEBAO, false, 1, "zh", true));
        }
    }

    private void run(Command command) {
        var order = new Order(CommandId.fresh(), Source.SELF, now, command);
        if (Hall.decide(hall, order) instanceof Decision.Accepted accepted) {
            hall = Hall.evolve(hall, new Entry(hall.sequence() + 1, now, Source.SELF, accepted.events()));
        }
    }
}
