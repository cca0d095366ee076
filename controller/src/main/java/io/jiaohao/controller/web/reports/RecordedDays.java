// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import io.jiaohao.controller.forecast.replay.Visit;
import io.jiaohao.controller.statistics.DayFigures;
import io.jiaohao.controller.statistics.Statistics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hall's own last days as recorded visits, to be played again. Blocks; for workers. */
public final class RecordedDays {
    /** Weeks without a visit end the search: a hall closed over the Spring Festival still finds its last days. */
    private static final int SEARCHED = 28;

    private final Statistics statistics;
    private final ZoneId zone;

    public RecordedDays(Statistics statistics, ZoneId zone) {
        this.statistics = statistics;
        this.zone = zone;
    }

    /**
     * Visits of the last days that have any.
     *
     * @param wanted which days count
     * @param most how many days at most
     * @param goOn asked before each day
     */
    public List<Visit> last(
            LocalDate upTo, Predicate<LocalDate> wanted, int most, long sequence, BooleanSupplier goOn) {
        var visits = new ArrayList<Visit>();
        var days = 0;
        for (var back = 0; back < SEARCHED && days < most && goOn.getAsBoolean(); back++) {
            var day = upTo.minusDays(back);
            var found = wanted.test(day) ? visits(day, sequence) : List.<Visit>of();
            days += found.isEmpty() ? 0 : 1;
            visits.addAll(found);
        }
        return visits;
    }

    private List<Visit> visits(LocalDate day, long sequence) {
        return statistics.day(day, sequence).visits().stream()
                .flatMap(visit -> visit(day, visit))
                .toList();
    }

    /** Nobody knows yet how long they wait who still do. */
    private Stream<Visit> visit(LocalDate day, DayFigures.Visit visit) {
        if (visit.called() == null && visit.finished() == null) {
            return Stream.empty();
        }
        return Stream.of(new Visit(
                day,
                visit.service().text(),
                visit.ticket().text(),
                visit.priority(),
                second(day, visit.taken()),
                second(day, visit.called()),
                second(day, visit.finished()),
                visit.window() == null ? "" : visit.window().toString()));
    }

    private int second(LocalDate day, @Nullable Instant moment) {
        return moment == null
                ? Visit.NEVER
                : (int) Duration.between(day.atTime(LocalTime.MIN).atZone(zone).toInstant(), moment)
                        .toSeconds();
    }
}
