// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.day;

import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One service that a visit came for, from the beginning of its wait to its end: the unit of every figure. A visit has one errand,
 * and one more for each service that followed. All durations are whole milliseconds on the steady line, cut off, never rounded.
 *
 * @param leg 0 for the first of a visit
 */
public record Errand(
        LocalDate day, TicketNumber ticket, int leg, Wish wish, Place place, Times times, Spent spent, Course course) {

    /**
     * What was asked for.
     *
     * @param hour of the hall's clock in which its wait began, 0 to 23: every figure of the errand is booked there
     * @param priority as it stood when it was called last, or stands now
     * @param targetMillis nobody should wait longer, as planned when it was called last
     * @param promisedMillis one visit should not take longer, as planned then
     */
    public record Wish(
            ServiceCode service,
            int hour,
            boolean priority,
            Origin origin,
            boolean assistance,
            int items,
            long targetMillis,
            long promisedMillis) {}

    /** Which window called it last, and who sat there; absent until called, and where nobody had signed in. */
    public record Place(
            @Nullable WindowNumber window, @Nullable String staff) {}

    /**
     * As the clock showed it.
     *
     * @param since when its wait began
     * @param called the last time
     */
    public record Times(
            Instant since,
            @Nullable Instant called,
            @Nullable Instant arrived,
            @Nullable Instant ended) {}

    /**
     * How long it took, in milliseconds.
     *
     * @param waited from {@code since} to the last call, by the clock on the wall; absent until called
     * @param openWaited of it, what lay within the hours of the windows and in the line: without outages, and without the time from a
     *     missed call to coming back
     * @param walk from the last call to arrival; absent where nobody pressed ARRIVED
     * @param hold set aside (挂起)
     * @param handling from arrival (where unknown: from the call) to the end, without hold and pause; absent until it ended at a window
     */
    public record Spent(
            @Nullable Long waited,
            @Nullable Long openWaited,
            @Nullable Long walk,
            long hold,
            @Nullable Long handling) {}

    /**
     * How it went.
     *
     * @param calls without recalls and without calls taken back
     * @param misses how often nobody came
     * @param several of the first errand: the visit went on to another service
     * @param inferred nobody pressed the key of its end; another implied it
     * @param outage the controller was down at some time between its call and its end
     * @param outcome what the clerk said it came to
     * @param grade 1 to 5 of 好差评; absent where nobody rated
     */
    public record Course(
            End end,
            int calls,
            int misses,
            boolean several,
            boolean inferred,
            boolean outage,
            @Nullable VisitOutcome outcome,
            @Nullable Integer grade) {}

    /** Called at least once, and that call was not taken back. */
    public boolean called() {
        return spent.waited() != null;
    }

    /** Done at a window: finished, or gone on to the next service. */
    public boolean served() {
        return course.end() == End.FINISHED || course.end() == End.WENT_ON;
    }

    public boolean underWay() {
        return course.end().underWay();
    }

    public boolean first() {
        return leg == 0;
    }

    /** Fit for comparing people: with none of what makes one visit longer than another without anybody's doing. */
    public boolean plain() {
        return !wish.assistance() && wish.items() <= 1 && !course.outage();
    }

    public long waitMillis() {
        return spent.waited() == null ? 0 : spent.waited();
    }

    public long openWaitMillis() {
        return spent.openWaited() == null ? 0 : spent.openWaited();
    }

    /** Of a served one. */
    public long handlingMillis() {
        return served() && spent.handling() != null ? spent.handling() : 0;
    }
}
