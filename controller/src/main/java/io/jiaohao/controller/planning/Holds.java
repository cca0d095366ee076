// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.planning;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Order;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.protocol.CommandId;
import java.time.Instant;

/** From when a plan would hold, as the rules themselves decide it. */
public enum Holds {
    /** At once: no number is lost by it. */
    NOW,
    /** From the next hall day: today somebody has a number that the plan would lose. */
    NEXT_DAY,
    /** Not while there are appointments that it would lose. */
    NOT_YET;

    /** What the rules say of {@code plan} in the hall as it is at {@code now}. Pure. */
    public static Holds of(Hall hall, Plan plan, Instant now) {
        if (accepts(hall, plan, now)) {
            return NOW;
        }
        return accepts(closed(hall, now), plan, now) ? NEXT_DAY : NOT_YET;
    }

    private static boolean accepts(Hall hall, Plan plan, Instant now) {
        return !(decide(hall, new Command.ApplyPlan(plan), now) instanceof Decision.Refused);
    }

    private static Hall closed(Hall hall, Instant now) {
        return decide(hall, new Command.CloseDay(), now) instanceof Decision.Accepted accepted
                ? Hall.evolve(hall, new Entry(hall.sequence() + 1, now, Source.SELF, accepted.events()))
                : hall;
    }

    private static Decision decide(Hall hall, Command command, Instant now) {
        // an order is known by its id: two of them need two
        var id = new CommandId("foresight-" + command.getClass().getSimpleName());
        return Hall.decide(hall, new Order(id, Source.SELF, now, command));
    }
}
