// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.finished;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Told.takenWithPriority;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.HOURS;
import static io.jiaohao.controller.hall.Town.PLAN;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.STRICT;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static io.jiaohao.controller.hall.Town.ticket;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy.Closing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The note that somebody left over takes home, and the number it becomes. */
class CarriedTest {
    private static final Command PASS = new Command.PassTime();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Event OUT = new Event.HoursTurned(List.of(SHEBAO, YIBAO), true);

    private static Plan waiting(Closing.Waiting custom) {
        return PLAN.with(HOURS)
                .with(STRICT.with(new Closing(
                        custom, Closing.Last.CLOCK, Duration.ZERO, Duration.ofMinutes(30), Duration.ofMinutes(20))));
    }

    private static Specification day(Closing.Waiting custom) {
        return Specification.in(waiting(custom)).at("11:50");
    }

    @Test
    void whoeverIsGivenANumberAfterThatIsLeftAlone() {
        day(Closing.Waiting.CARRY)
                .at("18:00")
                .and(OUT, taken("Y001"))
                .later(5)
                .when(PASS)
                .thenNothing();
    }

    @Test
    void aNoteIsCalledAmongTheFirstTheNextDayAndOnce() {
        var story = day(Closing.Waiting.CARRY)
                .and(taken("Y001"))
                .at("18:00")
                .and(OUT)
                .pressed(PASS)
                .pressed(new Command.CloseDay())
                .at("2026-11-24", "08:00")
                .pressed(new Command.OpenDay(TODAY.plusDays(1)));
        var honour = new Command.HonourNote(ticket("Y001"), "zh", true, null);
        story.at("2026-11-24", "09:00")
                .and(opened(FOUR), takenWithPriority("Y001"))
                .when(honour)
                .answered(new Answer(ticket("Y002"), 0))
                .then(new Event.TicketTaken(
                        ticket("Y002"),
                        YIBAO,
                        false,
                        1,
                        "zh",
                        true,
                        null,
                        null,
                        null,
                        Instant.parse("2026-11-24T01:00:00Z"),
                        ticket("Y001")));
        story.when(honour).thenRefused(Refusal.Code.UNKNOWN_NOTE).saying("没有这张顺延凭条,或者已经用过。");
        story.when(next(FOUR)).answeredWith("Y002").because(Why.Reason.DUE, Why.Reason.ARRIVAL);
    }

    @Test
    void aNoteIsGoodForOneDay() {
        var story = day(Closing.Waiting.CARRY)
                .and(taken("Y001"))
                .at("18:00")
                .and(OUT)
                .pressed(PASS);
        for (var day = 1; day <= 2; day++) {
            story.pressed(new Command.CloseDay())
                    .at(TODAY.plusDays(day).toString(), "08:00")
                    .pressed(new Command.OpenDay(TODAY.plusDays(day)));
        }
        assertEquals(List.of(), story.hall().notes());
        story.when(new Command.HonourNote(ticket("Y001"), "zh", true, null)).thenRefused(Refusal.Code.UNKNOWN_NOTE);
        story.pressed(new Command.CloseDay())
                .when(new Command.HonourNote(ticket("Y001"), "zh", true, null))
                .thenRefused(Refusal.Code.DAY_NOT_OPEN);
    }

    @Test
    void theNumberOfAnOldNoteIsHandedOnOnceWhereItIsCarriedAgain() {
        var story = day(Closing.Waiting.CARRY)
                .and(taken("Y001"))
                .at("18:00")
                .and(OUT)
                .pressed(PASS);
        story.pressed(new Command.CloseDay())
                .at("2026-11-24", "08:00")
                .pressed(new Command.OpenDay(TODAY.plusDays(1)))
                .and(taken("Y001"))
                .pressed(new Command.CloseDay())
                .at("2026-11-25", "08:00")
                .pressed(new Command.OpenDay(TODAY.plusDays(2)));
        assertEquals(
                List.of(new Carried.Note(ticket("Y001"), YIBAO)), story.hall().notes());
    }

    @Test
    void anOldNoteIsNotHandedOnBecauseItsNumberWasGivenAgain() {
        var story = day(Closing.Waiting.CARRY)
                .and(taken("Y001"))
                .at("18:00")
                .and(OUT)
                .pressed(PASS);
        story.pressed(new Command.CloseDay())
                .at("2026-11-24", "08:00")
                .pressed(new Command.OpenDay(TODAY.plusDays(1)))
                .and(opened(FOUR), taken("Y001"), called("Y001", FOUR), finished("Y001", FOUR))
                .pressed(new Command.CloseDay())
                .at("2026-11-25", "08:00")
                .pressed(new Command.OpenDay(TODAY.plusDays(2)));
        assertEquals(List.of(), story.hall().notes());
    }
}
