// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.own;

import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.figure.Comparison;
import io.jiaohao.controller.statistics.figure.Figure;
import io.jiaohao.controller.statistics.figure.Sums;
import io.jiaohao.controller.statistics.figure.Tally;
import io.jiaohao.controller.statistics.figure.WindowTime;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Report;
import io.jiaohao.controller.statistics.report.Reports;
import io.jiaohao.controller.statistics.report.Wanted;
import io.jiaohao.protocol.ServiceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody's work of some days came to, service by service in the plan's order, by the definitions of every other report.
 *
 * @param times what their windows did; absent where they served nobody
 * @param asOf the journal sequence up to which it counts
 * @param behind the last answered sequence was not reached in time
 */
record OwnFigures(List<OfService> services, @Nullable WindowTime times, long asOf, boolean behind) {
    /** Nobody serves more in a month. */
    private static final int MOST = 20_000;

    /** Under so many ratings one could guess who rated. */
    private static final int FEWEST_RATINGS = 10;

    /**
     * Of one service.
     *
     * @param ratings of the whole hall, as it may be published: of a person no ratings are told
     */
    record OfService(ServiceCode service, String name, String nameEn, List<Errand> errands, Ratings ratings) {
        Comparison fair() {
            return Comparison.of(tally());
        }

        @Nullable
        Number figure(Figure figure) {
            return figure.of(new Sums(tally(), null));
        }

        private Tally tally() {
            var tally = new Tally();
            errands.forEach(tally::add);
            return tally;
        }
    }

    /** {@code satisfied}: 0 to 1; absent under {@value #FEWEST_RATINGS}. */
    record Ratings(long rated, @Nullable Number satisfied) {
        static final Ratings NONE = new Ratings(0, null);

        static Ratings of(Sums sums) {
            var rated = Figure.RATED.of(sums);
            var n = rated == null ? 0 : rated.longValue();
            return new Ratings(n, n < FEWEST_RATINGS ? null : Figure.SATISFIED_SHARE.of(sums));
        }
    }

    /** Blocks. */
    static OwnFigures of(Reports reports, String badge, OwnSpan span, long atLeast) {
        var wanted = new Wanted(span.from(), span.to(), By.SERVICE, null, null);
        var behind = reports.behind(new Reports.Which(wanted, null, badge, null, 0, MOST), atLeast);
        var mine = behind.errands().stream()
                .collect(Collectors.groupingBy(errand -> errand.wish().service(), TreeMap::new, Collectors.toList()));
        var hall = reports.report(wanted, atLeast);
        return new OwnFigures(
                inOrder(hall, mine),
                mine.isEmpty() ? null : times(reports, badge, span, mine.firstKey(), atLeast),
                behind.asOf(),
                behind.behind());
    }

    private static List<OfService> inOrder(Report hall, Map<ServiceCode, List<Errand>> mine) {
        var services = new ArrayList<OfService>();
        for (var line : hall.lines()) {
            var service = new ServiceCode(line.key());
            var errands = mine.get(service);
            if (errands != null) {
                services.add(new OfService(service, line.name(), line.nameEn(), errands, Ratings.of(line.sums())));
            }
        }
        return services;
    }

    /** A person's time is the same in the report of any service. */
    private static @Nullable WindowTime times(
            Reports reports, String badge, OwnSpan span, ServiceCode any, long atLeast) {
        return reports.report(new Wanted(span.from(), span.to(), By.STAFF, any, null), atLeast).lines().stream()
                .filter(line -> line.key().equals(badge))
                .findFirst()
                .map(line -> line.sums().windows())
                .orElse(null);
    }
}
