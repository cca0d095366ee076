// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.protocol.CommandId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 本人说明: what a clerk writes beside the own figures. */
class FigureNotingTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Hall HALL = hall();

    private static Hall hall() {
        var bare = new Plan("厅", "", List.of(), List.of(), Policy.USUAL);
        var plan = new Plan(
                bare.hall(),
                "",
                bare.services(),
                bare.windows(),
                bare.policy(),
                List.of(new Clerk("07", "甲", "", Set.of()), new Clerk("08", "乙", "", Set.of())),
                List.of(),
                bare.classes(),
                bare.calendar());
        var opened = new Event.DayOpened(LocalDate.parse("2026-11-23"), "e1", plan);
        return Hall.evolve(Hall.EMPTY, new Entry(1, NINE, Source.SELF, List.of(opened)));
    }

    private static Decision by(String who, String badge, String span, @Nullable String text) {
        var command = new Command.NoteFigures(badge, span, text);
        return Hall.decide(HALL, new Order(CommandId.fresh(), new Source(Source.Door.HTTP, who), NINE, command));
    }

    private static Event only(Decision decision) {
        return ((Decision.Accepted) decision).events().getFirst();
    }

    private static Refusal.Code refused(Decision decision) {
        return ((Decision.Refused) decision).refusal().code();
    }

    @Test
    void itsClerkWritesOfADayOrAMonthAndWithdraws() {
        assertEquals(new Event.FiguresNoted("07", "2026-11-23", "打印机坏了"), only(by("07", "07", "2026-11-23", "打印机坏了")));
        assertEquals(new Event.FiguresNoted("07", "2026-11", null), only(by("07", "07", "2026-11", null)));
    }

    @Test
    void nobodyElseDoes() {
        assertEquals(Refusal.Code.NOT_YOUR_FIGURES, refused(by("08", "07", "2026-11-23", "慢")));
        assertEquals(Refusal.Code.NOT_YOUR_FIGURES, refused(by("installer", "07", "2026-11-23", null)));
        assertEquals(Refusal.Code.UNKNOWN_CLERK, refused(by("99", "99", "2026-11-23", "我")));
    }

    @Test
    void aDayThatHasNotComeHasNoFigures() {
        assertEquals(Refusal.Code.NO_FIGURES_YET, refused(by("07", "07", "2026-11-24", "明天")));
        assertEquals(Refusal.Code.NO_FIGURES_YET, refused(by("07", "07", "2026-12", "下月")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "电话13812345678", "33010619900101123X在等", "两\n行"})
    void whatMayNotStandThereIsNoNote(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Command.NoteFigures("07", "2026-11-23", text));
    }

    @Test
    void twoHundredCharactersAreEnough() {
        new Command.NoteFigures("07", "2026-11-23", "说".repeat(200));
        assertThrows(
                IllegalArgumentException.class, () -> new Command.NoteFigures("07", "2026-11-23", "说".repeat(201)));
    }

    @Test
    void aSpanIsADayOrAMonthThatThereIs() {
        var november = NotedSpan.parse("2026-11");
        assertEquals(LocalDate.parse("2026-11-30"), november.last());
        assertEquals("2026-11", november.toString());
        assertEquals("2026-11-23", NotedSpan.parse("2026-11-23").toString());
        assertTrue(november.touches(LocalDate.parse("2026-11-30"), LocalDate.parse("2026-12-05")));
        assertFalse(november.touches(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-05")));
        for (var wrong : List.of("2026-11-31", "2026-13", "november", "2026-W48")) {
            assertThrows(IllegalArgumentException.class, () -> NotedSpan.parse(wrong), wrong);
        }
    }
}
