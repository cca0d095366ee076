// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.planning.PlanDoubts;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.settings.ConfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan as a hall writes it down: the usual one, one of its own, and what is said of mistakes. */
@NullMarked
class PlanConfigTest {
    private static final String OWN = """
            [[services]]
            code = "shebao"
            name = "社会保险"
            prefix = "S"
            short = "社保"
            [[windows]]
            number = 3
            serves = { shebao = 10 }
            """;

    @TempDir
    private Path folder = Path.of("");

    private Plan plan(String text) throws IOException {
        return ControllerConfig.read(Files.writeString(folder.resolve("hall.toml"), text))
                .plan();
    }

    private String complaint(String text) {
        return String.valueOf(assertThrows(ConfigError.class, () -> plan(text)).getMessage());
    }

    @Test
    void theUsualHallHasEightWindowsNineStaffAndASecondWindowForEverything() {
        var plan = ControllerConfig.usual().plan();
        assertEquals(8, plan.windows().size());
        assertEquals(9, plan.staff().size());
        for (var service : plan.services()) {
            var windows = plan.windowsOf(service.code());
            assertEquals(2, windows.size(), service.name());
            assertTrue(weight(plan, service.code(), 0) > weight(plan, service.code(), 1));
        }
        for (var window : plan.windows()) {
            assertEquals("09", window.b(), "the ninth stands in everywhere");
        }
        assertTrue(plan.clerk("09").orElseThrow().may(Clerk.Right.PICK));
        assertEquals(PriorityClass.USUAL, plan.classes());
        assertEquals(Policy.USUAL, plan.policy(), "what the file says is what the code does without it");
        assertEquals(List.of(), PlanDoubts.of(plan));
    }

    private static int weight(Plan plan, io.jiaohao.protocol.ServiceCode service, int rank) {
        return plan.windowsOf(service).get(rank).serves().stream()
                .filter(serves -> serves.service().equals(service))
                .findFirst()
                .orElseThrow()
                .weight();
    }

    @Test
    void theUsualHallRestsOnHolidaysAndWorksOnTheDaysTheyAreSwappedWith() {
        var calendar = ControllerConfig.usual().plan().calendar();
        assertEquals(List.of(), calendar.windows(LocalDate.parse("2026-10-01")));
        assertEquals(2, calendar.windows(LocalDate.parse("2026-10-10")).size(), "a Saturday that works");
        assertEquals(List.of(), calendar.windows(LocalDate.parse("2026-10-17")), "a Saturday");
        assertEquals(
                Span.parse("08:15-12:00"),
                calendar.kiosks(LocalDate.parse("2026-11-23")).getFirst());
    }

