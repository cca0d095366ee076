// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import io.jiaohao.controller.forecast.replay.Visit;
import io.jiaohao.controller.hall.plan.Plan;
import java.io.IOException;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What keeps a record from being played under a plan, in words for whoever wrote the plan. */
final class PlanFaults {
    private PlanFaults() {}

    static void check(Collection<Visit> visits, Plan plan) throws IOException {
        var codes = plan.services().stream()
                .map(service -> service.code().text())
                .collect(Collectors.toCollection(TreeSet::new));
        var missing = visits.stream().map(Visit::queue).collect(Collectors.toCollection(TreeSet::new));
        missing.removeAll(codes);
        if (!missing.isEmpty()) {
            throw new IOException("计划里没有记录中的业务 / the plan lacks services that were recorded: "
                    + String.join(", ", missing) + "。计划里的业务代码 / codes in the plan: " + String.join(", ", codes)
                    + "。请在计划里加上 / add to the plan: [[services]] code = \"" + missing.first() + "\"");
        }
        var served = plan.windows().stream()
                .flatMap(window -> window.serves().stream())
                .map(serves -> serves.service().text())
                .collect(Collectors.toSet());
        var nowhere = visits.stream().map(Visit::queue).collect(Collectors.toCollection(TreeSet::new));
        nowhere.removeAll(served);
        if (!nowhere.isEmpty()) {
            throw new IOException("计划里没有窗口办这些业务,来的人永远叫不到 / no window of the plan serves these services, nobody would"
                    + " be called: " + String.join(", ", nowhere));
        }
        var unnumbered = visits.stream()
                .filter(Visit::wasCalled)
                .map(Visit::window)
                .filter(window -> !window.matches("[1-9][0-9]{0,2}"))
                .findFirst();
        if (unnumbered.isPresent()) {
            throw new IOException("记录里的窗口号应是1到999 / windows of the record must be numbers from 1 to 999, not \""
                    + unnumbered.get() + '"');
        }
    }
}
