// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.table;

import io.jiaohao.controller.statistics.figure.Count;
import io.jiaohao.controller.statistics.figure.Counted;
import java.util.stream.Collectors;

/** Which errands a count counts, in SQL; a test holds it against the count itself. */
final class Counting {
    private static final String SERVED = "ended in ('FINISHED', 'WENT_ON')";
    private static final String PLAIN = SERVED + " and not assistance and items <= 1 and not outage";

    private Counting() {}

    /** A condition of {@code errand}. */
    static String errands(Counted counted) {
        var those = counted.those().stream().map(Counting::errands).collect(Collectors.joining(") or (", "((", "))"));
        return counted.without() == null ? those : those + " and not (" + errands(counted.without()) + ")";
    }

    /** How many a roll-up has of them. */
    static String rolledUp(Counted counted) {
        var those = counted.those().stream().map(Count::column).collect(Collectors.joining(" + "));
        return counted.without() == null
                ? those
                : those + " - " + counted.without().column();
    }

    /** {@code count} counts errands, each once. */
    private static String errands(Count count) {
        return switch (count) {
            case TICKETS -> "leg = 0";
            case PRIORITY -> "leg = 0 and priority";
            case ASSISTED -> "leg = 0 and assistance";
            case MANY_ITEMS -> "leg = 0 and items > 1";
            case SEVERAL -> "leg = 0 and several";
            case ERRANDS -> "1 = 1";
            case CALLED -> "wait_millis is not null";
            case SERVED -> SERVED;
            case NOT_REACHED -> "ended in ('NOT_CALLED', 'CARRIED', 'VOID')";
            case UNDER_WAY -> "ended in ('WAITING', 'CALLED', 'SERVING', 'HELD')";
            case TRANSFERRED, MISSED, ABANDONED, UNPRINTED, OUTAGE, UNENDED, WENT_ON, CARRIED, WAITING ->
                "ended = '" + count.name() + "'";
            case VOIDED -> "ended = 'VOID'";
            case AT_CALL -> "ended = 'CALLED'";
            case AT_WINDOW -> "ended = 'SERVING'";
            case RATED_SERVED -> SERVED + " and grade is not null";
            case TARGET_MET -> "wait_millis <= target_millis";
            case OPEN_TARGET_MET -> "wait_millis is not null and coalesce(open_wait_millis, 0) <= target_millis";
            case PROMISED_MET -> SERVED + " and coalesce(handling_millis, 0) <= promised_millis";
            case WALKS -> "walk_millis is not null";
            case HELD -> "hold_millis > 0";
            case ARRIVAL_UNKNOWN -> SERVED + " and arrived_at is null";
            case END_INFERRED -> SERVED + " and inferred";
            case INFERRED -> SERVED + " and (inferred or arrived_at is null)";
            case DONE, ACCEPTED, INCOMPLETE, ENQUIRY, REFERRED, NOT_DONE ->
                SERVED + " and outcome = '" + count.name() + "'";
            case GRADE_5, GRADE_4, GRADE_3, GRADE_2, GRADE_1 ->
                "grade = " + count.name().substring("GRADE_".length());
            case PLAIN -> PLAIN;
            case CALLS,
                    MISSES,
                    WAIT_SUM,
                    WAIT_MAX,
                    OPEN_WAIT_SUM,
                    OPEN_WAIT_MAX,
                    HANDLING_SUM,
                    HANDLING_MAX,
                    WALK_SUM -> throw sum(count);
            case HOLD_SUM, PLAIN_SUM, PLAIN_SQUARES -> throw sum(count);
        };
    }

    private static IllegalArgumentException sum(Count count) {
        return new IllegalArgumentException(count + " is a sum");
    }
}
