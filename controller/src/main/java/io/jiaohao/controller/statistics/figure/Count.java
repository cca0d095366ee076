// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.figure;

import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.controller.statistics.day.End;
import io.jiaohao.controller.statistics.day.Errand;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** What is counted or summed over errands. Each is a column of the roll-ups, under its own name in small letters. */
public enum Count {
    TICKETS(Errand::first),
    PRIORITY(e -> e.first() && e.wish().priority()),
    ASSISTED(e -> e.first() && e.wish().assistance()),
    MANY_ITEMS(e -> e.first() && e.wish().items() > 1),
    SEVERAL(e -> e.first() && e.course().several()),
    ERRANDS(e -> true),
    CALLED(Errand::called),
    CALLS(e -> e.course().calls(), false),
    MISSES(e -> e.course().misses(), false),
    SERVED(Errand::served),
    TRANSFERRED(ended(End.TRANSFERRED)),
    MISSED(ended(End.MISSED)),
    ABANDONED(ended(End.ABANDONED)),
    NOT_REACHED(e -> switch (e.course().end()) {
        case NOT_CALLED, CARRIED, VOID -> true;
        case WAITING, CALLED, SERVING, HELD, FINISHED, WENT_ON -> false;
        case TRANSFERRED, MISSED, ABANDONED, UNPRINTED, OUTAGE, UNENDED -> false;
    }),
    UNPRINTED(ended(End.UNPRINTED)),
    OUTAGE(ended(End.OUTAGE)),
    UNENDED(ended(End.UNENDED)),
    UNDER_WAY(Errand::underWay),
    // of the groups above, so that each way to end can be counted by itself: the one left out is the rest
    WENT_ON(ended(End.WENT_ON)),
    CARRIED(ended(End.CARRIED)),
    VOIDED(ended(End.VOID)),
    WAITING(ended(End.WAITING)),
    AT_CALL(ended(End.CALLED)),
    AT_WINDOW(ended(End.SERVING)),
    WAIT_SUM(Errand::waitMillis, false),
    WAIT_MAX(Errand::waitMillis, true),
    TARGET_MET(e -> e.called() && e.waitMillis() <= e.wish().targetMillis()),
    OPEN_WAIT_SUM(Errand::openWaitMillis, false),
    OPEN_WAIT_MAX(Errand::openWaitMillis, true),
    OPEN_TARGET_MET(e -> e.called() && e.openWaitMillis() <= e.wish().targetMillis()),
    HANDLING_SUM(Errand::handlingMillis, false),
    HANDLING_MAX(Errand::handlingMillis, true),
    PROMISED_MET(e -> e.served() && e.handlingMillis() <= e.wish().promisedMillis()),
    WALKS(e -> e.spent().walk() != null),
    WALK_SUM(e -> e.spent().walk() == null ? 0 : e.spent().walk(), false),
    HELD(e -> e.spent().hold() > 0),
    HOLD_SUM(e -> e.spent().hold(), false),
    ARRIVAL_UNKNOWN(e -> e.served() && e.times().arrived() == null),
    END_INFERRED(e -> e.served() && e.course().inferred()),
    INFERRED(e -> e.served() && (e.course().inferred() || e.times().arrived() == null)),
    DONE(came(VisitOutcome.DONE)),
    ACCEPTED(came(VisitOutcome.ACCEPTED)),
    INCOMPLETE(came(VisitOutcome.INCOMPLETE)),
    ENQUIRY(came(VisitOutcome.ENQUIRY)),
    REFERRED(came(VisitOutcome.REFERRED)),
    NOT_DONE(came(VisitOutcome.NOT_DONE)),
    RATED_SERVED(e -> e.served() && e.course().grade() != null),
    GRADE_5(graded(5)),
    GRADE_4(graded(4)),
    GRADE_3(graded(3)),
    GRADE_2(graded(2)),
    GRADE_1(graded(1)),
    PLAIN(e -> e.served() && e.plain()),
    PLAIN_SUM(e -> e.plain() ? e.handlingMillis() : 0, false),
    /** Exact, so that the spread is: 20,000 hours of one window fit into 64 bits even where each errand took ten. */
    PLAIN_SQUARES(e -> e.plain() ? e.handlingMillis() * e.handlingMillis() : 0, false);

    // functions of an errand and nothing else
    @SuppressWarnings("ImmutableEnumChecker")
    private final ToLongFunction<Errand> of;

    private final boolean greatest;
    private final boolean errands;

    Count(Predicate<Errand> counts) {
        this(errand -> counts.test(errand) ? 1 : 0, false, true);
    }

    Count(ToLongFunction<Errand> of, boolean greatest) {
        this(of, greatest, false);
    }

    Count(ToLongFunction<Errand> of, boolean greatest, boolean errands) {
        this.of = of;
        this.greatest = greatest;
        this.errands = errands;
    }

    /** By its column. */
    public static Count ofColumn(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    /** Whether it counts errands, each once, so that they can be shown; otherwise it sums up something of theirs. */
    public boolean countsErrands() {
        return errands;
    }

    public long of(Errand errand) {
        return of.applyAsLong(errand);
    }

    /** Two parts as one. */
    long together(long one, long other) {
        return greatest ? Math.max(one, other) : one + other;
    }

    /** Its column in a roll-up. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Predicate<Errand> ended(End end) {
        return errand -> errand.course().end() == end;
    }

    private static Predicate<Errand> came(VisitOutcome outcome) {
        return errand -> errand.served() && errand.course().outcome() == outcome;
    }

    private static Predicate<Errand> graded(int grade) {
        return errand -> errand.course().grade() != null && errand.course().grade() == grade;
    }
}
