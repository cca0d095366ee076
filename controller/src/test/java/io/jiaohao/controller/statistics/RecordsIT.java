// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import static io.jiaohao.controller.statistics.WrittenDays.FOUR;
import static io.jiaohao.controller.statistics.WrittenDays.MONDAY;
import static io.jiaohao.controller.statistics.WrittenDays.SHEBAO;
import static io.jiaohao.controller.statistics.WrittenDays.THREE;
import static io.jiaohao.controller.statistics.WrittenDays.YIBAO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.NotedSpan;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.records.Records;
import io.jiaohao.controller.statistics.note.FigureNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real H2 files. */
class RecordsIT {
    private final Path state;

    RecordsIT(@TempDir Path state) {
        this.state = state;
    }

    @Test
    void aVisitShowsItsWaitAndHandlingToTheMillisecond() {
        // given
        var days = WrittenDays.opened("e1").run(new Command.OpenWindow(THREE)).take(SHEBAO);
        days.later(Duration.ofMillis(3_723_456)).run(new Command.CallNext(THREE, null));
        days.later(Duration.ofMillis(20_001)).run(new Command.MarkArrived(THREE));
        days.later(Duration.ofMillis(65_432)).run(new Command.Finish(THREE));

        // when
        var figures = figures(days);

        // then
        var visit = figures.visits().getFirst();
        assertEquals(3_723_456L, visit.waitMillis());
        assertEquals(65_432L, visit.handlingMillis());
        assertTrue(visit.arrivalKnown());
        assertEquals("FINISHED", visit.fate());
        assertEquals(0.0, figures.windows().getFirst().inferredShare());
        assertFalse(figures.behind());
    }

    @Test
    void followingLiveGivesTheSameAsReplaying() {
        // given
        var days = busy();
        var replayed = figures(days);
        var elsewhere = state.resolve("other");

        // when
        DayFigures followed;
        try (var records = new Records(elsewhere, days, H2Statistics.views())) {
            records.open();
            days.recorded().forEach(one -> records.recorded(List.of(one)));
            followed = new H2Statistics(records, days::hall)
                    .day(MONDAY, days.hall().sequence());
        }

        // then
        assertEquals(replayed, followed);
    }

    @Test
    void deletingTheDatabaseChangesNoFigure() throws IOException {
        // given
        var days = busy();
        var before = figures(days);

        // when
        Files.delete(state.resolve("records/records.mv.db"));

        // then
        assertEquals(before, figures(days));
    }

    @Test
    void aDamagedDatabaseIsSetAsideAndRebuilt() throws IOException {
        // given
        var days = busy();
        var before = figures(days);
        Files.writeString(state.resolve("records/records.mv.db"), "this is no database");

        // when
        var after = figures(days);

        // then
        assertEquals(before, after);
        assertEquals(1, setAside());
    }

    @Test
    void aDatabaseAheadOfTheJournalIsRebuilt() throws IOException {
        // given
        figures(busy());
        var shorter = WrittenDays.opened("e1").take(YIBAO);

        // when
        var after = figures(shorter);

        // then
        assertEquals(1, after.visits().size());
        assertEquals(1, setAside());
    }

    @Test
    void aDatabaseOfAnotherJournalIsRebuilt() throws IOException {
        // given
        figures(WrittenDays.opened("e1").take(YIBAO).take(YIBAO));
        var other = WrittenDays.opened("e2").take(SHEBAO).take(YIBAO).take(YIBAO);

        // when
        var after = figures(other);

        // then
        assertEquals(3, after.visits().size());
        assertEquals(1, setAside());
    }

    @Test
    void aClosedDayKeepsTheFateOfEveryTicket() {
        // given
        var days = busy().run(new Command.CloseDay()).run(new Command.OpenDay(MONDAY.plusDays(1)));

        // when
        var figures = figures(days);

        // then
        assertTrue(figures.visits().stream().anyMatch(visit -> visit.fate().equals("NOT_CALLED")));
        assertEquals(40, figures.visits().size());
    }

    @Test
    void ofWhatAClerkWroteTheLastWordStandsAndIsMadeAnewFromTheJournal() throws IOException {
        // given
        var days = busy().run(new Command.ApplyPlan(staffed()));
        days.by("07", new Command.NoteFigures("07", "2026-11-23", "打印机坏了"))
                .by("07", new Command.NoteFigures("07", "2026-11-23", "打印机坏了两小时"))
                .by("08", new Command.NoteFigures("08", "2026-11", "写错了"))
                .by("08", new Command.NoteFigures("08", "2026-11", null));
        // when
        var notes = notes(days);
        // then
        assertEquals(List.of(new FigureNote("07", NotedSpan.day(MONDAY), "打印机坏了两小时")), notes);
        // when
        Files.delete(state.resolve("records/records.mv.db"));
        // then
        assertEquals(notes, notes(days));
    }

    private static Plan staffed() {
        var bare = WrittenDays.PLAN;
        var staff = List.of(new Clerk("07", "甲", "", Set.of()), new Clerk("08", "乙", "", Set.of()));
        return new Plan(
                bare.hall(),
                "",
                bare.services(),
                bare.windows(),
                bare.policy(),
                staff,
                List.of(),
                bare.classes(),
                bare.calendar());
    }

    private List<FigureNote> notes(WrittenDays days) {
        try (var records = new Records(state, days, H2Statistics.views())) {
            records.open();
            assertTrue(records.reached(days.hall().sequence(), Duration.ofSeconds(20)));
            return new H2Statistics(records, days::hall)
                    .notes()
                    .between(MONDAY.minusDays(3), MONDAY, days.hall().sequence());
        }
    }

    private static WrittenDays busy() {
        var days = WrittenDays.opened("e1").run(new Command.OpenWindow(THREE)).run(new Command.OpenWindow(FOUR));
        for (var n = 0; n < 20; n++) {
            days.later(Duration.ofSeconds(40)).take(SHEBAO).take(YIBAO);
            days.later(Duration.ofSeconds(50)).run(new Command.CallNext(n % 2 == 0 ? THREE : FOUR, null));
            if (n % 5 == 0) {
                days.later(Duration.ofSeconds(3)).run(new Command.Undo(THREE));
            }
        }
        return days;
    }

    private DayFigures figures(WrittenDays days) {
        try (var records = new Records(state, days, H2Statistics.views())) {
            records.open();
            assertTrue(records.reached(days.hall().sequence(), Duration.ofSeconds(20)));
            return new H2Statistics(records, days::hall).day(MONDAY, days.hall().sequence());
        }
    }

    private long setAside() throws IOException {
        try (var all = Files.list(state)) {
            return all.filter(path -> path.getFileName().toString().startsWith("records.damaged-"))
                    .count();
        }
    }
}
