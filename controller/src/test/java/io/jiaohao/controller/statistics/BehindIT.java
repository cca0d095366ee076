// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.records.Records;
import io.jiaohao.controller.statistics.day.End;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Reports;
import io.jiaohao.controller.statistics.report.Reports.Which;
import io.jiaohao.controller.statistics.report.Wanted;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The errands behind a number, page by page over years, are all of them and each once. */
class BehindIT {
    private static final LocalDate FIRST = NastyDays.MONDAY;
    private static final LocalDate LAST = FIRST.plusDays(440);
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");

    private final NastyDays days = new NastyDays(41)
            .day(FIRST, 8, 150)
            .day(FIRST.plusDays(1), 9, 150)
            .day(FIRST.plusDays(14), 8, 120)
            .day(FIRST.plusDays(70), 8, 120)
            .day(FIRST.plusDays(71), 8, 120)
            .day(LAST, 8, 120);

    @Test
    void everyPageOfEveryNumberIsWhatItShouldBe(@TempDir Path state) {
        try (var records =
                new Records(state, sequence -> days.recorded().stream().map(Recorded::entry), H2Statistics.views())) {
            records.open();
            assertTrue(records.reached(days.hall().sequence(), Duration.ofSeconds(60)));
            var reports = new H2Statistics(records, days::hall).reports();
            var all = reports.behind(which(FIRST, LAST, null, null, null, null, null, 0, 100_000), 0)
                    .errands();
            assertFalse(all.isEmpty());

            pages(reports, all, which(FIRST, LAST, null, null, null, null, null, 0, 7));
            pages(reports, all, which(FIRST.plusDays(1), FIRST.plusDays(70), null, null, null, null, null, 0, 10));
            pages(reports, all, which(FIRST, LAST, SHEBAO, new WindowNumber(4), null, null, null, 0, 5));
            pages(reports, all, which(FIRST, LAST, null, null, 9, null, null, 0, 5));
            pages(reports, all, which(FIRST, LAST, null, null, null, "07", null, 0, 5));
            pages(reports, all, which(FIRST, LAST, null, null, null, "", null, 0, 50));
            for (var end : End.values()) {
                pages(reports, all, which(FIRST, LAST, null, null, null, null, end, 0, 20));
            }
            assertEquals(all.size(), ends(reports));
        }
    }

    private static void pages(Reports reports, List<Errand> all, Which which) {
        var wanted = all.stream().filter(matches(which)).toList();
        var got = new ArrayList<Errand>();
        for (var offset = 0; offset <= wanted.size(); offset += which.limit()) {
            var page = reports.behind(at(which, offset), 0);
            assertEquals(wanted.size(), page.all(), which.toString());
            got.addAll(page.errands());
        }
        assertEquals(wanted, got, which.toString());
    }

    private static long ends(Reports reports) {
        return Arrays.stream(End.values())
                .mapToLong(end -> reports.behind(which(FIRST, LAST, null, null, null, null, end, 0, 0), 0)
                        .all())
                .sum();
    }

    private static Predicate<Errand> matches(Which which) {
        var wanted = which.wanted();
        return errand -> !errand.day().isBefore(wanted.from())
                && !errand.day().isAfter(wanted.to())
                && (wanted.service() == null
                        || wanted.service().equals(errand.wish().service()))
                && (wanted.window() == null
                        || wanted.window().equals(errand.place().window()))
                && (which.hour() == null || which.hour() == errand.wish().hour())
                && (which.staff() == null
                        || which.staff()
                                .equals(Objects.requireNonNullElse(
                                        errand.place().staff(), "")))
                && (which.end() == null || which.end() == errand.course().end());
    }

    private static Which at(Which which, int offset) {
        return new Which(which.wanted(), which.hour(), which.staff(), which.end(), offset, which.limit());
    }

    private static Which which(
            LocalDate from,
            LocalDate to,
            @Nullable ServiceCode service,
            @Nullable WindowNumber window,
            @Nullable Integer hour,
            @Nullable String staff,
            @Nullable End end,
            int offset,
            int limit) {
        return new Which(new Wanted(from, to, By.DAY, service, window), hour, staff, end, offset, limit);
    }
}
