// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.planning;

import io.jiaohao.controller.hall.plan.Policy;
import java.util.Locale;

/** {@code [policy]} of a plan and the tables below it. Pure. */
final class PolicyToml {
    private PolicyToml() {}

    static void write(TomlText toml, Policy policy) {
        var idle = policy.autoCall();
        toml.table("policy")
                .put("callsAtMost", policy.callsAtMost())
                .put("doubleNextMillis", policy.doubleNext().toMillis())
                .put("missedWithinSeconds", policy.missedWithin().toSeconds())
                .put("undoWithinSeconds", policy.undoWithin().toSeconds())
                .put("autoCallSeconds", idle == null ? 0 : idle.toSeconds())
                .put("pauses", policy.pauses());
        turns(toml, policy.turns());
        missing(toml, policy.missing());
        closing(toml, policy.closing());
        booking(toml, policy.booking());
    }

    private static void turns(TomlText toml, Policy.Turns turns) {
        toml.table("policy.turns")
                .put("ratio", turns.ratio())
                .put("ageingMinutes", turns.ageing().toMinutes())
                .put("minutesPerWeight", turns.minutesPerWeight())
                .put("shareWarning", turns.shareWarning());
    }

    private static void missing(TomlText toml, Policy.Missing missing) {
        toml.table("policy.missing")
                .put("times", missing.times())
                .put("placesLater", missing.placesLater())
                .put("shownMinutes", missing.shown().toMinutes());
    }

    private static void closing(TomlText toml, Policy.Closing closing) {
        toml.table("policy.closing")
                .put("waiting", closing.waiting().name().toLowerCase(Locale.ROOT))
                .put("last", closing.last().name().toLowerCase(Locale.ROOT))
                .put("lastMinutesBefore", closing.lastBefore().toMinutes())
                .put("graceMinutes", closing.grace().toMinutes())
                .put("lunchKeptMinutes", closing.lunchKept().toMinutes());
    }

    private static void booking(TomlText toml, Policy.Booking booking) {
        toml.table("policy.booking")
                .put("daysAhead", booking.daysAhead())
                .put("earlyMinutes", booking.early().toMinutes())
                .put("lateMinutes", booking.late().toMinutes())
                .put("cancelHoursBefore", booking.cancelBefore().toHours())
                .put("late", booking.lateRefused() ? "refused" : "ordinary")
                .put("ratio", booking.ratio());
    }
}
