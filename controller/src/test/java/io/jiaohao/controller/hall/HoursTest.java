// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.paused;
import static io.jiaohao.controller.hall.Told.take;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.HOURS;
import static io.jiaohao.controller.hall.Town.PLAN;
import static io.jiaohao.controller.hall.Town.STRICT;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Policy.Closing;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.ticket.Origin;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a citizen gets a number: by the calendar, the service, its slots, and the end of the day. */
class HoursTest {
    private static final Plan DAY = PLAN.with(HOURS);

    private static Specification at(Plan plan, String time) {
        return Specification.in(plan).at(time);
    }

    private static Plan closing(Closing.Last last, Duration before) {
        return DAY.with(STRICT.with(
                new Closing(Closing.Waiting.FINISH, last, before, Duration.ofMinutes(30), Duration.ofMinutes(20))));
    }

    /** The small hall with other hours or slots for Y. */
    private static Plan service(List<Span> hours, Slot... slots) {
        var y = new Service(
                YIBAO,
                "医疗保险",
                "Medical insurance",
                "医保",
                'Y',
                List.of(),
                Duration.ofMinutes(20),
                Duration.ofMinutes(15),
                hours,
                List.of(slots));
        return Town.plan(List.of(Town.S, y), PLAN.windows()).with(HOURS);
    }

    private static Slot slot(String span, @Nullable Integer walkIns) {
        return new Slot(Span.parse(span), walkIns, 0);
    }

    private static void gives(Specification story) {
        story.when(take(YIBAO)).answered(new Answer(ticket("Y001"), 0));
    }

    private static void refuses(Specification story, String why) {
        story.when(take(YIBAO)).thenRefused(Refusal.Code.SERVICE_CLOSED).saying("“医保”窗口现在不办理:" + why);
    }

    @Test
    void theKioskOpensBeforeTheWindowsAndRestsAtNoon() {
        refuses(at(DAY, "08:14"), "还没到取号时间。08:15起可以取号。");
        gives(at(DAY, "08:15"));
        gives(at(DAY, "11:59"));
        refuses(at(DAY, "12:00"), "现在是休息时间。13:45起可以取号。");
        gives(at(DAY, "13:45"));
        refuses(at(DAY, "17:30"), "今天的取号已经结束。");
    }

    @Test
    void afterMidnightItIsStillTheDayBefore() {
        refuses(Specification.in(DAY).at("2026-11-24", "02:00"), "今天的取号已经结束。");
    }

    @Test
    void aHolidayIsNamed() {
        var rest = new Calendar(
                HOURS.zone(), HOURS.windows(), HOURS.kiosks(), List.of(Calendar.Special.parse("2026-11-23 休 国庆节")));
        refuses(at(PLAN.with(rest), "09:00"), "今天休息(国庆节)。");
        var unnamed = new Calendar(
                HOURS.zone(), HOURS.windows(), HOURS.kiosks(), List.of(Calendar.Special.parse("2026-11-23 休")));
        refuses(at(PLAN.with(unnamed), "09:00"), "今天休息。");
    }

    @Test
    void staffGiveNumbersAtAnyHour() {
        at(DAY, "20:00")
                .when(new Command.Take(YIBAO, false, 1, "zh", true, null, Origin.STAFF))
                .then(new Event.TicketTaken(
                        ticket("Y001"), YIBAO, false, 1, "zh", true, null, Origin.STAFF, null, null, null));
    }

    @Test
    void aroundTheClockThereIsNoEnd() {
        gives(at(PLAN, "23:59"));
        gives(Specification.in(PLAN).at("2026-11-24", "02:00"));
    }

    @Test
    void aServiceMayHaveHoursOfItsOwn() {
        var plan = service(List.of(Span.parse("09:00-11:00"), Span.parse("15:00-16:00")));
        refuses(at(plan, "08:59"), "现在是休息时间。09:00起可以取号。");
        gives(at(plan, "09:00"));
        refuses(at(plan, "11:00"), "现在是休息时间。15:00起可以取号。");
        refuses(at(plan, "16:00"), "今天的取号已经结束。");
        refuses(at(plan, "08:00"), "还没到取号时间。09:00起可以取号。");
    }

    @Test
    void betweenSlotsNoNumberIsGiven() {
        var plan = service(List.of(), slot("08:30-10:00", null), slot("10:30-11:30", null));
        refuses(at(plan, "10:00"), "现在是休息时间。10:30起可以取号。");
        gives(at(plan, "10:30"));
    }

    @Test
    void aSlotGivesSoManyAndThenThereIsTheNextOne() {
        var plan = service(List.of(), slot("08:30-10:00", 2), slot("10:00-11:30", 1));
        var story = at(plan, "09:00").and(taken("Y001")).and(taken("Y002"));
        story.when(take(YIBAO)).thenRefused(Refusal.Code.SLOT_FULL).saying("这个时段的号已取完,可取下一时段的号,或咨询导办台。");
        story.at("10:00").when(take(YIBAO)).answered(new Answer(ticket("Y003"), 2));
        story.and(taken("Y003"))
                .when(take(YIBAO))
                .thenRefused(Refusal.Code.SLOT_FULL)
                .saying("今天的号已取完,请咨询导办台。");
    }

    @Test
    void anAppointmentTakesNobodysPlaceInTheSlot() {
        var plan = service(List.of(), slot("08:30-10:00", 1));
        at(plan, "09:00").and(Told.takenFor("Y001", "09:00")).when(take(YIBAO)).answered(new Answer(ticket("Y002"), 1));
    }

