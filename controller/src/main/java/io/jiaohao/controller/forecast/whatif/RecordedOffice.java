// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import io.jiaohao.controller.forecast.replay.Visit;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.plan.WindowPlan.Serves;
import io.jiaohao.controller.staffing.Came;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the record of one office shows of it where no plan is at hand, and what came to it by the hour. */
public final class RecordedOffice {
    private static final String PREFIXES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789";
    private static final int LAST_HOUR = 23;
    private static final int USUAL_WEIGHT = 10;

    private RecordedOffice() {}

    /**
     * Its services and windows under the usual customs, around the clock.
     *
     * @throws IOException where the record names what no plan can
     */
    public static Plan plan(Collection<Visit> visits, Duration target) throws IOException {
        var queues = visits.stream().map(Visit::queue).collect(Collectors.toCollection(TreeSet::new));
        if (queues.size() > PREFIXES.length()) {
            throw new IOException("记录里的业务太多 / too many queues to be counted without a plan: " + queues.size());
        }
        try {
            var windows = served(visits).entrySet().stream()
                    .map(each -> window(WindowNumber.parse(each.getKey()), each.getValue(), Map.of()))
                    .toList();
            var prefix = PREFIXES.chars().mapToObj(each -> (char) each).iterator();
            var services = queues.stream()
                    .map(queue -> service(queue, prefix.next(), target))
                    .toList();
            return new Plan("", "", services, windows, Policy.USUAL);
        } catch (IllegalArgumentException e) {
            throw new IOException("记录里有计划不能用的名字 / the record has a name that no plan can have: " + e.getMessage(), e);
        }
    }

    /** What came by day, hour and queue; nothing is gathered. */
    public static List<Came> came(Collection<Visit> visits) {
        return visits.stream()
                .map(visit -> new Came(
                        visit.day(),
                        Math.min(LAST_HOUR, visit.taken() / 3_600),
                        visit.queue(),
                        1,
                        visit.wasCalled() ? 1 : 0,
                        visit.wasCalled() ? Shifts.endOf(visit) - Shifts.callOf(visit) : 0))
                .toList();
    }

    /**
     * The plan that one day of it shows: its windows, each with the services that it called that day. Everything that a record does not
     * tell – rules, targets, hours, how heavy a service weighs at a window – is as in another plan.
     */
    static Plan planOf(List<Visit> day, Plan other) {
        var windows = served(day).entrySet().stream()
                .map(each -> {
                    var number = WindowNumber.parse(each.getKey());
                    var weights = weights(number, other);
                    return window(number, each.getValue(), weights);
                })
                .toList();
        return new Plan(
                other.hall(),
                other.complaints(),
                other.services(),
                windows,
                other.policy(),
                List.of(),
                List.of(),
                other.classes(),
                other.calendar());
    }

    private static Map<ServiceCode, Integer> weights(WindowNumber number, Plan plan) {
        return plan.window(number).stream()
                .flatMap(window -> window.serves().stream())
                .collect(Collectors.toMap(Serves::service, Serves::weight));
    }

    private static Map<String, Set<String>> served(Collection<Visit> visits) {
        var served = new TreeMap<String, Set<String>>();
        visits.stream().filter(Visit::wasCalled).forEach(visit -> served.computeIfAbsent(
                        visit.window(), fresh -> new TreeSet<>())
                .add(visit.queue()));
        return served;
    }

    private static WindowPlan window(WindowNumber number, Set<String> queues, Map<ServiceCode, Integer> weights) {
        return new WindowPlan(
                number,
                number.toString(),
                queues.stream()
                        .map(ServiceCode::new)
                        .map(service -> new Serves(service, weights.getOrDefault(service, USUAL_WEIGHT)))
                        .toList());
    }

    private static Service service(String queue, char prefix, Duration target) {
        return new Service(
                new ServiceCode(queue),
                queue,
                queue,
                String.valueOf(prefix),
                prefix,
                List.of(),
                target,
                Service.USUAL_VISIT,
                List.of(),
                List.of());
    }
}
