// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.statistics.day.End;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.figure.Comparison;
import io.jiaohao.controller.statistics.figure.Figure;
import io.jiaohao.controller.statistics.figure.WindowTime;
import io.jiaohao.controller.statistics.report.Report.Line;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What lines of a report say, and of whom they do not. */
class GatheringTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");
    private static final long MINUTE = 60_000;

    @Test
    void peopleStandInTheOrderOfTheirBadgesWhateverTheyDid() {
        // given
        var gathering = new Gathering(wanted(By.STAFF, SHEBAO, null));
        served(gathering, "07", 30, 900_000);
        served(gathering, "06", 12, 600_000);
        served(gathering, "08", 60, 300_000);

        // then
        assertEquals(List.of("06", "07", "08"), keys(gathering.report(Plan.NONE, 0, false)));
    }

    @Test
    void whatNobodyKnownServedIsALineByItself() {
        // given
        var gathering = new Gathering(wanted(By.STAFF, SHEBAO, null));
        served(gathering, null, 11, 400_000);
        served(gathering, "07", 3, 300_000);

        // when
        var report = gathering.report(Plan.NONE, 0, false);

        // then
        assertEquals(List.of("", "07"), keys(report));
        assertEquals(11, Comparison.of(report.lines().getFirst().sums().tally()).n());
        assertNull(Comparison.of(report.lines().getLast().sums().tally()).mean());
    }

    @Test
    void peopleAreComparedWithinOneServiceOnly() {
        assertThrows(IllegalArgumentException.class, () -> wanted(By.STAFF, null, null));
    }

    @Test
    void ofAPersonOnlyLongBreaksAreTold() {
        // given
        var gathering = new Gathering(wanted(By.STAFF, SHEBAO, null));
        served(gathering, "07", 1, 300_000);
        breaks(gathering, "07");

        // then
        var windows = windows(gathering.report(Plan.NONE, 0, false).lines().getFirst());
        assertEquals(Map.of("用餐", 1L), times(windows));
        assertEquals(
                20 * MINUTE,
                Objects.requireNonNull(windows.byReason().get("用餐")).millis());
    }

    @Test
    void aWindowIsPerhapsOnePersonSoItsShortBreaksCannotBeHadBySubtractionEither() {
        // given
        var byWindow = new Gathering(wanted(By.WINDOW, null, null));
        var ofOne = new Gathering(wanted(By.DAY, null, new WindowNumber(3)));
        breaks(byWindow, "07");
        breaks(ofOne, "07");

        // then
        for (var line : List.of(
                byWindow.report(Plan.NONE, 0, false).lines().getFirst(),
                byWindow.report(Plan.NONE, 0, false).total(),
                ofOne.report(Plan.NONE, 0, false).lines().getFirst(),
                ofOne.report(Plan.NONE, 0, false).total())) {
            assertEquals(Map.of("用餐", 1L), times(windows(line)));
            assertEquals(20 * MINUTE, Figure.PAUSED.of(line.sums()));
            assertEquals(39 * MINUTE, Figure.IDLE.of(line.sums()));
            assertEquals(59 * MINUTE, Figure.OPEN.of(line.sums()));
        }
    }

    @Test
    void ofTheHallAllBreaksAreToldWhereTwoWereAtWork() {
        // given
        var gathering = new Gathering(wanted(By.DAY, null, null));
        breaks(gathering, "07");
        present(gathering, DAY, "08");

        // when
        var report = gathering.report(Plan.NONE, 0, false);

        // then
        for (var line : List.of(report.lines().getFirst(), report.total())) {
            assertEquals(Map.of("用餐", 1L, "饮水如厕", 1L), times(windows(line)));
            assertEquals(29 * MINUTE, Figure.PAUSED.of(line.sums()));
            assertEquals(31 * MINUTE, Figure.IDLE.of(line.sums()));
        }
    }

    @Test
    void aDayOnWhichOneWorkedAloneTellsNoShortBreaksAndNorDoesItsTotal() {
        // given
        var next = DAY.plusDays(1);
        var gathering = new Gathering(new Wanted(DAY, next, By.DAY, null, null));
        breaks(gathering, "07");
        present(gathering, next, "07");
        present(gathering, next, "08");

        // when
        var report = gathering.report(Plan.NONE, 0, false);

        // then
        assertEquals(39 * MINUTE, Figure.IDLE.of(report.lines().getFirst().sums()));
        assertEquals(Map.of("用餐", 1L), times(windows(report.lines().getFirst())));
        assertEquals(41 * MINUTE, Figure.IDLE.of(report.total().sums()));
        assertEquals(Map.of("用餐", 1L), times(windows(report.total())));
    }

    @Test
    void whereNobodyHadSignedInTwoWindowsAreTwoPeople() {
        // given
        var gathering = new Gathering(wanted(By.DAY, null, null));
        breaks(gathering, "");
        var time = new WindowTime();
        time.add(MINUTE, 0, 0, 0, 0);

        // then
        assertEquals(
                20 * MINUTE,
                Figure.PAUSED.of(gathering.report(Plan.NONE, 0, false).total().sums()));
        gathering.add(new Part(DAY, 9, 4, "", ""), time);
        assertEquals(
                29 * MINUTE,
                Figure.PAUSED.of(gathering.report(Plan.NONE, 0, false).total().sums()));
    }

    @Test
    void anHourInWhichNobodyCameStillTellsWhatWindowsDid() {
        // given
        var gathering = new Gathering(wanted(By.HOUR, null, null));
        breaks(gathering, "07");

        // when
        var report = gathering.report(Plan.NONE, 0, false);

        // then
        assertEquals(List.of("9"), keys(report));
        assertEquals(59 * MINUTE, Figure.OPEN.of(report.lines().getFirst().sums()));
    }

    @Test
    void everyLineThatTellsOfHandlingSaysHowMuchOfItIsInferred() {
        for (var by : By.values()) {
            // given
            var gathering = new Gathering(wanted(by, SHEBAO, null));
            served(gathering, "07", 12, 300_000);

            // then
            var report = gathering.report(Plan.NONE, 0, false);
            assertTrue(report.lines().stream().allMatch(line -> Figure.INFERRED_SHARE.of(line.sums()) != null));
            assertEquals(1.0, Figure.INFERRED_SHARE.of(report.total().sums()));
        }
    }

    /** Open for an hour but a minute: half of it idle, twenty minutes at table and nine elsewhere. */
    private static void breaks(Gathering gathering, String staff) {
        var time = new WindowTime();
        time.add(30 * MINUTE, 0, 0, 20 * MINUTE, 9 * MINUTE);
        gathering.add(new Part(DAY, 9, 3, "", staff), time);
        var pauses = new WindowTime();
        pauses.add("用餐", WindowTime.Pauses.of(20 * MINUTE));
        pauses.add("饮水如厕", WindowTime.Pauses.of(9 * MINUTE));
        gathering.add(new Part(DAY, -1, 3, "", staff), pauses);
    }

    /** For a minute, idle. */
    private static void present(Gathering gathering, LocalDate day, String staff) {
        var time = new WindowTime();
        time.add(MINUTE, 0, 0, 0, 0);
        gathering.add(new Part(day, 9, 3, "", staff), time);
    }

    private static void served(Gathering gathering, @Nullable String staff, int count, long handling) {
        var at = Instant.parse("2026-11-23T01:00:00Z");
        for (var n = 1; n <= count; n++) {
            gathering.add(new Errand(
                    DAY,
                    TicketNumber.of('S', n),
                    0,
                    new Errand.Wish(SHEBAO, 9, false, Origin.KIOSK, false, 1, 1, 1),
                    new Errand.Place(new WindowNumber(3), staff),
                    new Errand.Times(at, at, null, at),
                    new Errand.Spent(0L, 0L, null, 0, handling),
                    new Errand.Course(End.FINISHED, 1, 0, false, false, false, null, null)));
        }
    }

    private static Wanted wanted(By by, @Nullable ServiceCode service, @Nullable WindowNumber window) {
        return new Wanted(DAY, DAY, by, service, window);
    }

    private static List<String> keys(Report report) {
        return report.lines().stream().map(Line::key).toList();
    }

    private static WindowTime windows(Line line) {
        return Objects.requireNonNull(line.sums().windows());
    }

    private static Map<String, Long> times(WindowTime windows) {
        return windows.byReason().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().times()));
    }
}
