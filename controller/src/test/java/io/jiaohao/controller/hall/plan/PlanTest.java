// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan that exists is consistent; what is wrong with another is said in a sentence. */
class PlanTest {
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");
    private static final WindowNumber THREE = new WindowNumber(3);
    private static final WindowNumber FOUR = new WindowNumber(4);
    private static final Service S = service("shebao", 'S');

    private static Service service(String code, char prefix) {
        return new Service(new ServiceCode(code), "社会保险", "Social insurance", "社保", prefix, List.of());
    }

    private static WindowPlan window(
            WindowNumber number, @Nullable String a, @Nullable String b, @Nullable WindowNumber covers) {
        return new WindowPlan(number, "社保", List.of(new WindowPlan.Serves(SHEBAO, 10)), a, b, covers, false);
    }

    private static Clerk clerk(String badge) {
        return new Clerk(badge, "甲", "岗", Set.of(Clerk.Right.GUIDE));
    }

    private static Plan plan(
            List<Service> services, List<WindowPlan> windows, List<Clerk> staff, List<Plan.Duty> roster) {
        return new Plan(
                "测试厅", "", services, windows, Policy.USUAL, staff, roster, PriorityClass.USUAL, Calendar.ALWAYS);
    }

    private static void refuses(String sentence, org.junit.jupiter.api.function.Executable plan) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, plan).getMessage());
    }

    @Test
    void nothingStandsTwice() {
        refuses(
                "service code shebao stands twice in the plan",
                () -> plan(List.of(S, service("shebao", 'T')), List.of(), List.of(), List.of()));
        refuses(
                "prefix S stands twice in the plan",
                () -> plan(List.of(S, service("yibao", 'S')), List.of(), List.of(), List.of()));
        var window = window(THREE, null, null, null);
        refuses(
                "window 3 stands twice in the plan",
                () -> plan(List.of(S), List.of(window, window), List.of(), List.of()));
        refuses(
                "badge 07 stands twice in the plan",
                () -> plan(List.of(S), List.of(), List.of(clerk("07"), clerk("07")), List.of()));
        var twice = new WindowPlan(
                THREE, "社保", List.of(new WindowPlan.Serves(SHEBAO, 10), new WindowPlan.Serves(SHEBAO, 5)));
        refuses(
                "service at window 3 shebao stands twice in the plan",
                () -> plan(List.of(S), List.of(twice), List.of(), List.of()));
        var canji = PriorityClass.USUAL.get(1);
        refuses(
                "priority class canji stands twice in the plan",
                () -> new Plan(
                        "",
                        "",
                        List.of(),
                        List.of(),
                        Policy.USUAL,
                        List.of(),
                        List.of(),
                        List.of(canji, canji),
                        Calendar.ALWAYS));
    }

    @Test
    void windowsServeAndArePlannedForWhatAndWhomThereIs() {
        refuses(
                "window 3 serves shebao, which is no service",
                () -> plan(List.of(), List.of(window(THREE, null, null, null)), List.of(), List.of()));
        refuses(
                "window 3 is planned for badge 07, whom the staff does not have",
                () -> plan(List.of(S), List.of(window(THREE, "07", null, null)), List.of(clerk("08")), List.of()));
        refuses(
                "window 3 is planned for badge 09, whom the staff does not have",
                () -> plan(List.of(S), List.of(window(THREE, "08", "09", null)), List.of(clerk("08")), List.of()));
        refuses(
                "window 3 covers window 4, which there is not",
                () -> plan(List.of(S), List.of(window(THREE, null, null, FOUR)), List.of(), List.of()));
        refuses("window 3 cannot cover itself", () -> window(THREE, null, null, THREE));
        refuses(
                "the roster of window 3 is planned for badge 07, whom the staff does not have",
                () -> plan(
                        List.of(S),
                        List.of(window(THREE, null, null, null)),
                        List.of(),
                        List.of(new Plan.Duty(THREE, DayOfWeek.MONDAY, Plan.Half.AM, "07"))));
        refuses("window 3 serves nothing", () -> new WindowPlan(THREE, "社保", List.of()));
        refuses("weight of shebao must be 1 to 100, not 0", () -> new WindowPlan.Serves(SHEBAO, 0));
        refuses("weight of shebao must be 1 to 100, not 101", () -> new WindowPlan.Serves(SHEBAO, 101));
    }

    @Test
    void theRosterComesBeforeTheAPersonAndTheAPersonBeforeTheB() {
        var plan = plan(
                List.of(S),
                List.of(window(THREE, "07", "08", FOUR), window(FOUR, null, "08", null)),
                List.of(clerk("07"), clerk("08")),
                List.of(new Plan.Duty(THREE, DayOfWeek.MONDAY, Plan.Half.PM, "08")));
        assertEquals(List.of("08"), plan.onDuty(THREE, DayOfWeek.MONDAY, Plan.Half.PM));
        assertEquals(List.of("07", "08"), plan.onDuty(THREE, DayOfWeek.MONDAY, Plan.Half.AM));
        assertEquals(List.of("07", "08"), plan.onDuty(THREE, DayOfWeek.TUESDAY, Plan.Half.PM));
        assertEquals(List.of("08"), plan.onDuty(FOUR, DayOfWeek.MONDAY, Plan.Half.PM));
        assertEquals(List.of(), plan.onDuty(new WindowNumber(9), DayOfWeek.MONDAY, Plan.Half.PM));
        assertTrue(plan.clerk("07").orElseThrow().may(Clerk.Right.GUIDE));
        assertFalse(plan.clerk("07").orElseThrow().may(Clerk.Right.PICK));
        assertEquals(Optional.empty(), plan.clerk("99"));
        assertEquals(Optional.empty(), plan.clerk(null));
        assertEquals("残疾人", plan.priorityClass("canji").orElseThrow().name());
        assertEquals(Optional.empty(), plan.priorityClass("vip"));
    }

    @Test
    void aClassOrABadgeHasAProperName() {
        refuses("badge must be two to eight letters or digits, not \"7\"", () -> clerk("7"));
        refuses(
                "code of a priority class must be small letters, not \"Canji\"",
                () -> new PriorityClass("Canji", "残疾人", "Disabled", List.of(), null));
        assertEquals(75, PriorityClass.USUAL.getLast().fromAge());
    }

    @Test
    void customsHaveTheirLimits() {
        for (var ratio : List.of(-1, 21)) {
            refuses("ratio must be 0 to 20, not " + ratio, () -> new Policy.Turns(ratio, Duration.ZERO, 0, 30));
        }
        for (var minutes : List.of(-1, 61)) {
            refuses(
                    "minutes per weight must be 0 to 60, not " + minutes,
                    () -> new Policy.Turns(2, Duration.ZERO, minutes, 30));
        }
        for (var times : List.of(-1, 10)) {
            refuses(
                    "a missed number may come back 0 to 9 times, 0 to 99 places later",
                    () -> new Policy.Missing(times, 3, Duration.ZERO));
        }
        for (var places : List.of(-1, 100)) {
            refuses(
                    "a missed number may come back 0 to 9 times, 0 to 99 places later",
                    () -> new Policy.Missing(1, places, Duration.ZERO));
        }
        for (var calls : List.of(0, 10)) {
            refuses(
                    "calls at most must be 1 to 9, not " + calls,
                    () -> new Policy(calls, Duration.ZERO, Duration.ZERO, Duration.ZERO));
        }
        assertEquals(20, new Policy.Turns(20, Duration.ZERO, 60, 30).ratio());
        assertEquals(99, new Policy.Missing(9, 99, Duration.ZERO).placesLater());
    }

    @Test
    void oneCustomIsChangedAndTheOthersStay() {
        var idle = Policy.USUAL.callingAfter(Duration.ofSeconds(8));
        var turns = new Policy.Turns(3, Duration.ZERO, 0, 30);
        var missing = new Policy.Missing(0, 0, Duration.ZERO);
        var booking = new Policy.Booking(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, true, 1);
        var closing = new Policy.Closing(
                Policy.Closing.Waiting.VOID, Policy.Closing.Last.CLOCK, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        var changed = idle.with(turns).with(missing).with(booking).with(closing);
        assertEquals(
                List.of(turns, missing, booking, closing, Duration.ofSeconds(8)),
                List.of(
                        changed.turns(),
                        changed.missing(),
                        changed.booking(),
                        changed.closing(),
                        Optional.ofNullable(changed.autoCall()).orElseThrow()));
        assertEquals(
                idle,
                changed.with(Policy.USUAL.turns())
                        .with(Policy.USUAL.missing())
                        .with(Policy.USUAL.booking())
                        .with(Policy.USUAL.closing()));
        var plan = plan(List.of(S), List.of(), List.of(), List.of());
        assertEquals(changed, plan.with(changed).policy());
        assertEquals(plan, plan.with(changed).with(Policy.USUAL).with(Calendar.ALWAYS));
    }

    @Test
    void slotsAreInOrderAndApart() {
        var nine = new Slot(Span.parse("09:00-10:00"), null, 0);
        var half = new Slot(Span.parse("09:30-10:30"), null, 0);
        refuses("service shebao: slots overlap at 09:30-10:30", () -> withSlots(nine, half));
        assertEquals(
                Optional.of(nine),
                withSlots(nine, new Slot(Span.parse("10:00-11:00"), 5, 2)).slotAt(Span.time("09:59")));
        assertEquals(Optional.empty(), withSlots(nine).slotAt(Span.time("10:00")));
        refuses("quota of 09:00-10:00 must not be negative", () -> new Slot(nine.span(), -1, 0));
        refuses("quota of 09:00-10:00 must not be negative", () -> new Slot(nine.span(), null, -1));
        assertEquals(0, new Slot(nine.span(), 0, 0).walkIns());
    }

    private static Service withSlots(Slot... slots) {
        return new Service(
                SHEBAO, "社会保险", "x", "社保", 'S', List.of(), Duration.ZERO, Duration.ZERO, List.of(), List.of(slots));
    }
}
