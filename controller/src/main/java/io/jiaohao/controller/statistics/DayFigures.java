// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one hall day. Times of waiting and handling are milliseconds by the clock, corrections of the clock left out.
 *
 * @param asOf the journal sequence up to which the figures count
 * @param behind true where the last answered sequence was not reached in time
 */
public record DayFigures(
        LocalDate day, long asOf, boolean behind, List<Visit> visits, List<Group> windows, List<Group> services) {
    public DayFigures {
        visits = List.copyOf(visits);
        windows = List.copyOf(windows);
        services = List.copyOf(services);
    }

    /**
     * One ticket's visit.
     *
     * @param waitMillis from taking the number to the (last) call; absent until called
     * @param handlingMillis from arrival (where unknown: from the call) to the end; absent until finished
     * @param arrivalKnown false where nobody pressed ARRIVED
     * @param inferred the end was not pressed but implied by another key
     * @param fate as in {@code hall.Fate}; for an unfinished visit what it would be if the day ended now
     */
    public record Visit(
            TicketNumber ticket,
            ServiceCode service,
            @Nullable WindowNumber window,
            boolean priority,
            Instant taken,
            @Nullable Instant called,
            @Nullable Instant arrived,
            @Nullable Instant finished,
            int calls,
            @Nullable Long waitMillis,
            @Nullable Long handlingMillis,
            boolean arrivalKnown,
            boolean inferred,
            String stage,
            String fate) {}

    /**
     * What the visits of one window or one service amount to; {@code key} is the window's number or the service's code. Means are
     * over the visits that have the figure (called ones for waits, finished ones for handling); absent where there are none.
     *
     * @param taken numbers given out; only for services
     * @param inferredShare share of the finished visits whose arrival or end nobody pressed, 0 to 1
     */
    public record Group(
            String key,
            String name,
            @Nullable Integer taken,
            int called,
            int finished,
            int missed,
            int waiting,
            @Nullable Long meanWaitMillis,
            @Nullable Long longestWaitMillis,
            @Nullable Long meanHandlingMillis,
            @Nullable Long longestHandlingMillis,
            @Nullable Double inferredShare) {}
}
