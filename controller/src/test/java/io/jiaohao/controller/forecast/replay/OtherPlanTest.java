// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OtherPlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int NINE = 9 * 3600;

    /** Somebody every minute, five minutes each, one window. */
    private static List<Visit> visits(String service) {
        return IntStream.range(0, 20)
                .mapToObj(n -> new Visit(
                        DAY, service, "" + n, n == 19, NINE + 60 * n, NINE + 300 * n, NINE + 300 * n + 300, "1"))
                .toList();
    }

    private static Plan plan(int windows) {
        var service = new ServiceCode("shebao");
        return new Plan(
                "测试厅",
                "",
                List.of(new Service(service, "社会保险", "Social insurance", "社保", 'S', List.of())),
                IntStream.rangeClosed(1, windows)
                        .mapToObj(n ->
                                new WindowPlan(new WindowNumber(n), "社保", List.of(new WindowPlan.Serves(service, 10))))
                        .toList(),
                Policy.USUAL);
    }

    @Test
    void withTheSameWindowsThingsAreAsTheyWere() throws IOException {
        // when
        var lines = OtherPlan.compare(visits("north:shebao"), plan(1));

        // then
        assertEquals(
                "recorded, in order: 19 called, wait in minutes: mean 36.0, half 36.0, nine of ten 68.0, longest 72.0",
                lines.get(0));
        assertTrue(lines.contains("with the plan: hours of work by window: 1: 1.7"), lines.toString());
        assertTrue(
                lines.stream().anyMatch(line -> line.startsWith("with the plan, in order: 19 called")),
                lines.toString());
    }

    @Test
    void fiveWindowsLeaveNobodyWaiting() throws IOException {
        // when
        var lines = OtherPlan.compare(visits("shebao"), plan(5));

        // then
        assertTrue(
                lines.contains(
                        "with the plan, in order: 19 called, wait in minutes: mean 0.0, half 0.0, nine of ten 0.0, longest 0.0"),
                lines.toString());
        assertTrue(
                lines.contains("with the plan: within the target 100.0%, left 0, refused 0, never called 0"),
                lines.toString());
    }

    @Test
    void priorityComesSoonerThanItsPlace() throws IOException {
        // when
        var lines = OtherPlan.compare(visits("shebao"), plan(1));

        // then
        var recorded = lines.get(1);
        assertEquals(
                "recorded, priority: 1 called, wait in minutes: mean 76.0, half 76.0, nine of ten 76.0, longest 76.0",
                recorded);
        assertTrue(
                lines.stream()
                        .anyMatch(line ->
                                line.startsWith("with the plan, priority: 1 called, wait in minutes: mean 1.0")),
                lines.toString());
    }

    @Test
    void aPlanWithoutAQueueThatWasRecordedIsRefused() {
        var refused = assertThrows(IOException.class, () -> OtherPlan.compare(visits("yibao"), plan(1)));
        assertEquals("the plan has no services with these codes: yibao", refused.getMessage());
    }
}
