// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaffingTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Pool YIBAO = new Pool(List.of("yibao"), 2, 600);

    /** {@code people} at each hour from nine on, eight minutes each, on days one after the other. */
    private static List<Came> days(int... people) {
        var came = new ArrayList<Came>();
        for (var n = 0; n < people.length; n++) {
            came.add(new Came(MONDAY.plusDays(n), 9, "yibao", people[n], people[n], 480L * people[n]));
        }
        return came;
    }

    private static List<Hint> hints(List<Came> came) {
        return Staffing.of(came, List.of(YIBAO), Goal.USUAL, 0, hour -> 1)
                .pools()
                .getFirst()
                .hints();
    }

    @Test
    void aMeanDayNeedsAsManyWindowsAsTheFormulaSaysAndABusyOneMore() {
        // when
        var hint = hints(days(8, 12, 14, 16, 20)).getFirst();
        // then: 14 people of 8 minutes are 1.87 Erlang
        assertEquals(9, hint.hour());
        assertEquals(14, hint.people());
        assertEquals(480, hint.handling());
        assertEquals(3, hint.windows());
        assertEquals(new ErlangC(14 * 480 / 3600.0, 3).within(600, 480), hint.within());
        assertTrue(hint.within() >= 0.8);
        assertEquals(new ErlangC(14 * 480 / 3600.0, 2).within(600, 480), hint.fewer());
        assertTrue(hint.fewer() < 0.8);
        assertEquals(16, hint.busyPeople(), "four of five days had no more");
        assertEquals(3, hint.busyWindows());
    }

    @Test
    void aBusyDayHasNoFewerPeopleThanAMeanOneAndItsWindowsAreForThem() {
        // given: one day has nearly all of them
        var hint = hints(days(8, 8, 8, 8, 39)).getFirst();
        // then: the mean is 14.2
        assertEquals(15, hint.busyPeople());
        var erlang = new ErlangC(15 * 480 / 3600.0, hint.busyWindows());
        assertTrue(erlang.within(600, 480) >= 0.8);
        assertTrue(new ErlangC(erlang.load(), erlang.windows() - 1).within(600, 480) < 0.8);
    }

    @Test
    void withoutAWindowLessTheLineWouldOnlyGrow() {
        var hint = hints(days(16, 16, 16, 16, 16)).getFirst();
        assertEquals(3, hint.windows());
        assertEquals(0, hint.fewer());
    }

    @Test
    void tooFewDaysOrVisitsGiveNoNumber() {
        // when
        var fourDays = Staffing.of(days(14, 14, 14, 14), List.of(YIBAO), Goal.USUAL, 0, hour -> 1);
        var fewPeople = Staffing.of(days(5, 5, 5, 5, 5), List.of(YIBAO), Goal.USUAL, 0, hour -> 1);
        // then
        assertFalse(fourDays.enough());
        assertEquals(List.of(), fourDays.pools().getFirst().hints());
        assertTrue(fewPeople.enough());
        assertEquals(List.of(), fewPeople.pools().getFirst().hints());
    }

    @Test
    void whoComesWhileWindowsAreClosedIsCountedWhenTheyOpen() {
        // given: open from half past nine
        var came = new ArrayList<>(days(14, 14, 14, 14, 14));
        came.add(new Came(MONDAY, 8, "yibao", 10, 0, 0));
        // when
        var hints = Staffing.of(came, List.of(YIBAO), Goal.USUAL, 0, hour -> hour < 9 ? 0 : hour == 9 ? 0.5 : 1)
                .pools()
                .getFirst()
                .hints();
        // then
        assertEquals(1, hints.size());
        assertEquals(16, hints.getFirst().people());
        assertEquals(
                new ErlangC(16 * 480 / 1800.0, hints.getFirst().windows()).within(600, 480),
                hints.getFirst().within());
    }

    @Test
    void theWayBetweenTwoVisitsKeepsAWindowBusyToo() {
        var hint = Staffing.of(days(14, 14, 14, 14, 14), List.of(YIBAO), Goal.USUAL, 60, hour -> 1)
                .pools()
                .getFirst()
                .hints()
                .getFirst();
        assertEquals(540, hint.handling());
    }

    @Test
    void servicesThatShareWindowsAreOnePoolAlsoThroughAThird() {
        // given
        var plan = new Plan(
                "厅",
                "",
                List.of(
                        service("a", 'A', 20),
                        service("b", 'B', 10),
                        service("c", 'C', 15),
                        service("d", 'D', 20),
                        service("e", 'E', 20)),
                List.of(window(1, "a", "b"), window(2, "b", "c"), window(3, "d")),
                Policy.USUAL);
        // when
        var pools = Pool.of(plan);
        // then: e has no window
        assertEquals(List.of(new Pool(List.of("a", "b", "c"), 2, 600), new Pool(List.of("d"), 1, 1_200)), pools);
    }

    @Test
    void sharesThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Goal(100, 80));
        assertThrows(IllegalArgumentException.class, () -> new Goal(80, 49));
    }

    private static Service service(String code, char prefix, int minutes) {
        return new Service(
                new ServiceCode(code),
                code,
                code,
                code,
                prefix,
                List.of(),
                Duration.ofMinutes(minutes),
                Service.USUAL_VISIT,
                List.of(),
                List.of());
    }

    private static WindowPlan window(int number, String... services) {
        return new WindowPlan(
                new WindowNumber(number),
                "窗口",
                List.of(services).stream()
                        .map(code -> new WindowPlan.Serves(new ServiceCode(code), 10))
                        .toList());
    }
}
