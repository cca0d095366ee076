// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.plan;

import io.jiaohao.controller.hall.plan.Policy;
import java.time.Duration;
import java.util.Locale;

/** The customs as somebody typed them. Pure. */
final class PolicyForm {
    private static final int DAY_MINUTES = 24 * 60;

    private PolicyForm() {}

    static Policy read(Typed typed) {
        var idle = typed.whole("autoCallSeconds", 0, 3_600);
        var turns = turns(typed.table("turns"));
        var booking = booking(typed.table("booking"));
        if (booking.ratio() > turns.ratio()) {
            typed.fault("booking.ratio", Fault.What.RATIO);
        }
        return new Policy(
                typed.whole("callsAtMost", 1, 9),
                Duration.ofMillis(typed.whole("doubleNextMillis", 0, 60_000)),
                Duration.ofSeconds(typed.whole("missedWithinSeconds", 0, 3_600)),
                Duration.ofSeconds(typed.whole("undoWithinSeconds", 0, 600)),
                turns,
                missing(typed.table("missing")),
                closing(typed.table("closing")),
                booking,
                idle == 0 ? null : Duration.ofSeconds(idle),
                typed.texts("pauses"));
    }

    private static Policy.Turns turns(Typed typed) {
        return new Policy.Turns(
                typed.whole("ratio", 0, 20),
                minutes(typed, "ageingMinutes"),
                typed.whole("minutesPerWeight", 0, 60),
                typed.whole("shareWarning", 1, 100));
    }

    private static Policy.Missing missing(Typed typed) {
        return new Policy.Missing(
                typed.whole("times", 0, 9), typed.whole("placesLater", 0, 99), minutes(typed, "shownMinutes"));
    }

    private static Policy.Closing closing(Typed typed) {
        var waiting = typed.choice("waiting", "finish", "carry", "void");
        var last = typed.choice("last", "clock", "forecast");
        return new Policy.Closing(
                Policy.Closing.Waiting.valueOf(waiting.toUpperCase(Locale.ROOT)),
                Policy.Closing.Last.valueOf(last.toUpperCase(Locale.ROOT)),
                minutes(typed, "lastMinutesBefore"),
                minutes(typed, "graceMinutes"),
                minutes(typed, "lunchKeptMinutes"));
    }

    private static Policy.Booking booking(Typed typed) {
        return new Policy.Booking(
                typed.whole("daysAhead", 0, 31),
                minutes(typed, "earlyMinutes"),
                minutes(typed, "lateMinutes"),
                Duration.ofHours(typed.whole("cancelHoursBefore", 0, 168)),
                typed.choice("late", "ordinary", "refused").equals("refused"),
                typed.whole("ratio", 0, 20));
    }

    private static Duration minutes(Typed typed, String field) {
        return Duration.ofMinutes(typed.whole(field, 0, DAY_MINUTES));
    }
}
