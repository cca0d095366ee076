// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;

/**
 * A window as planned.
 *
 * @param name over the window
 * @param serves what it serves; people of a heavier service are called first
 */
public record WindowPlan(WindowNumber number, String name, List<Serves> serves) {

    /** A service at a window and its weight there, 1 to 100. */
    public record Serves(ServiceCode service, int weight) {
        public Serves {
            if (weight < 1 || weight > 100) {
                throw new IllegalArgumentException("weight of " + service + " must be 1 to 100, not " + weight);
            }
        }
    }

    public WindowPlan {
        serves = List.copyOf(serves);
        if (serves.isEmpty()) {
            throw new IllegalArgumentException("window " + number + " serves nothing");
        }
    }

    /** The service whose name stands on the idle sign: the heaviest, and of equals the first. */
    public ServiceCode main() {
        var main = serves.getFirst();
        for (var other : serves) {
            main = other.weight() > main.weight() ? other : main;
        }
        return main.service();
    }

    boolean serves(ServiceCode service) {
        return serves.stream().anyMatch(s -> s.service().equals(service));
    }
}
