// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import static io.jiaohao.controller.statistics.WrittenDays.MONDAY;
import static io.jiaohao.controller.statistics.WrittenDays.PLAN;
import static io.jiaohao.controller.statistics.WrittenDays.SHEBAO;
import static io.jiaohao.controller.statistics.WrittenDays.THREE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.controller.statistics.day.DayBook;
import io.jiaohao.controller.statistics.day.WindowBook.Break;
import io.jiaohao.controller.statistics.day.WindowBook.Cell;
import io.jiaohao.controller.statistics.day.WindowBook.Doing;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a window did, in a hall that works from half past eight to noon and from two to half past five. */
class WindowTimeTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Plan HOURS = new Plan(
            PLAN.hall(),
            PLAN.complaints(),
            PLAN.services(),
            PLAN.windows(),
            PLAN.policy(),
            List.of(clerk("07"), clerk("08")),
            List.of(),
            PLAN.classes(),
            new Calendar(
                    ZONE,
                    Week.ofWorkdays(List.of(Span.parse("08:30-12:00"), Span.parse("14:00-17:30"))),
                    null,
                    List.of()));

    private final WrittenDays days = WrittenDays.opened("e1").run(new Command.ApplyPlan(HOURS));

    @Test
    void leftOpenOvernightAWindowWasOpenWithinItsHours() {
        // given
        at("08:10").run(new Command.OpenWindow(THREE));

        // when
        days.later(Duration.ofHours(18)).run(new Command.CloseDay());

        // then
        assertEquals(Duration.ofHours(7).toMillis(), sum(Doing.IDLE));
        assertEquals(minutes(30), millis(8, "", Doing.IDLE));
        assertEquals(0, millis(12, "", Doing.IDLE));
        assertEquals(minutes(30), millis(17, "", Doing.IDLE));
    }

    @Test
    void whoIsServedAfterHoursIsServed() {
        // given
        at("17:20").run(new Command.OpenWindow(THREE)).take(SHEBAO).run(new Command.CallNext(THREE, null));
        at("17:25").run(new Command.MarkArrived(THREE));

        // when
        at("18:05").run(new Command.Finish(THREE));

        // then
        assertEquals(minutes(40), sum(Doing.SERVING));
        assertEquals(minutes(5), millis(18, "", Doing.SERVING));
        assertEquals(minutes(5), sum(Doing.CALLING));
        assertEquals(0, sum(Doing.IDLE));
    }

    @Test
    void whatNobodyEndedCountsWithinTheHoursOnly() {
        // given
        at("17:20").run(new Command.OpenWindow(THREE)).take(SHEBAO).run(new Command.CallNext(THREE, null));
        days.run(new Command.MarkArrived(THREE));

        // when
        days.later(Duration.ofHours(9)).run(new Command.CloseDay());

        // then
        assertEquals(minutes(10), sum(Doing.SERVING));
    }

    @Test
    void aBreakIsCutByTheHoursButIsOne() {
        // given
        at("08:50").run(new Command.OpenWindow(THREE));
        days.run(new Command.Pause(THREE, null));
        days.run(new Command.Pause(THREE, "用餐"));

        // when
        at("09:15").run(new Command.Continue(THREE));

        // then
        assertEquals(minutes(10), millis(8, "", Doing.PAUSED));
        assertEquals(minutes(15), millis(9, "", Doing.PAUSED));
        assertEquals(
                List.of(new Break(THREE, "", "用餐", minutes(25))),
                book().windows().breaks());
    }

    @Test
    void aShortBreakIsKeptApartUntilItIsTenMinutesLong() {
        // given
        at("09:00").run(new Command.OpenWindow(THREE)).run(new Command.Pause(THREE, null));

        // when
        at("09:09").take(SHEBAO);
        var before = sum(Doing.SHORT_PAUSE);
        at("09:10").take(SHEBAO);

        // then
        assertEquals(minutes(9), before);
        assertEquals(0, sum(Doing.SHORT_PAUSE));
        assertEquals(minutes(10), sum(Doing.PAUSED));
    }

    @Test
    void aBreakOutsideTheHoursIsNone() {
        // given
        at("12:00").run(new Command.OpenWindow(THREE)).run(new Command.Pause(THREE, "用餐"));

        // when
        at("13:59").run(new Command.Continue(THREE));

        // then
        assertEquals(List.of(), book().windows().breaks());
        assertEquals(0, sum(Doing.PAUSED));
    }

    @Test
    void aSecondClerkBeginsABreakOfTheirOwn() {
        // given
        at("09:00").run(new Command.SignIn(THREE, "07", true, true)).run(new Command.Pause(THREE, null));
        at("09:20").run(new Command.SignIn(THREE, "08", true, true));

        // when
        at("09:35").run(new Command.Continue(THREE));

        // then
        assertEquals(
                List.of(new Break(THREE, "07", "", minutes(20)), new Break(THREE, "08", "", minutes(15))),
                book().windows().breaks());
        assertEquals(minutes(15), millis(9, "08", Doing.PAUSED));
    }

    @Test
    void anOutageIsNoTimeOfAWindow() {
        // given
        at("09:00").run(new Command.OpenWindow(THREE));
        at("09:10").take(SHEBAO);

        // when
        at("09:30").run(new Command.Start("e2", "test"));
        at("09:45").run(new Command.CallNext(THREE, null));

        // then
        assertEquals(minutes(25), sum(Doing.IDLE));
    }

    /** At that time of the clock, to the second. */
    private WrittenDays at(String time) {
        var at = MONDAY.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
        return days.later(Duration.between(days.now(), at));
    }

    private long millis(int hour, String staff, Doing doing) {
        return book().windows()
                .times()
                .getOrDefault(new Cell(THREE, hour, staff), Map.of())
                .getOrDefault(doing, 0L);
    }

    private long sum(Doing doing) {
        return book().windows().times().values().stream()
                .mapToLong(times -> times.getOrDefault(doing, 0L))
                .sum();
    }

    private DayBook book() {
        var book = new DayBook();
        days.recorded().forEach(book::take);
        return book;
    }

    private static long minutes(long count) {
        return Duration.ofMinutes(count).toMillis();
    }

    private static Clerk clerk(String badge) {
        return new Clerk(badge, badge, "", Set.of());
    }
}
