// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.publishing;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.statistics.figure.Figure;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Report;
import io.jiaohao.controller.statistics.report.Reports;
import io.jiaohao.controller.statistics.report.Wanted;
import io.jiaohao.protocol.ServiceCode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reports of which the sheet of a month is made.
 *
 * @param people who served something of each service, by badge, or by window where nobody had signed in
 */
public record MonthReports(
        YearMonth month, Plan plan, Report days, Report services, Report hours, Map<String, Set<String>> people) {

    public MonthReports {
        people = Map.copyOf(people);
    }

    /** Asks for all of them; blocks. {@code atLeast} as in {@link Reports}. */
    public static MonthReports of(YearMonth month, Plan plan, Reports reports, long atLeast) {
        var services = reports.report(wanted(month, By.SERVICE, null), atLeast);
        Map<String, Set<String>> people = new HashMap<>();
        // also of services that the plan has no more
        for (var line : services.lines()) {
            people.put(line.key(), people(month, new ServiceCode(line.key()), reports, atLeast));
        }
        return new MonthReports(
                month,
                plan,
                reports.report(wanted(month, By.DAY, null), atLeast),
                services,
                reports.report(wanted(month, By.HOUR, null), atLeast),
                people);
    }

    /** The figures were not ready in time. */
    public boolean behind() {
        return days.behind() || services.behind() || hours.behind();
    }

    private static Set<String> people(YearMonth month, ServiceCode service, Reports reports, long atLeast) {
        var badges = served(reports.report(wanted(month, By.STAFF, service), atLeast));
        return badges.isEmpty() ? served(reports.report(wanted(month, By.WINDOW, service), atLeast)) : badges;
    }

    private static Set<String> served(Report report) {
        var keys = new HashSet<String>();
        for (var line : report.lines()) {
            var served = Figure.SERVED.of(line.sums());
            if (!line.key().isEmpty() && served != null && served.longValue() > 0) {
                keys.add(line.key());
            }
        }
        return keys;
    }

    private static Wanted wanted(YearMonth month, By by, @Nullable ServiceCode service) {
        return new Wanted(month.atDay(1), month.atEndOfMonth(), by, service, null);
    }
}
