// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.evaluation;

import io.jiaohao.controller.hall.Channel;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One service of a visit that was given, rated or not. Who the citizen was is not known, and so not here.
 *
 * @param leg 0 for the first service of a visit
 * @param serviceName as planned that day
 * @param since when its wait began: the number was taken, or the service before was done
 * @param ended absent where it was rated without having been finished at a window
 * @param outcome absent where the clerk did not say
 * @param rating absent: 未评价, which is a state of its own
 * @param clerk who sat there; absent where nobody knows
 */
record Evaluated(
        LocalDate day,
        TicketNumber ticket,
        int leg,
        ServiceCode service,
        String serviceName,
        Instant since,
        @Nullable Instant ended,
        @Nullable VisitOutcome outcome,
        @Nullable Rating rating,
        @Nullable Person clerk) {

    /** 1 非常不满意 to 5 非常满意. */
    record Rating(int grade, Instant at, Channel by) {}

    /** {@code name}: empty where the plan knows the badge no more. */
    record Person(String badge, String name) {}
}
