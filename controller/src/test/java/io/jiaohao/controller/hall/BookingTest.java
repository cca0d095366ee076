// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.HOURS;
import static io.jiaohao.controller.hall.Town.PLAN;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.STRICT;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.protocol.ServiceCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Appointments of Monday for the days after, and on their day. */
class BookingTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final String CODE = "7K3M9Q2X";
    private static final Event BOOKED = new Event.AppointmentBooked(CODE, YIBAO, MONDAY.plusDays(1), NINE);

    private static Plan plan(boolean lateRefused) {
        var y = new Service(
                YIBAO,
                "医疗保险",
                "Medical insurance",
                "医保",
                'Y',
                List.of(),
                Duration.ofMinutes(20),
                Duration.ofMinutes(15),
                List.of(),
                List.of(
                        new Slot(Span.parse("08:30-09:00"), null, 0),
                        new Slot(Span.parse("09:00-10:00"), null, 2),
                        new Slot(Span.parse("10:00-11:00"), null, 1)));
        var booking = new Policy.Booking(
                5, Duration.ofMinutes(30), Duration.ofMinutes(15), Duration.ofHours(2), lateRefused, 2);
        return new Plan(
                "测试厅",
                "",
                List.of(Town.S, y),
                PLAN.windows(),
                STRICT.with(booking),
                Town.STAFF,
                List.of(),
                PLAN.classes(),
                HOURS);
    }

    private static Command book(String code, LocalDate day, LocalTime from) {
        return new Command.Book(code, YIBAO, day, from);
    }

    private static Specification monday(Event... events) {
        return Specification.in(plan(false), events);
    }

    /** On the day after, with the appointment for nine. */
    private static Specification tuesday(boolean lateRefused, String time) {
        return Specification.in(plan(lateRefused), BOOKED)
                .pressed(new Command.CloseDay())
                .at("2026-11-24", "08:00")
                .pressed(new Command.OpenDay(MONDAY.plusDays(1)))
                .at("2026-11-24", time);
    }

    private static final Command CHECK_IN = new Command.CheckIn(CODE, "zh", true, null);

    private static Event checkedIn(@Nullable String due) {
        return new Event.TicketTaken(
                ticket("Y001"),
                YIBAO,
                false,
                1,
                "zh",
                true,
                null,
                null,
                CODE,
                due == null ? null : Instant.parse(due),
                null);
    }

    private static void refused(Specification story, String why) {
        story.thenRefused(Refusal.Code.NOT_BOOKABLE).saying("不能预约:" + why + "。");
    }

    @Test
    void aPlaceIsBookedUnderACode() {
        var story = monday().when(book(CODE, MONDAY.plusDays(1), NINE)).then(BOOKED);
        assertEquals(
                new Appointment(CODE, YIBAO, MONDAY.plusDays(1), NINE),
                story.hall().appointments().get(CODE).orElseThrow());
        story.when(book(CODE, MONDAY.plusDays(1), NINE)).thenRefused(Refusal.Code.APPOINTMENT_TAKEN);
    }

    @Test
    void aSlotHasSoManyPlaces() {
        var story = monday(BOOKED).pressed(book("SECOND22", MONDAY.plusDays(1), NINE));
        refused(story.when(book("THIRD333", MONDAY.plusDays(1), NINE)), "这个时段已经约满");
        story.when(book("THIRD333", MONDAY.plusDays(2), NINE))
                .then(new Event.AppointmentBooked("THIRD333", YIBAO, MONDAY.plusDays(2), NINE));
        story.when(book("FOURTH44", MONDAY.plusDays(1), LocalTime.of(10, 0)))
                .then(new Event.AppointmentBooked("FOURTH44", YIBAO, MONDAY.plusDays(1), LocalTime.of(10, 0)));
    }

    @Test
    void onlySlotsThatAreBookedAtAll() {
        refused(monday().when(book(CODE, MONDAY.plusDays(1), LocalTime.of(8, 30))), "没有这个时段");
        refused(monday().when(book(CODE, MONDAY.plusDays(1), LocalTime.of(9, 30))), "没有这个时段");
        refused(monday().when(new Command.Book(CODE, SHEBAO, MONDAY.plusDays(1), NINE)), "没有这个时段");
        monday().when(new Command.Book(CODE, new ServiceCode("fangchan"), MONDAY.plusDays(1), NINE))
                .thenRefused(Refusal.Code.UNKNOWN_SERVICE);
    }

    @Test
    void fromTomorrowToFiveWorkDaysAhead() {
        refused(monday().when(book(CODE, MONDAY, LocalTime.of(10, 0))), "至少提前一天");
        refused(monday().when(book(CODE, MONDAY.plusDays(5), NINE)), "那天休息");
        // the weekend does not count
        monday().when(book(CODE, MONDAY.plusDays(7), NINE))
                .then(new Event.AppointmentBooked(CODE, YIBAO, MONDAY.plusDays(7), NINE));
        refused(monday().when(book(CODE, MONDAY.plusDays(8), NINE)), "只能预约5个工作日以内");
        refused(monday().when(book(CODE, MONDAY.plusYears(3), NINE)), "只能预约5个工作日以内");
        Specification.nothing().when(book(CODE, MONDAY, NINE)).thenRefused(Refusal.Code.DAY_NOT_OPEN);
    }

    @Test
    void itIsMovedToWhereAPlaceIs() {
        var move = new Command.MoveAppointment(CODE, MONDAY.plusDays(2), LocalTime.of(10, 0));
        var story = monday(BOOKED)
                .when(move)
                .then(new Event.AppointmentMoved(CODE, MONDAY.plusDays(2), LocalTime.of(10, 0)));
        assertEquals(
                MONDAY.plusDays(2),
                story.hall().appointments().get(CODE).orElseThrow().day());
        refused(
                story.pressed(book("SECOND22", MONDAY.plusDays(3), LocalTime.of(10, 0)))
                        .when(new Command.MoveAppointment(CODE, MONDAY.plusDays(3), LocalTime.of(10, 0))),
                "这个时段已经约满");
        story.when(new Command.MoveAppointment("UNKNOWN2", MONDAY.plusDays(3), NINE))
                .thenRefused(Refusal.Code.UNKNOWN_APPOINTMENT)
                .saying("没有这个预约,或者已经办过、取消或过期。");
    }

    @Test
    void itIsCancelledUpToTwoHoursBefore() {
        var story = monday(BOOKED).when(new Command.CancelAppointment(CODE)).then(new Event.AppointmentCancelled(CODE));
        assertTrue(story.hall().appointments().isEmpty());
        tuesday(false, "07:00").when(new Command.CancelAppointment(CODE)).then(new Event.AppointmentCancelled(CODE));
        tuesday(false, "07:01")
                .when(new Command.CancelAppointment(CODE))
                .thenRefused(Refusal.Code.TOO_LATE)
                .saying("现在已经不能取消或改期,请直接联系大厅。");
        tuesday(false, "07:01")
                .when(new Command.MoveAppointment(CODE, MONDAY.plusDays(3), NINE))
                .thenRefused(Refusal.Code.TOO_LATE);
    }

    @Test
    void onItsDayItIsANumberThatIsDueAtItsTime() {
        tuesday(false, "08:29")
                .when(CHECK_IN)
                .thenRefused(Refusal.Code.TOO_EARLY)
                .saying("来早了,08:30起可以签到。");
        var story = tuesday(false, "08:30")
                .and(opened(FOUR))
                .when(CHECK_IN)
                .answered(new Answer(ticket("Y001"), 0))
                .then(checkedIn("2026-11-24T01:00:00Z"));
        assertEquals(Rank.DUE, story.ticket("Y001").standing().rank());
        assertTrue(story.hall().appointments().isEmpty());
        story.when(CHECK_IN).thenRefused(Refusal.Code.UNKNOWN_APPOINTMENT);
        tuesday(false, "09:15").when(CHECK_IN).then(checkedIn("2026-11-24T01:00:00Z"));
    }

    @Test
    void whoComesLaterIsServedInOrderWhileTheSlotLastsOrNotAtAll() {
        var late = tuesday(false, "09:16").and(taken("Y001")).when(CHECK_IN).answered(new Answer(ticket("Y002"), 1));
        late.thenAccepted();
        assertEquals(Rank.ORDINARY, late.ticket("Y002").standing().rank());
        tuesday(false, "10:00").when(CHECK_IN).then(checkedIn(null));
        tuesday(false, "10:01")
                .when(CHECK_IN)
                .thenRefused(Refusal.Code.TOO_LATE)
                .saying("预约时间已过,请取普通号。");
        tuesday(true, "09:15").when(CHECK_IN).then(checkedIn("2026-11-24T01:00:00Z"));
        tuesday(true, "09:16").when(CHECK_IN).thenRefused(Refusal.Code.TOO_LATE);
    }

    @Test
    void onAnotherDayItSaysWhichDay() {
        monday(BOOKED).when(CHECK_IN).thenRefused(Refusal.Code.WRONG_DAY).saying("这个预约是2026-11-24 09:00的,请到那天再来。");
        monday(BOOKED).pressed(new Command.CloseDay()).when(CHECK_IN).thenRefused(Refusal.Code.DAY_NOT_OPEN);
    }

    @Test
    void whoNeverComesIsWrittenDown() {
        var waited = tuesday(false, "10:00").when(new Command.PassTime()).thenNothing();
        waited.later(0.001).when(new Command.PassTime()).then(new Event.AppointmentExpired(CODE));
        assertTrue(waited.hall().appointments().isEmpty());
        var refusing = tuesday(true, "09:15").when(new Command.PassTime()).thenNothing();
        refusing.later(0.001).when(new Command.PassTime()).then(new Event.AppointmentExpired(CODE));
    }

    @Test
    void whatIsToComeGoesOverIntoTheNextDayAndWhatIsPastDoesNot() {
        var pin = new Pin("00", "ff", 1);
        monday(BOOKED, new Event.AppointmentBooked("PAST2222", YIBAO, MONDAY, NINE), new Event.PinSet("07", pin))
                .pressed(new Command.CloseDay())
                .at("2026-11-24", "03:00")
                .when(new Command.OpenDay(MONDAY.plusDays(1)))
                .then(new Event.DayOpened(
                        MONDAY.plusDays(1),
                        null,
                        plan(false),
                        new Carried(
                                List.of(new Appointment(CODE, YIBAO, MONDAY.plusDays(1), NINE)),
                                java.util.Map.of("07", pin),
                                List.of(),
                                List.of(),
                                List.of())));
    }

    @Test
    void aCodeTellsNothingAndIsNotEmpty() {
        for (var bad : List.of("", "abc", "AB1", "张三", "ABCDEFGHJKLMN")) {
            org.junit.jupiter.api.Assertions.assertThrows(
                    IllegalArgumentException.class, () -> new Appointment(bad, YIBAO, MONDAY, NINE));
            org.junit.jupiter.api.Assertions.assertThrows(
                    IllegalArgumentException.class, () -> book(bad, MONDAY, NINE));
        }
        assertEquals(Calendar.ALWAYS.zone(), HOURS.zone());
    }

    @Test
    void howeverFarAheadTheHallWantsIt() {
        var far = plan(false)
                .policy()
                .with(new Policy.Booking(
                        40, Duration.ofMinutes(30), Duration.ofMinutes(15), Duration.ofHours(2), false, 2));
        var story = Specification.in(plan(false).with(far));
        // eight weeks of five days
        story.when(book(CODE, MONDAY.plusDays(56), NINE))
                .then(new Event.AppointmentBooked(CODE, YIBAO, MONDAY.plusDays(56), NINE));
        refused(story.when(book("SECOND22", MONDAY.plusDays(57), NINE)), "只能预约40个工作日以内");
        refused(story.when(book("SECOND22", MONDAY.plusYears(300), NINE)), "只能预约40个工作日以内");
    }

    @Test
    void whatIsFreeIsToldForEverySlotThatIsBooked() {
        var hall = monday(BOOKED).hall();
        var y = hall.plan().service(YIBAO).orElseThrow();
        assertEquals(
                List.of(
                        new Vacancy(y.slots().get(1), 1, null),
                        new Vacancy(y.slots().get(2), 1, null)),
                hall.vacancies(y, MONDAY.plusDays(1)));
        assertEquals(2, hall.vacancies(y, MONDAY.plusDays(2)).getFirst().free());
        var today = hall.vacancies(y, MONDAY);
        assertEquals(0, today.getFirst().free());
        assertEquals(Refusal.notBookable("至少提前一天"), today.getFirst().refusal());
        assertEquals(List.of(), hall.vacancies(Town.S, MONDAY.plusDays(1)));
        var full = monday(BOOKED)
                .pressed(book("SECOND22", MONDAY.plusDays(1), NINE))
                .hall();
        var none = full.vacancies(y, MONDAY.plusDays(1)).getFirst();
        assertEquals(0, none.free());
        assertEquals(Refusal.notBookable("这个时段已经约满"), none.refusal());
    }
}
