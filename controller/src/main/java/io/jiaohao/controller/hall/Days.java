// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Days, starts, plans and the clock: what the controller does by itself. */
final class Days {
    private Days() {}

    static Decision start(Hall hall, Command.Start start) {
        var lastHeard = hall.at().equals(Instant.EPOCH) ? null : hall.at();
        return Decision.accept(Answer.DONE, new Event.ControllerStarted(start.epoch(), start.version(), lastHeard));
    }

    /** A day opens once, after the one before was closed, and never goes back. */
    static Decision open(Hall hall, Command.OpenDay open) {
        var day = hall.day();
        if (day != null && !open.date().isAfter(day)) {
            return Decision.refuse(Refusal.dayGoesBack());
        }
        if (hall.open()) {
            return Decision.refuse(Refusal.dayStillOpen());
        }
        return Decision.accept(Answer.DONE, new Event.DayOpened(open.date(), hall.epoch(), hall.plan()));
    }

    /** Nobody is wiped away in silence: each ticket's fate is written down. */
    static Decision close(Hall hall) {
        var day = hall.day();
        if (day == null || !hall.open()) {
            return Decision.refuse(Refusal.dayNotOpen());
        }
        Map<TicketNumber, Fate> fates = new HashMap<>();
        hall.tickets().forEach((number, ticket) -> fates.put(number, ticket.fate()));
        return Decision.accept(Answer.DONE, new Event.DayClosed(day, fates));
    }

    /** A plan that leaves out a service with tickets of today, or a window with somebody at it, would lose them. */
    static Decision apply(Hall hall, Command.ApplyPlan apply) {
        if (apply.plan().equals(hall.plan())) {
            return new Decision.Repeated(Answer.DONE);
        }
        return loses(hall, apply.plan())
                ? Decision.refuse(Refusal.planWouldLose())
                : Decision.accept(Answer.DONE, new Event.PlanApplied(apply.plan()));
    }

    static Decision correct(Command.CorrectClock correct) {
        return Decision.accept(Answer.DONE, new Event.ClockCorrected(correct.by()));
    }

    private static boolean loses(Hall hall, Plan plan) {
        var loses = new boolean[1];
        hall.issued().forEach((service, count) -> loses[0] |= !keeps(hall, plan, service));
        hall.windows()
                .forEach((number, window) -> loses[0] |=
                        window.ticket().isPresent() && plan.window(number).isEmpty());
        return loses[0];
    }

    private static boolean keeps(Hall hall, Plan plan, ServiceCode service) {
        var before = hall.plan().service(service).map(Service::prefix);
        return plan.service(service).map(Service::prefix).equals(before);
    }
}
