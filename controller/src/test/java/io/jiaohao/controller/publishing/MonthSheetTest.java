// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.sheet.Sheet;
import io.jiaohao.controller.hall.sheet.Withheld;
import io.jiaohao.controller.publishing.MonthReports.Worker;
import io.jiaohao.controller.statistics.figure.Count;
import io.jiaohao.controller.statistics.figure.Sums;
import io.jiaohao.controller.statistics.figure.Tally;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Report;
import io.jiaohao.controller.statistics.report.Wanted;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the public is told of a month, and what it is not. */
class MonthSheetTest {
    private static final YearMonth OCTOBER = YearMonth.parse("2026-10");
    private static final Plan PLAN = new Plan("测试厅", "", List.of(), List.of(), Policy.USUAL);
    private static final Set<String> THREE = Set.of("07", "08", "09");

    /** So many of each, served in five minutes after a wait of ten, and so many of them rated satisfied. */
    private static Report.Line line(String key, long n, long rated) {
        var tally = new Tally();
        for (var count : List.of(Count.TICKETS, Count.ERRANDS, Count.CALLED, Count.SERVED)) {
            tally.add(count, n);
        }
        tally.add(Count.WAIT_SUM, n * 600_000);
        tally.add(Count.TARGET_MET, n / 2);
        tally.add(Count.HANDLING_SUM, n * 300_000);
        tally.add(Count.GRADE_5, rated);
        tally.add(Count.RATED_SERVED, rated);
        return new Report.Line(key, "名" + key, "name " + key, new Sums(tally, null));
    }

    private static Report report(By by, Report.Line total, Report.Line... lines) {
        var wanted = new Wanted(OCTOBER.atDay(1), OCTOBER.atEndOfMonth(), by, null, null);
        return new Report(wanted, 1, false, total, List.of(lines));
    }

    /** Those who are named did each as much of their services. */
    private static Sheet sheet(Map<String, Set<String>> people, Report.Line total, Report.Line... services) {
        Map<String, List<Worker>> workers = new HashMap<>();
        for (var service : services) {
            var badges = people.getOrDefault(service.key(), Set.of());
            var served = Told.SERVED.count(service.sums()) / Math.max(1, badges.size());
            var rated = Told.RATED_COUNT.count(service.sums()) / Math.max(1, badges.size());
            workers.put(
                    service.key(),
                    badges.stream().map(badge -> worker(badge, served, rated)).toList());
        }
        return sheetOf(workers, total, services);
    }

    private static Worker worker(String badge, long served, long rated) {
        return new Worker(badge, line(badge, served, rated).sums());
    }

    private static Sheet sheetOf(Map<String, List<Worker>> workers, Report.Line total, Report.Line... services) {
        var day = line("2026-10-09", 40, 0);
        return MonthSheet.of(new MonthReports(
                OCTOBER,
                PLAN,
                report(By.DAY, total, day),
                report(By.SERVICE, total, services),
                report(By.HOUR, total, line("9", 40, 0)),
                workers));
    }

