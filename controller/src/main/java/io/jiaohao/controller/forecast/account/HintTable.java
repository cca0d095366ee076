// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.account;

import io.jiaohao.controller.forecast.whatif.CheckedHints;
import io.jiaohao.controller.staffing.Goal;
import io.jiaohao.controller.staffing.Hint;
import io.jiaohao.controller.staffing.Staffing;
import io.jiaohao.controller.staffing.Staffing.PoolHints;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many windows are needed, with reasons and what came of playing it, as a table to be read and as lines of JSON. */
public final class HintTable {
    private HintTable() {}

    /** The table. {@code office}: empty where there is one only. */
    public static List<String> table(String office, CheckedHints checked, Goal goal) {
        var lines = new ArrayList<String>();
        var staffing = checked.staffing();
        lines.add("Windows needed%s, so that %d%% are called within the target; from %d days"
                .formatted(office.isEmpty() ? "" : " in " + office, goal.share(), staffing.days()));
        if (!staffing.enough()) {
            lines.add("  too little is recorded: %d days at least are needed".formatted(Staffing.LEAST_DAYS));
            return lines;
        }
        for (var n = 0; n < staffing.pools().size(); n++) {
            pool(lines, checked, n);
        }
        return lines;
    }

    private static void pool(List<String> lines, CheckedHints checked, int n) {
        var pool = checked.staffing().pools().get(n);
        lines.add("%s, target %d min, %d windows in the plan"
                .formatted(
                        String.join(" + ", pool.pool().services()),
                        Math.round(pool.pool().target() / 60.0),
                        pool.pool().windows()));
        if (pool.hints().isEmpty()) {
            lines.add("  too little is recorded: %d were served, %d at least are needed"
                    .formatted(pool.served(), Staffing.LEAST_SERVED));
            return;
        }
        lines.add("   hour windows formula   played  busy day   played  because");
        for (var hint : pool.hints()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %02d-%02d %6d %7.0f%% %7s %9d %8s  %s",
                    hint.hour(),
                    hint.hour() + 1,
                    hint.windows(),
                    100 * hint.within(),
                    played(
                            checked.mean().of(n, hint.hour()).people(),
                            checked.mean().of(n, hint.hour()).share()),
                    hint.busyWindows(),
                    played(
                            checked.busy().of(n, hint.hour()).people(),
                            checked.busy().of(n, hint.hour()).share()),
                    because(hint)));
        }
        lines.add(String.format(
                Locale.ROOT,
                "  played on %d days, all hours: %.0f%% within the target with the windows of a mean day, %.0f%% with those of a busy one",
                checked.mean().days(),
                100 * checked.mean().of(n).share(),
                100 * checked.busy().of(n).share()));
    }

    private static String played(int people, double share) {
        return people == 0 ? "-" : String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    private static String because(Hint hint) {
        var fewer = hint.windows() == 1
                ? ""
                : hint.fewer() == 0
                        ? "; with %d the line only grows".formatted(hint.windows() - 1)
                        : String.format(Locale.ROOT, "; with %d: %.0f%%", hint.windows() - 1, 100 * hint.fewer());
        return String.format(
                Locale.ROOT,
                "%.1f come (busy day %d), %.1f min each%s",
                hint.people(),
                hint.busyPeople(),
                hint.handling() / 60.0,
                fewer);
    }

    /** One object for each pool and hour, in seconds. */
    public static List<String> json(String office, CheckedHints checked) {
        var lines = new ArrayList<String>();
        var pools = checked.staffing().pools();
        for (var n = 0; n < pools.size(); n++) {
            for (var hint : pools.get(n).hints()) {
                lines.add(json(office, pools.get(n), hint, checked, n));
            }
        }
        if (lines.isEmpty()) {
            lines.add("{\"office\":%s,\"days\":%d,\"enough\":false}"
                    .formatted(EffectJson.text(office), checked.staffing().days()));
        }
        return lines;
    }

    private static String json(String office, PoolHints pool, Hint hint, CheckedHints checked, int n) {
        return String.format(
                Locale.ROOT,
                "{\"office\":%s,\"services\":[%s],\"hour\":%d,\"people\":%.2f,\"busyPeople\":%d,\"handling\":%d,\"target\":%d,"
                        + "\"windows\":%d,\"within\":%.4f,\"fewer\":%.4f,\"busyWindows\":%d,\"played\":%.4f,\"busyPlayed\":%.4f}",
                EffectJson.text(office),
                String.join(
                        ",",
                        pool.pool().services().stream().map(EffectJson::text).toList()),
                hint.hour(),
                hint.people(),
                hint.busyPeople(),
                hint.handling(),
                pool.pool().target(),
                hint.windows(),
                hint.within(),
                hint.fewer(),
                hint.busyWindows(),
                checked.mean().of(n, hint.hour()).share(),
                checked.busy().of(n, hint.hour()).share());
    }
}
