// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.publishing;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.statistics.figure.Sums;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Report;
import io.jiaohao.controller.statistics.report.Reports;
import io.jiaohao.controller.statistics.report.Wanted;
import io.jiaohao.protocol.ServiceCode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reports of which the sheet of a month is made.
 *
 * @param people who served something of each service
 */
public record MonthReports(
        YearMonth month, Plan plan, Report days, Report services, Report hours, Map<String, List<Worker>> people) {

    public MonthReports {
        people = Map.copyOf(people);
    }

    /**
     * Somebody at work on a service.
     *
     * @param badge the window's number where nobody had signed in
     */
    public record Worker(String badge, Sums sums) {}

    /** Asks for all of them; blocks. {@code atLeast} as in {@link Reports}. */
    public static MonthReports of(YearMonth month, Plan plan, Reports reports, long atLeast) {
        var services = reports.report(wanted(month, By.SERVICE, null), atLeast);
        Map<String, List<Worker>> people = new HashMap<>();
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

    private static List<Worker> people(YearMonth month, ServiceCode service, Reports reports, long atLeast) {
        var badges = served(reports.report(wanted(month, By.STAFF, service), atLeast));
        return badges.isEmpty() ? served(reports.report(wanted(month, By.WINDOW, service), atLeast)) : badges;
    }

    private static List<Worker> served(Report report) {
        return report.lines().stream()
                .filter(line -> !line.key().isEmpty() && Told.SERVED.count(line.sums()) > 0)
                .map(line -> new Worker(line.key(), line.sums()))
                .toList();
    }

    private static Wanted wanted(YearMonth month, By by, @Nullable ServiceCode service) {
        return new Wanted(month.atDay(1), month.atEndOfMonth(), by, service, null);
    }
}