    private static Sheet.Line service(Sheet sheet, String key) {
        return sheet.services().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theHallIsToldWithTheDefinitionOfEachFigureAndWhatItIsOver() {
        // when
        var sheet = sheet(Map.of("a", THREE), line("total", 40, 10), line("a", 40, 10));
        // then
        var values = sheet.total().values();
        assertEquals(40, values.get("served"));
        assertEquals(600_000, values.get("waitMeanMillis"));
        assertEquals(0.25, values.get("ratedShare"));
        assertEquals(1, values.get("satisfiedShare"));
        assertEquals(Map.of(), sheet.total().withheld());
        var satisfied = sheet.figures().stream()
                .filter(figure -> figure.key().equals("satisfiedShare"))
                .findFirst()
                .orElseThrow();
        assertEquals("rated", satisfied.over());
        assertTrue(satisfied.zhMeans().endsWith("÷ 评价数。"), satisfied.zhMeans());
    }

    @Test
    void whatIsOverFewerThanFiveIsWithheldAndNothingIsNot() {
        // when
        var sheet = sheet(Map.of("a", THREE), line("total", 40, 4), line("a", 40, 4));
        // then
        assertEquals(Withheld.FEW, sheet.total().withheld().get("satisfiedShare"));
        assertEquals(Withheld.FEW, sheet.total().withheld().get("rated"));
        assertFalse(sheet.total().values().containsKey("satisfiedShare"));
        // when
        var unrated = sheet(Map.of("a", THREE), line("total", 40, 0), line("a", 40, 0));
        // then: nobody rated, and that may be told
        assertEquals(0, unrated.total().values().get("rated"));
        assertFalse(unrated.total().withheld().containsKey("satisfiedShare"));
    }

    @Test
    void fiveAreEnough() {
        var sheet = sheet(Map.of("a", THREE), line("total", 15, 5), line("a", 15, 5));
        assertEquals(Map.of(), sheet.total().withheld());
    }

    @Test
    void whatFewerThanThreePeopleDidIsNotToldOfTheirService() {
        // when
        var sheet = sheet(
                Map.of("a", Set.of("07", "08"), "b", THREE, "c", THREE),
                line("total", 100, 30),
                line("a", 40, 10),
                line("b", 35, 9),
                line("c", 25, 11));
        // then: how they worked is withheld, what people waited is not
        var two = service(sheet, "a");
        assertEquals(Withheld.ONE_PERSON, two.withheld().get("handlingMeanMillis"));
        assertEquals(Withheld.ONE_PERSON, two.withheld().get("satisfiedShare"));
        assertEquals(600_000, two.values().get("waitMeanMillis"));
        // and the total gives nobody away: the smallest of the others is withheld too
        assertEquals(Withheld.WITH_ANOTHER, service(sheet, "c").withheld().get("handlingMeanMillis"));
        assertEquals(Withheld.WITH_ANOTHER, service(sheet, "b").withheld().get("satisfiedShare"));
        assertEquals(300_000, service(sheet, "b").values().get("handlingMeanMillis"));
        assertEquals(300_000, sheet.total().values().get("handlingMeanMillis"));
    }

    @Test
    void whoDidHardlyAnyOfItHidesNobody() {
        // given: a month of 07's, in which 08 and 09 stood in
        var workers = List.of(worker("07", 100, 0), worker("08", 6, 0), worker("09", 4, 0));
        // when
        var sheet = sheetOf(Map.of("a", workers), line("total", 110, 0), line("a", 110, 0));
        // then
        assertEquals(Withheld.ONE_PERSON, service(sheet, "a").withheld().get("handlingMeanMillis"));
    }

    @Test
    void twoLinesOfOnePersonAreNoMoreHiddenThanOne() {
        // when
        var sheet = sheet(
                Map.of("a", Set.of("07"), "b", Set.of("07"), "c", THREE, "d", THREE),
                line("total", 150, 0),
                line("a", 40, 0),
                line("b", 35, 0),
                line("c", 25, 0),
                line("d", 50, 0));
        // then: the total less what is told would be theirs
        assertEquals(Withheld.WITH_ANOTHER, service(sheet, "c").withheld().get("handlingMeanMillis"));
        // and with 08 and 09 behind the remainder no more need be
        assertEquals(300_000, service(sheet, "d").values().get("handlingMeanMillis"));
    }

    @Test
    void whereThreeAreBehindWhatIsWithheldNoFurtherLineIs() {
        var sheet = sheet(
                Map.of("a", Set.of("07"), "b", Set.of("08", "09"), "c", THREE),
                line("total", 100, 30),
                line("a", 40, 10),
                line("b", 35, 9),
                line("c", 25, 11));
        assertEquals(300_000, service(sheet, "c").values().get("handlingMeanMillis"));
        assertEquals(300_000, sheet.total().values().get("handlingMeanMillis"));
    }

    @Test
    void whereNoOtherLineIsLeftTheWholeHallIsNotToldEither() {
        // given: three work, and of one alone is anything rated
        var sheet = sheet(
                Map.of("a", Set.of("07"), "b", Set.of("08", "09", "10")),
                line("total", 80, 20),
                line("a", 40, 20),
                line("b", 40, 0));
        // then
        for (var key : List.of("satisfiedShare", "badShare", "rated", "ratedShare")) {
            assertTrue(sheet.total().withheld().containsKey(key), key);
            assertFalse(sheet.total().values().containsKey(key), key);
        }
        assertEquals(300_000, sheet.total().values().get("handlingMeanMillis"));
        assertEquals(80, sheet.total().values().get("served"));
    }

    @Test
    void twoSmallNumbersThatTogetherAreSmallTakeAThirdWithThem() {
        // when
        var sheet = sheet(
                Map.of("a", THREE, "b", THREE, "c", THREE, "d", THREE),
                line("total", 73, 0),
                line("a", 1, 0),
                line("b", 2, 0),
                line("c", 40, 0),
                line("d", 30, 0));
        // then
        assertEquals(Withheld.FEW, service(sheet, "b").withheld().get("tickets"));
        assertEquals(Withheld.WITH_ANOTHER, service(sheet, "d").withheld().get("tickets"));
        assertEquals(40, service(sheet, "c").values().get("tickets"));
    }

    @Test
    void aHallOfOnePersonTellsNoWorkAtAll() {
        var sheet = sheet(
                Map.of("a", Set.of("07"), "b", Set.of("07")),
                line("total", 40, 10),
                line("a", 20, 5),
                line("b", 20, 5));
        assertEquals(Withheld.ONE_PERSON, sheet.total().withheld().get("handlingMeanMillis"));
        assertEquals(40, sheet.total().values().get("served"));
    }

    @Test
    void theScreensSayTheKeyFiguresInOneSentence() {
        assertEquals(
                "10月公示：办理40件，平均等候10分钟，满意率100.0%。全表见公示页。",
                NoticeText.of(sheet(Map.of("a", THREE), line("total", 40, 10), line("a", 40, 10))));
        assertEquals(
                "10月公示：办理40件，平均等候10分钟。全表见公示页。",
                NoticeText.of(sheet(Map.of("a", THREE), line("total", 40, 4), line("a", 40, 4))));
        assertEquals(
                "10月公示：本月无可公布的数字。全表见公示页。",
                NoticeText.of(sheet(Map.of("a", THREE), line("total", 4, 0), line("a", 4, 0))));
    }
}
