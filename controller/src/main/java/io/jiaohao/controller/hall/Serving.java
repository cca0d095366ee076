// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Queue;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.util.ArrayList;
import java.util.List;

/** Which lines a window serves: those of its plan, those it was lent, and those sent to it or to whoever sits there. */
final class Serving {
    private Serving() {}

    /**
     * A line as one window serves it.
     *
     * @param lent from a window that it stands in for
     */
    record Lane(Line line, int weight, boolean lent, Queue queue) {}

    /** The lines of a window; each once. */
    static List<Lane> at(Hall hall, WindowNumber number) {
        var lanes = new ArrayList<Lane>();
        hall.plan().window(number).ifPresent(plan -> own(hall, plan, lanes));
        hall.window(number).ifPresent(window -> {
            window.badge().ifPresent(badge -> add(hall, lanes, Line.ofClerk(badge), heaviest(lanes), false));
            for (var covered : window.covers()) {
                hall.plan().window(covered).ifPresent(plan -> lent(hall, plan, lanes));
            }
        });
        return lanes;
    }

    /** Whether tickets of a service can be called to a window now. */
    static boolean serves(Hall hall, WindowNumber number, ServiceCode service) {
        return hall.plan().window(number).filter(plan -> plan.serves(service)).isPresent()
                || hall.window(number).stream()
                        .flatMap(window -> window.covers().stream())
                        .flatMap(covered -> hall.plan().window(covered).stream())
                        .anyMatch(plan -> plan.serves(service));
    }

    /** How many windows work for a service now. */
    static int working(Hall hall, ServiceCode service) {
        var working = new int[1];
        hall.windows()
                .forEach((number, window) -> working[0] += window.working() && serves(hall, number, service) ? 1 : 0);
        return working[0];
    }

    private static void own(Hall hall, WindowPlan plan, List<Lane> lanes) {
        for (var serves : plan.serves()) {
            add(hall, lanes, Line.of(serves.service()), serves.weight(), false);
        }
        add(hall, lanes, Line.of(plan.number()), plan.heaviest().weight(), false);
    }

    private static void lent(Hall hall, WindowPlan covered, List<Lane> lanes) {
        for (var serves : covered.serves()) {
            add(hall, lanes, Line.of(serves.service()), serves.weight(), true);
        }
        add(hall, lanes, Line.of(covered.number()), covered.heaviest().weight(), true);
    }

    private static void add(Hall hall, List<Lane> lanes, Line line, int weight, boolean lent) {
        for (var lane : lanes) {
            if (lane.line().equals(line)) {
                return;
            }
        }
        lanes.add(new Lane(line, weight, lent, hall.queue(line)));
    }

    private static int heaviest(List<Lane> lanes) {
        return lanes.stream().mapToInt(Lane::weight).max().orElse(1);
    }
}
