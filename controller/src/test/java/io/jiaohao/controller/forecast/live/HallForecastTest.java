// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HallForecastTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");
    private static final WindowNumber ONE = new WindowNumber(1);
    private static final WindowNumber TWO = new WindowNumber(2);

    private final HallForecast forecast = new HallForecast(ZONE);
    private long sequence;

    private Entry entry(LocalDate day, int minute, Event... events) {
        var at = day.atTime(9, 0).plusMinutes(minute).atZone(ZONE).toInstant();
        return new Entry(++sequence, at, Source.SELF, List.of(events));
    }

    private static TicketNumber ticket(int n) {
        return TicketNumber.of('S', n);
    }

    /** Forty people, one a minute, three minutes each at one window. */
    private List<Entry> day(LocalDate day) {
        var entries = new ArrayList<Entry>();
        entries.add(entry(day, 0, new Event.DayOpened(day, "e1", Plan.NONE)));
        for (var minute = 0; minute < 120; minute++) {
            if (minute < 40) {
                entries.add(
                        entry(day, minute, new Event.TicketTaken(ticket(minute + 1), SHEBAO, false, 1, "zh", true)));
            }
            if (minute % 3 == 0) {
                if (minute > 0) {
                    entries.add(entry(day, minute, new Event.TicketFinished(ticket(minute / 3), ONE, true)));
                }
                entries.add(entry(day, minute, new Event.TicketCalled(ticket(minute / 3 + 1), SHEBAO, ONE)));
            }
        }
        return entries;
    }

    private void record(List<Entry> entries) {
        forecast.recorded(
                entries.stream().map(entry -> new Recorded(entry, Hall.EMPTY)).toList());
    }

    @Test
    void aHallWithoutDaysBeforeSaysNothingAtFirst() throws IOException {
        // given
        forecast.learn(day -> List.of(), null, 0);

        // when
        record(day(MONDAY).subList(0, 3));

        // then
        assertTrue(forecast.of(ticket(1)).isEmpty());
    }

    @Test
    void whatTheJournalKeepsOfDaysBeforeIsLearntAtTheStart() throws IOException {
        // given
        var before = day(MONDAY);
        forecast.learn(day -> day.equals(MONDAY) ? before : List.of(), MONDAY, sequence);

        // when
        record(day(MONDAY.plusDays(1)));

        // then
        var wait = forecast.of(ticket(20)).orElseThrow();
        assertEquals(38 * 60.0, (double) wait.seconds(), 6 * 60.0, wait.toString());
        assertTrue(wait.low() <= wait.seconds() && wait.seconds() <= wait.high(), wait.toString());
    }

    @Test
    void whatIsRecordedWhileItLearnsIsHeardAfterwards() throws IOException {
        // given
        var before = day(MONDAY);
        var upTo = sequence;
        record(day(MONDAY.plusDays(1)));
        assertTrue(forecast.of(ticket(20)).isEmpty());

        // when
        forecast.learn(day -> day.equals(MONDAY) ? before : List.of(), MONDAY, upTo);

        // then
        assertFalse(forecast.of(ticket(20)).isEmpty());
    }

    /** What the third number is told after {@code events} of one minute. */
    private static long third(Plan plan, Event... events) throws IOException {
        var test = new HallForecastTest();
        var before = test.day(MONDAY);
        test.forecast.learn(day -> day.equals(MONDAY) ? before : List.of(), MONDAY, test.sequence);
        var today = MONDAY.plusDays(1);
        test.record(List.of(
                test.entry(today, 0, new Event.DayOpened(today, "e2", plan), new Event.WindowOpened(ONE)),
                test.entry(today, 0, new Event.TicketTaken(ticket(1), SHEBAO, false, 1, "zh", true)),
                test.entry(today, 0, new Event.TicketCalled(ticket(1), SHEBAO, ONE)),
                test.entry(today, 1, events),
                test.entry(today, 1, new Event.TicketTaken(ticket(2), SHEBAO, false, 1, "zh", true)),
                test.entry(today, 1, new Event.TicketTaken(ticket(3), SHEBAO, false, 1, "zh", true))));
        return test.forecast.of(ticket(3)).orElseThrow().seconds();
    }

    @Test
    void aHeldVisitThatGoesOnKeepsItsWindow() throws IOException {
        // given
        var held = new Event.TicketHeld(ticket(1), ONE, HoldKind.STEP);

        // when
        var free = third(plan(), held);
        var busy = third(plan(), held, new Event.TicketResumed(ticket(1), ONE));

        // then
        assertTrue(busy > free + 60, free + " " + busy);
    }

    @Test
    void aWindowThatStandsInForAnotherServesItsQueues() throws IOException {
        // given
        var opened = new Event.WindowOpened(TWO);
        var covers = new Event.CoverBegun(TWO, ONE);

        // when
        var alone = third(plan(), opened);
        var helped = third(plan(), opened, covers);
        var noLonger = third(plan(), opened, covers, new Event.CoverEnded(TWO, ONE));
        var closed = third(plan(), opened, covers, new Event.WindowClosed(TWO), opened);

        // then
        assertTrue(helped + 30 < alone, helped + " " + alone);
        assertEquals(alone, noLonger);
        assertEquals(alone, closed);
    }

    /** A window for each of two services. */
    private static Plan plan() {
        var yibao = new ServiceCode("yibao");
        return new Plan(
                "",
                "",
                List.of(
                        new Service(SHEBAO, "社会保险", "", "社保", 'S', List.of()),
                        new Service(yibao, "医疗保险", "", "医保", 'Y', List.of())),
                List.of(
                        new WindowPlan(ONE, "一号", List.of(new WindowPlan.Serves(SHEBAO, 10))),
                        new WindowPlan(TWO, "二号", List.of(new WindowPlan.Serves(yibao, 10)))),
                Policy.USUAL);
    }

    /** A Monday is learnt; on Tuesday the plan holds and {@code events} happen in the first minute. */
    private void tuesday(int minute, Event... events) throws IOException {
        var before = day(MONDAY);
        forecast.learn(day -> day.equals(MONDAY) ? before : List.of(), MONDAY, sequence);
        record(List.of(entry(TUESDAY, minute, new Event.DayOpened(TUESDAY, "e2", plan()))));
        record(List.of(entry(TUESDAY, minute + 1, events)));
    }

    private static Event taken(int n, boolean priority) {
        return new Event.TicketTaken(ticket(n), SHEBAO, priority, 1, "zh", true);
    }

    @Test
    void whatTheNextNumberIsToldGoesOnWhileNothingIsRecorded() throws IOException {
        // given: the queue opens at nine, and somebody came at eight
        tuesday(-60, taken(1, false));
        var early = forecast.next(SHEBAO).orElseThrow().seconds();

        // when
        forecast.quiet(TUESDAY.atTime(8, 50).atZone(ZONE).toInstant());

        // then
        var late = forecast.next(SHEBAO).orElseThrow().seconds();
        assertTrue(late + 1_200 < early, early + " " + late);
    }

    @Test
    void whoWasDeclinedAsPriorityStandsBeforeNobodyWithPriority() throws IOException {
        // given
        tuesday(0, taken(1, true), taken(2, true), taken(3, true), taken(4, true), taken(5, true));
        var behind = forecast.next(SHEBAO, true).orElseThrow().seconds();

        // when
        record(List.of(entry(
                TUESDAY,
                2,
                new Event.PriorityDeclined(ticket(2)),
                new Event.PriorityDeclined(ticket(3)),
                new Event.PriorityDeclined(ticket(4)),
                new Event.PriorityDeclined(ticket(5)))));

        // then
        var before = forecast.next(SHEBAO, true).orElseThrow().seconds();
        assertTrue(before + 120 < behind, before + " " + behind);
    }

    @Test
    void aCallTakenBackIsNoVisitAndItsNumberWaitsWhereItStood() throws IOException {
        // given
        var undone = new Event.CallUndone(ticket(1), ONE, null);
        var called = new Event.TicketCalled(ticket(1), SHEBAO, ONE);
        var thirtyTimes = Stream.generate(() -> List.of(undone, called))
                .limit(30)
                .flatMap(List::stream)
                .toArray(Event[]::new);

        // when
        var once = third(plan(), undone, called);
        var often = third(plan(), thirtyTimes);
        var back = third(plan(), undone);
        var gone = third(plan(), new Event.TicketFinished(ticket(1), ONE, true));

        // then
        assertTrue(Math.abs(once - often) <= 30, "nobody was handled in no time: " + once + " " + often);
        assertTrue(gone + 60 < back, gone + " " + back);
    }

    @Test
    void anEntryThatItFailsAtCostsNobodyTheForecast() throws IOException {
        // given: a moment that no clock shows
        var spoiled = new Entry(0, Instant.MAX, Source.SELF, List.of(taken(41, false)));
        var before = new ArrayList<>(day(MONDAY));
        before.add(20, spoiled);
        record(List.of(spoiled));

        // when
        forecast.learn(day -> day.equals(MONDAY) ? before : List.of(), MONDAY, sequence);
        var today = new ArrayList<>(day(TUESDAY));
        today.add(3, spoiled);
        record(today);

        // then
        assertTrue(forecast.of(ticket(20)).isPresent());
        assertTrue(forecast.of(ticket(40)).isPresent());
    }

    @Test
    void whatWasSaidIsScoredDayByDay() throws IOException {
        // given
        var before = day(MONDAY);
        forecast.learn(day -> day.equals(MONDAY) ? before : List.of(), MONDAY, sequence);

        // when
        record(day(MONDAY.plusDays(1)));

        // then
        var score = forecast.scores().getLast();
        assertEquals(MONDAY.plusDays(1), score.day());
        assertTrue(score.visits() >= 35, score.toString());
        assertTrue(score.meanOff() < 5 * 60, score.toString());
    }
}
