// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Policy.Closing;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;

/** {@code [policy]} and the tables below it: the customs of the hall. What is left out is as in {@link Policy#USUAL}. */
public final class PolicyConfig {
    private static final int DAY_MINUTES = 24 * 60;
    private static final Policy USUAL = Policy.USUAL;

    private PolicyConfig() {}

    static Policy policy(ConfigTable table) {
        var idle = table.whole("autoCallSeconds", 0, 3_600, 0);
        var policy = new Policy(
                table.whole("callsAtMost", 1, 9, USUAL.callsAtMost()),
                Duration.ofMillis(table.whole(
                        "doubleNextMillis", 0, 60_000, (int) USUAL.doubleNext().toMillis())),
                seconds(table, "missedWithinSeconds", 3_600, USUAL.missedWithin()),
                seconds(table, "undoWithinSeconds", 600, USUAL.undoWithin()),
                turns(table.tableOrEmpty("turns")),
                missing(table.tableOrEmpty("missing")),
                closing(table.tableOrEmpty("closing")),
                booking(table.tableOrEmpty("booking")),
                idle == 0 ? null : Duration.ofSeconds(idle),
                table.texts("pauses", Policy.PAUSES));
        table.end();
        if (policy.booking().ratio() > policy.turns().ratio()) {
            throw table.wrong("booking", "ratio must not be greater than the ratio of [policy.turns]");
        }
        return policy;
    }

    private static Policy.Turns turns(ConfigTable table) {
        var usual = USUAL.turns();
        var turns = new Policy.Turns(
                table.whole("ratio", 0, 20, usual.ratio()),
                minutes(table, "ageingMinutes", usual.ageing()),
                table.whole("minutesPerWeight", 0, 60, usual.minutesPerWeight()),
                table.whole("shareWarning", 1, 100, usual.shareWarning()));
        table.end();
        return turns;
    }

    private static Policy.Missing missing(ConfigTable table) {
        var usual = USUAL.missing();
        var missing = new Policy.Missing(
                table.whole("times", 0, 9, usual.times()),
                table.whole("placesLater", 0, 99, usual.placesLater()),
                minutes(table, "shownMinutes", usual.shown()));
        table.end();
        return missing;
    }

    private static Closing closing(ConfigTable table) {
        var usual = USUAL.closing();
        var closing = new Closing(
                table.as("waiting", "finish", PolicyConfig::waiting),
                table.as("last", "clock", PolicyConfig::last),
                minutes(table, "lastMinutesBefore", usual.lastBefore()),
                minutes(table, "graceMinutes", usual.grace()),
                minutes(table, "lunchKeptMinutes", usual.lunchKept()));
        table.end();
        return closing;
    }

    private static Closing.Waiting waiting(String text) {
        return switch (text) {
            case "finish" -> Closing.Waiting.FINISH;
            case "carry" -> Closing.Waiting.CARRY;
            case "void" -> Closing.Waiting.VOID;
            default ->
                throw new IllegalArgumentException("must be \"finish\", \"carry\" or \"void\", not \"" + text + '"');
        };
    }

    private static Closing.Last last(String text) {
        return switch (text) {
            case "clock" -> Closing.Last.CLOCK;
            case "forecast" -> Closing.Last.FORECAST;
            default -> throw new IllegalArgumentException("must be \"clock\" or \"forecast\", not \"" + text + '"');
        };
    }

    private static Policy.Booking booking(ConfigTable table) {
        var usual = USUAL.booking();
        var booking = new Policy.Booking(
                table.whole("daysAhead", 0, 31, usual.daysAhead()),
                minutes(table, "earlyMinutes", usual.early()),
                minutes(table, "lateMinutes", usual.late()),
                Duration.ofHours(table.whole(
                        "cancelHoursBefore", 0, 168, (int) usual.cancelBefore().toHours())),
                table.as("late", "ordinary", PolicyConfig::refused),
                table.whole("ratio", 0, 20, usual.ratio()));
        table.end();
        return booking;
    }

    private static boolean refused(String text) {
        return switch (text) {
            case "ordinary" -> false;
            case "refused" -> true;
            default -> throw new IllegalArgumentException("must be \"ordinary\" or \"refused\", not \"" + text + '"');
        };
    }

    private static Duration minutes(ConfigTable table, String key, Duration usual) {
        return Duration.ofMinutes(table.whole(key, 0, DAY_MINUTES, (int) usual.toMinutes()));
    }

    private static Duration seconds(ConfigTable table, String key, int most, Duration usual) {
        return Duration.ofSeconds(table.whole(key, 0, most, (int) usual.toSeconds()));
    }
}