    @Test
    void everythingCanBeSaid() throws IOException {
        Files.writeString(folder.resolve("days.txt"), "# ours\n\n2026-12-24 休 停电检修\n");
        var plan = plan("""
                [hours]
                windows = ["09:00-12:00"]
                kiosks = ["08:30-11:30"]
                days = ["monday"]
                holidays = "days.txt"
                [hours.other]
                saturday = ["10:00-11:00"]
                [policy]
                autoCallSeconds = 8
                pauses = ["用餐"]
                [policy.turns]
                ratio = 3
                ageingMinutes = 50
                minutesPerWeight = 0
                shareWarning = 40
                [policy.missing]
                times = 0
                placesLater = 5
                shownMinutes = 10
                [policy.closing]
                waiting = "carry"
                last = "forecast"
                lastMinutesBefore = 5
                graceMinutes = 20
                lunchKeptMinutes = 15
                [policy.booking]
                daysAhead = 3
                earlyMinutes = 10
                lateMinutes = 5
                cancelHoursBefore = 1
                late = "refused"
                ratio = 1
                [[services]]
                code = "shebao"
                name = "社会保险"
                short = "社保"
                prefix = "S"
                targetWaitMinutes = 10
                promisedMinutes = 5
                hours = ["09:00-11:00"]
                [[services.slots]]
                span = "09:00-10:00"
                walkIns = 30
                appointments = 6
                [[services.slots]]
                span = "10:00-11:00"
                [[windows]]
                number = 3
                serves = { shebao = 10 }
                a = "07"
                b = "08"
                covers = 90
                [[windows]]
                number = 90
                name = "导办台"
                serves = { shebao = 1 }
                desk = true
                [[staff]]
                badge = "07"
                name = "甲"
                post = "社保岗"
                rights = ["pick", "guide", "lead"]
                [[staff]]
                badge = "08"
                [[roster]]
                window = 3
                days = ["tuesday", "friday"]
                half = "pm"
                badge = "08"
                [[priority]]
                code = "laonian"
                name = "老年人"
                fromAge = 70
                """);
        var policy = plan.policy();
        assertEquals(Duration.ofSeconds(8), policy.autoCall());
        assertEquals(List.of("用餐"), policy.pauses());
        assertEquals(new Policy.Turns(3, Duration.ofMinutes(50), 0, 40), policy.turns());
        assertEquals(new Policy.Missing(0, 5, Duration.ofMinutes(10)), policy.missing());
        assertEquals(
                new Policy.Closing(
                        Policy.Closing.Waiting.CARRY,
                        Policy.Closing.Last.FORECAST,
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(20),
                        Duration.ofMinutes(15)),
                policy.closing());
        assertEquals(
                new Policy.Booking(3, Duration.ofMinutes(10), Duration.ofMinutes(5), Duration.ofHours(1), true, 1),
                policy.booking());
        var service = plan.services().getFirst();
        assertEquals(Duration.ofMinutes(10), service.targetWait());
        assertEquals(Duration.ofMinutes(5), service.promised());
        assertEquals(List.of(Span.parse("09:00-11:00")), service.hours());
        assertEquals(30, service.slots().getFirst().walkIns());
        assertEquals(6, service.slots().getFirst().appointments());
        assertNull(service.slots().getLast().walkIns());
        assertTrue(plan.windows().getLast().desk());
        assertEquals(new WindowNumber(90), plan.windows().getFirst().covers());
        assertEquals("工号08", plan.clerk("08").orElseThrow().name());
        assertEquals(List.of("08"), plan.onDuty(new WindowNumber(3), DayOfWeek.FRIDAY, Plan.Half.PM));
        assertEquals(70, plan.classes().getFirst().fromAge());
        assertEquals(List.of(), plan.calendar().windows(LocalDate.parse("2026-12-24")));
        assertEquals(List.of(Span.parse("10:00-11:00")), plan.calendar().kiosks(LocalDate.parse("2026-11-28")));
        assertEquals(List.of(), plan.calendar().windows(LocalDate.parse("2026-11-24")), "a Tuesday");
    }

    @Test
    void aHallOfItsOwnHasNobodyUnlessItSays() throws IOException {
        var plan = plan(OWN);
        assertEquals(List.of(), plan.staff());
        assertEquals(List.of("“社保”只有一个窗口,那个窗口没人时无人可办"), PlanDoubts.of(plan));
    }

    @Test
    void prefixesThatAreConfusedAreDoubted() throws IOException {
        var plan = plan(OWN.replace("\"S\"", "\"B\"") + """
                a = "07"
                [[services]]
                code = "danwei"
                name = "单位"
                prefix = "D"
                [[services]]
                code = "qita"
                name = "其他"
                prefix = "O"
                [[windows]]
                number = 4
                serves = { shebao = 10, danwei = 10, qita = 10 }
                [[windows]]
                number = 5
                serves = { danwei = 10, qita = 10 }
                [[staff]]
                badge = "07"
                """);
        assertEquals(
                List.of("号码前缀 B、D 听起来或看起来相近,建议改一个", "号码前缀 O 像数字,建议改一个", "4号窗口没有安排A岗", "5号窗口没有安排A岗"),
                PlanDoubts.of(plan));
    }

    @Test
    void aroundTheClockThereAreNoHours() throws IOException {
        assertTrue(plan("[hours]\nalways = true\n").calendar().always());
    }

