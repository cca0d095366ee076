// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.staffing;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.protocol.ServiceCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Services that share windows, directly or through a third: they wait for the same clerks and are counted as one line. That every window
 * of a pool serves all its services is taken for granted; where windows serve only some, the pool needs a little more than is said.
 *
 * @param services in the order of the plan
 * @param windows how many the plan has for them
 * @param target seconds; of several the shortest
 */
public record Pool(List<String> services, int windows, int target) {
    public Pool {
        services = List.copyOf(services);
    }

    /** The pools of a plan; services without a window are in none. */
    public static List<Pool> of(Plan plan) {
        var pools = new ArrayList<Pool>();
        var seen = new HashSet<ServiceCode>();
        for (var service : plan.services()) {
            if (!plan.windowsOf(service.code()).isEmpty() && !seen.contains(service.code())) {
                var together = reached(plan, service.code());
                seen.addAll(together);
                pools.add(pool(plan, together));
            }
        }
        return List.copyOf(pools);
    }

    private static Set<ServiceCode> reached(Plan plan, ServiceCode first) {
        var reached = new HashSet<>(Set.of(first));
        for (var before = 0; before < reached.size(); ) {
            before = reached.size();
            for (var window : plan.windows()) {
                var serves =
                        window.serves().stream().map(each -> each.service()).toList();
                if (serves.stream().anyMatch(reached::contains)) {
                    reached.addAll(serves);
                }
            }
        }
        return reached;
    }

    private static Pool pool(Plan plan, Set<ServiceCode> together) {
        var services = plan.services().stream()
                .filter(service -> together.contains(service.code()))
                .toList();
        var windows = plan.windows().stream()
                .filter(window ->
                        !window.desk() && window.serves().stream().anyMatch(each -> together.contains(each.service())))
                .count();
        var target = services.stream()
                .mapToLong(service -> service.targetWait().toSeconds())
                .min()
                .orElse(Service.USUAL_WAIT.toSeconds());
        return new Pool(services.stream().map(service -> service.code().text()).toList(), (int) windows, (int) target);
    }
}
