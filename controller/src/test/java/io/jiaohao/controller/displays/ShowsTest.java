// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.displays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.line.Place;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the hall sees of hours, staff, priority and services without a window. */
class ShowsTest {
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");
    private static final TicketNumber S001 = new TicketNumber("S001");
    private static final TicketNumber S002 = new TicketNumber("S002");
    private static final WindowNumber THREE = new WindowNumber(3);
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WindowPlan WINDOW = new WindowPlan(THREE, "社保", List.of(new WindowPlan.Serves(SHEBAO, 10)));
    private static final Plan PLAN = new Plan(
            "测试厅",
            "",
            List.of(new Service(SHEBAO, "社会保险", "Social insurance", "社保", 'S', List.of())),
            List.of(WINDOW),
            Policy.USUAL,
            List.of(new Clerk("07", "甲", "经办", Set.of())),
            List.of(),
            PriorityClass.USUAL,
            new Calendar(
                    ZONE,
                    Week.ofWorkdays(List.of(Span.parse("08:30-12:00"), Span.parse("14:00-17:30"))),
                    null,
                    List.of()));

    private static Hall at(String time, Event... events) {
        var hall = Hall.EMPTY;
        var now = DAY.atTime(Span.time(time)).atZone(ZONE).toInstant();
        hall = Hall.evolve(hall, new Entry(1, now, Source.SELF, List.of(new Event.DayOpened(DAY, "e1", PLAN))));
        for (var event : events) {
            hall = Hall.evolve(hall, new Entry(hall.sequence() + 1, now, Source.SELF, List.of(event)));
        }
        return hall;
    }

    private static Event taken(String number, boolean priority, String appointment) {
        return new Event.TicketTaken(
                new TicketNumber(number),
                SHEBAO,
                priority,
                1,
                "zh",
                true,
                null,
                null,
                appointment.isEmpty() ? null : appointment,
                null,
                null);
    }

    private static Event called(String number) {
        return new Event.TicketCalled(new TicketNumber(number), SHEBAO, THREE);
    }

    @Test
    void aClosedWindowIsDarkOutOfHoursAndSaysSoWithinThem() {
        assertEquals(SignState.CLOSED, Shows.sign(at("09:00"), WINDOW).state());
        var dark = Shows.sign(at("12:30", new Event.HoursTurned(List.of(SHEBAO), true)), WINDOW);
        assertEquals(SignState.OUT_OF_HOURS, dark.state());
        assertEquals("", dark.text());
    }

    @Test
    void aWindowThatStillServesAfterHoursSaysSo() {
        var late = at("17:40", new Event.HoursTurned(List.of(SHEBAO), true), new Event.WindowOpened(THREE));
        assertEquals(SignState.OPEN, Shows.sign(late, WINDOW).state());
    }

    @Test
    void aBreakOverLunchSaysWhenItEnds() {
        var lunch = at("12:10", new Event.WindowOpened(THREE), new Event.WindowPaused(THREE, "用餐"));
        assertEquals("午休 14:00继续", Shows.sign(lunch, WINDOW).text());
        var short_ = at("10:10", new Event.WindowOpened(THREE), new Event.WindowPaused(THREE, "饮水如厕"));
        assertEquals("暂停服务 请稍候", Shows.sign(short_, WINDOW).text());
    }

    @Test
    void theSignKnowsWhoSitsThereByBadgeOnly() {
        var staff = Shows.sign(at("09:00", new Event.WindowOpened(THREE, "07", true)), WINDOW)
                .staff();
        assertEquals(new Message.Staff("07", null, null), staff);
        assertNull(
                Shows.sign(at("09:00", new Event.WindowOpened(THREE)), WINDOW).staff());
    }

    @Test
    void theBoardSaysPriorityOrAppointmentAndNeverMore() {
        var hall = at(
                "09:00",
                new Event.WindowOpened(THREE),
                taken("S001", true, ""),
                called("S001"),
                new Event.PriorityConfirmed(new TicketNumber("S001"), "canji"),
                taken("S002", false, "7K3M"),
                called("S002"),
                taken("S003", true, ""),
                called("S003"),
                new Event.PriorityDeclined(new TicketNumber("S003")));
        var flags = Shows.board(hall).recent().stream()
                .map(call -> String.valueOf(call.flag()))
                .toList();
        assertEquals(List.of("null", "预约", "优先"), flags);
    }

    @Test
    void theBoardSendsThoseToAWindowWhoAreExpectedThere() {
        // given: one at the window, and another called after
        var two = List.of(
                new Event.WindowOpened(THREE),
                taken("S001", false, ""),
                called("S001"),
                new Event.TicketArrived(S001, THREE),
                taken("S002", false, ""),
                called("S002"));
        assertEquals(List.of("S002", "S001"), calls(two));
        // then: whoever was missed, came back, gave up or was set aside is called no more
        var missed = new Event.TicketMissed(S002, THREE, false);
        assertEquals(List.of("S001"), calls(two, missed));
        assertEquals(List.of("S001"), calls(two, missed, new Event.TicketReturned(S002, Place.at(9, 0))));
        assertEquals(List.of("S001"), calls(two, missed, new Event.TicketWithdrawn(S002, Fate.ABANDONED)));
        assertEquals(List.of("S001"), calls(two, new Event.TicketHeld(S002, THREE, HoldKind.AWAY)));
        // and: whoever was served stands behind those who are expected
        var served = new Event.TicketFinished(S002, THREE, false);
        assertEquals(List.of("S001", "S002"), calls(two, served));
        assertEquals(List.of("S002", "S001"), calls(two, served, new Event.TicketFinished(S001, THREE, false)));
    }

    private static List<String> calls(List<Event> before, Event... then) {
        var events = Stream.concat(before.stream(), Stream.of(then)).toArray(Event[]::new);
        return Shows.board(at("09:00", events)).recent().stream()
                .map(call -> call.number().text())
                .toList();
    }

    @Test
    void aServiceWithPeopleWaitingAndNobodyWorkingIsSaidOnTheBoard() {
        assertNull(Shows.board(at("09:00", taken("S001", false, ""))).notice());
        var left = at("09:00", taken("S001", false, ""), new Event.ServiceLeft(SHEBAO));
        assertEquals("社保窗口暂时无人,请稍候或到导办台咨询", Shows.board(left).notice());
    }

    @Test
    void theMenuSaysWhyNoNumberIsGivenAndFromWhenAgain() {
        var open = Shows.menu(at("09:00"), Waits.UNKNOWN).services().getFirst();
        assertEquals(true, open.open());
        assertNull(open.why());
        var lunch = Shows.menu(at("12:30"), Waits.UNKNOWN).services().getFirst();
        assertFalse(lunch.open());
        assertEquals("“社保”窗口现在不办理:现在是休息时间。14:00起可以取号。", lunch.why());
        assertEquals("14:00", lunch.until());
        assertNull(Shows.menu(at("18:00"), Waits.UNKNOWN).services().getFirst().until());
    }

    @Test
    void theMenuWarnsBeforeANumberThatWouldBeCalledAfterClosing() {
        var events = new Event[5];
        for (var n = 0; n < events.length; n++) {
            events[n] = taken("S00" + (n + 1), false, "");
        }
        // five visits of a quarter of an hour
        var service = Shows.menu(at("16:20", events), Waits.UNKNOWN).services().getFirst();
        assertEquals(true, service.open());
        assertEquals("按现在的人数,可能要到下班后才能叫到", service.why());
        assertNull(Shows.menu(at("16:10", events), Waits.UNKNOWN)
                .services()
                .getFirst()
                .why());
    }
}