    @Test
    void aMistakeIsNamedWithItsPlaceAndWhatIsExpected() throws IOException {
        assertEndsWith("line 2: hours.windows must look like 08:30-12:00, not acht", "[hours]\nwindows = [\"acht\"]\n");
        assertEndsWith("hours.windows is missing: say when the windows work, or always = true", "[hours]\n");
        assertEndsWith(
                "must be a day like monday, not \"montag\"",
                "[hours]\nwindows = [\"08:30-12:00\"]\ndays = [\"montag\"]\n");
        assertEndsWith(
                "MONDAY: 11:00-12:00 begins before the one before it ends",
                "[hours]\nwindows = [\"08:30-11:30\", \"11:00-12:00\"]\ndays = [\"monday\"]\n");
        assertEndsWith(
                "policy.closing.waiting must be \"finish\", \"carry\" or \"void\", not \"drop\"",
                "[policy.closing]\nwaiting = \"drop\"\n");
        assertEndsWith("must be \"clock\" or \"forecast\", not \"sun\"", "[policy.closing]\nlast = \"sun\"\n");
        assertEndsWith("must be \"ordinary\" or \"refused\", not \"no\"", "[policy.booking]\nlate = \"no\"\n");
        assertEndsWith("must be 0 to 20, not 21", "[policy.turns]\nratio = 21\n");
        assertEndsWith(
                "ratio must not be greater than the ratio of [policy.turns]",
                "[policy.turns]\nratio = 1\n[policy.booking]\nratio = 2\n");
        assertEndsWith("window 3 is planned for badge 07, whom the staff does not have", OWN + "a = \"07\"\n");
        assertEndsWith("window 3 covers window 4, which there is not", OWN + "covers = 4\n");
        assertEndsWith("window 3 cannot cover itself", OWN + "covers = 3\n");
        assertEndsWith(
                "rights must be \"pick\", \"guide\", \"lead\", \"manage\" or \"audit\", not \"all\"",
                OWN + "[[staff]]\nbadge = \"07\"\nrights = [\"all\"]\n");
        assertEndsWith("must be two to eight letters or digits, not \"7\"", OWN + "[[staff]]\nbadge = \"7\"\n");
        assertEndsWith(
                "must be \"am\" or \"pm\", not \"noon\"",
                OWN + "[[roster]]\nwindow = 3\nhalf = \"noon\"\nbadge = \"07\"\n");
        assertEndsWith("services is missing: services and windows are changed together", "[[windows]]\nnumber = 3\n");
        assertTrue(complaint("[policy]\nautoCallSecond = 3\n").contains("did you mean autoCallSeconds?"));
    }

    @Test
    void aHolidayThatCannotBeReadIsNamedWithFileAndLine() throws IOException {
        var hours = "[hours]\nwindows = [\"08:30-12:00\"]\nholidays = \"days.txt\"\n";
        assertTrue(complaint(hours).contains("days.txt, which cannot be read"));
        Files.writeString(folder.resolve("days.txt"), "2026-10-01 休 国庆节\n2026-10-02 放假\n");
        assertEndsWith(
                "hours.holidays days.txt line 2: must look like \"2026-10-01 休 国庆节\", not \"2026-10-02 放假\"", hours);
        Files.writeString(folder.resolve("days.txt"), "10月1日 休\n");
        assertEndsWith("days.txt line 1: must begin with a date like 2026-10-01, not 10月1日", hours);
    }

    private void assertEndsWith(String expected, String text) {
        var complaint = complaint(text);
        assertTrue(complaint.endsWith(expected), complaint);
    }

    @Test
    void kiosksMayHaveDaysOfTheirOwnAndHolidaysMayStandInTheSettings() throws IOException {
        var calendar = plan("""
                [hours]
                windows = ["08:30-12:00"]
                kiosks = ["08:15-12:00"]
                kioskDays = ["monday"]
                specials = ["2026-10-01 休 国庆节"]
                [hours.other]
                saturday = ["09:00-12:00"]
                [hours.kioskOther]
                sunday = ["10:00-11:00"]
                """).calendar();
        var monday = LocalDate.parse("2026-11-23");
        assertEquals(List.of(Span.parse("08:15-12:00")), calendar.kiosks(monday));
        assertEquals(List.of(), calendar.kiosks(monday.plusDays(1)));
        assertEquals(List.of(Span.parse("09:00-12:00")), calendar.windows(monday.plusDays(5)));
        assertEquals(List.of(), calendar.kiosks(monday.plusDays(5)));
        assertEquals(List.of(Span.parse("10:00-11:00")), calendar.kiosks(monday.plusDays(6)));
        assertEquals(List.of(), calendar.windows(LocalDate.parse("2026-10-01")));
    }

    @Test
    void aHolidayThatCannotBeReadNamesItsLine() {
        var complaint = complaint("[hours]\nwindows = [\"08:30-12:00\"]\nspecials = [\"2026-13-01 休\"]\n");
        assertTrue(complaint.contains("line 3"), complaint);
        assertTrue(complaint.contains("specials"), complaint);
    }

    @Test
    void theManagersPlanKnowsNoOtherSettings() {
        var complaint = assertThrows(ConfigError.class, () -> PlanTexts.read(OWN + "[http]\nport = 80\n"));
        assertTrue(String.valueOf(complaint.getMessage()).contains("plan.toml"), complaint.getMessage());
    }
}
