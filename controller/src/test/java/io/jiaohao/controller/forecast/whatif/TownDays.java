// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import io.jiaohao.controller.forecast.replay.Visit;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Days of one service, made by hand, and plans for it. */
final class TownDays {
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final int NINE = 9 * 3600;
    static final int MINUTE = 60;

    private TownDays() {}

    /** Somebody served at {@code window}; minutes after nine. */
    static Visit visit(String window, int taken, int called, int finished) {
        return visit("shebao", window, taken, called, finished);
    }

    static Visit visit(String service, String window, int taken, int called, int finished) {
        return new Visit(
                DAY,
                service,
                window + "-" + taken + "-" + called,
                false,
                NINE + MINUTE * taken,
                NINE + MINUTE * called,
                NINE + MINUTE * finished,
                window);
    }

    /** Somebody every minute, five minutes each, one window; the last has priority. */
    static List<Visit> queue(String service) {
        return IntStream.range(0, 20)
                .mapToObj(n -> new Visit(
                        DAY, service, "" + n, n == 19, NINE + 60 * n, NINE + 300 * n, NINE + 300 * n + 300, "1"))
                .toList();
    }

    static Plan plan(int windows) {
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

    /** A part of the day, in minutes after nine. */
    static Times minutes(int from, int to) {
        return Times.of(NINE + MINUTE * from, NINE + MINUTE * to);
    }
}
