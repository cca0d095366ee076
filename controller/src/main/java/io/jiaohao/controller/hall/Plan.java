// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The hall as configured: its services, its windows, its customs. A plan that exists is consistent: codes, prefixes and windows
 * are unique, and windows serve only services that there are.
 *
 * @param hall the hall's name, on slip and screens
 * @param complaints 监督电话, on the slip; may be empty
 */
public record Plan(String hall, String complaints, List<Service> services, List<WindowPlan> windows, Policy policy) {
    public Plan {
        services = List.copyOf(services);
        windows = List.copyOf(windows);
        unique(services.stream().map(Service::code).toList(), "service code");
        unique(services.stream().map(Service::prefix).toList(), "prefix");
        unique(windows.stream().map(WindowPlan::number).toList(), "window");
        var codes = services.stream().map(Service::code).collect(Collectors.toSet());
        for (var window : windows) {
            unique(
                    window.serves().stream().map(WindowPlan.Serves::service).toList(),
                    "service at window " + window.number());
            for (var serves : window.serves()) {
                if (!codes.contains(serves.service())) {
                    throw new IllegalArgumentException(
                            "window " + window.number() + " serves " + serves.service() + ", which is no service");
                }
            }
        }
    }

    public Optional<Service> service(ServiceCode code) {
        return services.stream().filter(s -> s.code().equals(code)).findFirst();
    }

    public Optional<WindowPlan> window(WindowNumber number) {
        return windows.stream().filter(w -> w.number().equals(number)).findFirst();
    }

    /** The windows at which a service is served, main windows first. */
    public List<WindowPlan> windowsOf(ServiceCode service) {
        return windows.stream()
                .filter(w -> w.serves(service))
                .sorted((a, b) ->
                        Boolean.compare(b.main().equals(service), a.main().equals(service)))
                .toList();
    }

    private static void unique(List<?> values, String what) {
        var seen = new HashSet<Object>();
        for (var value : values) {
            if (!seen.add(value)) {
                throw new IllegalArgumentException(what + " " + value + " stands twice in the plan");
            }
        }
    }
}
