// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.plan;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window as planned.
 *
 * @param name over the window
 * @param serves what it serves; people of a heavier service are called first
 * @param a badge of its first clerk (A岗)
 * @param b badge of who stands in (B岗)
 * @param covers the window whose services 代管 lends to this one
 * @param desk without a counter and a number of its own: 导办台, 办不成事反映窗口; the voice says its name
 */
public record WindowPlan(
        WindowNumber number,
        String name,
        List<Serves> serves,
        @Nullable String a,
        @Nullable String b,
        @Nullable WindowNumber covers,
        boolean desk) {

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
        if (number.equals(covers)) {
            throw new IllegalArgumentException("window " + number + " cannot cover itself");
        }
    }

    /** A counter with nobody planned for it. */
    public WindowPlan(WindowNumber number, String name, List<Serves> serves) {
        this(number, name, serves, null, null, null, false);
    }

    /** The service whose name stands on the idle sign: the heaviest, and of equals the first. */
    public ServiceCode main() {
        return heaviest().service();
    }

    /** Its main service with the weight. */
    public Serves heaviest() {
        var main = serves.getFirst();
        for (var other : serves) {
            main = other.weight() > main.weight() ? other : main;
        }
        return main;
    }

    public boolean serves(ServiceCode service) {
        return serves.stream().anyMatch(s -> s.service().equals(service));
    }
}