    @Test
    void theLastNumberByTheClock() {
        var plan = closing(Closing.Last.CLOCK, Duration.ofMinutes(10));
        gives(at(plan, "17:19"));
        refuses(at(plan, "17:20"), "今天的取号已经结束。");
    }

    @Test
    void theLastNumberByWhoCanStillBeServed() {
        var plan = closing(Closing.Last.FORECAST, Duration.ZERO);
        // one waits, a quarter of an hour each, one window works
        var story = at(plan, "17:15").and(opened(FOUR), taken("Y001"));
        story.when(take(YIBAO)).answered(new Answer(ticket("Y002"), 1));
        refuses(story.at("17:16"), "按现在的人数,今天办不到了。");
        // with two windows twice as many
        story.and(opened(FIVE)).when(take(YIBAO)).answered(new Answer(ticket("Y002"), 1));
        refuses(story.and(paused(FIVE)), "按现在的人数,今天办不到了。");
        refuses(at(plan, "17:30"), "今天的取号已经结束。");
    }

    @Test
    void theLastNumberByTheForecastOnceThereIsOne() {
        var plan = closing(Closing.Last.FORECAST, Duration.ZERO);
        // by the rough wait of a quarter of an hour too late, but whoever waits is about to be called
        var story = at(plan, "17:16").and(opened(FOUR), taken("Y001")).foreseeing(Duration.ofMinutes(5));
        story.when(take(YIBAO)).answered(new Answer(ticket("Y002"), 1));
        // nobody waits, but it will last
        refuses(at(plan, "17:00").and(opened(FOUR)).foreseeing(Duration.ofMinutes(31)), "按现在的人数,今天办不到了。");
    }

    @Test
    void theOfferGoesByTheForecastOnceThereIsOne() {
        var story = at(DAY, "17:20").and(taken("Y001"));
        assertTrue(offer(story, "17:20").pastClosing());
        assertFalse(offer(story, "17:20", Duration.ofMinutes(5)).pastClosing());
    }

    @Test
    void theOfferSaysAllThisBeforeSomebodyAsks() {
        var open = offer(at(DAY, "09:00"), "09:00");
        assertTrue(open.open());
        assertFalse(open.pastClosing());
        var noon = offer(at(DAY, "12:00"), "12:00");
        assertFalse(noon.open());
        assertEquals(LocalTime.of(13, 45), noon.from());
        var late = offer(at(DAY, "17:20").and(taken("Y001")), "17:20");
        assertTrue(late.open(), "by the clock a number is still given");
        assertTrue(late.pastClosing());
        assertFalse(offer(at(PLAN, "17:20").and(taken("Y001")), "17:20").pastClosing());
        var over = offer(at(closing(Closing.Last.CLOCK, Duration.ofMinutes(10)), "17:25"), "17:25");
        assertEquals("“医保”窗口现在不办理:今天的取号已经结束。", over.why());
        assertNull(over.from());
        var full = offer(at(service(List.of(), slot("08:30-10:00", 0)), "09:00"), "09:00");
        assertEquals("今天的号已取完,请咨询导办台。", full.why());
        var closed = offer(at(DAY, "09:00").pressed(new Command.CloseDay()), "09:00");
        assertEquals("今天的叫号还没有开始,请稍等。", closed.why());
    }

    private static Offer offer(Specification story, String time) {
        return offer(story, time, null);
    }

    private static Offer offer(Specification story, String time, @Nullable Duration wait) {
        var hall = story.hall();
        var now = java.util.Objects.requireNonNull(hall.day())
                .atTime(LocalTime.parse(time))
                .atZone(HOURS.zone())
                .toInstant();
        return hall.offer(hall.plan().service(YIBAO).orElseThrow(), now, wait);
    }

    @Test
    void aWindowKnowsWhenItWorksAgain() {
        var hall = at(DAY, "09:00").hall();
        assertTrue(hall.worksAgain(Specification.NINE).isEmpty());
        assertEquals(
                LocalTime.of(14, 0),
                hall.worksAgain(Specification.NINE.plus(Duration.ofHours(3))).orElseThrow());
        assertTrue(hall.worksAgain(Specification.NINE.plus(Duration.ofHours(9))).isEmpty());
        assertTrue(Hall.EMPTY.worksAgain(Specification.NINE).isEmpty());
    }

    @Test
    void policyIsTheUsualOneWhereNothingElseIsSaid() {
        assertEquals(Closing.Last.CLOCK, Policy.USUAL.closing().last());
        assertEquals(Duration.ZERO, Policy.USUAL.closing().lastBefore());
    }

    @Test
    void whereTheKioskRestsAServiceBeginsAgainWithIt() {
        var allDay = service(List.of(Span.parse("07:00-16:00")));
        refuses(at(allDay, "07:30"), "还没到取号时间。08:15起可以取号。");
        refuses(at(allDay, "12:30"), "现在是休息时间。13:45起可以取号。");
        refuses(at(allDay, "16:00"), "今天的取号已经结束。");
        var slots = service(List.of(), slot("08:00-12:30", null), slot("12:30-15:00", null));
        refuses(at(slots, "08:10"), "还没到取号时间。08:15起可以取号。");
        refuses(at(slots, "12:00"), "现在是休息时间。13:45起可以取号。");
    }

    @Test
    void aSlotOutsideTheHoursOfItsServiceGivesNothing() {
        var plan = service(List.of(Span.parse("09:00-10:00")), slot("08:30-09:30", null), slot("10:30-11:30", null));
        refuses(at(plan, "08:40"), "现在是休息时间。09:00起可以取号。");
        gives(at(plan, "09:29"));
        refuses(at(plan, "09:30"), "今天的取号已经结束。");
    }
}
