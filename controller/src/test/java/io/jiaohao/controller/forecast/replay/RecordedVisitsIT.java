// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How well waits are forecast: on the recorded month that stands beside the project, and on town offices drawn by lot. */
class RecordedVisitsIT {
    private static final String MONTH = "shared/data/callcentre-1999-02-first.csv.gz";
    /** The best simple estimate there, by the issue's own figure. */
    private static final double MINUTE = 60;

    @TestFactory
    Stream<DynamicTest> theRecordedMonth() {
        return recorded()
                .map(file -> DynamicTest.dynamicTest(MONTH, () -> {
                    var all = all(Replay.of(VisitFile.read(file)));
                    assertTrue(all.error() <= 0.80 * MINUTE, "off by " + all.error() + " s");
                    assertTrue(all.ratio() <= 0.80, all.ratio() + " of the best simple estimate");
                    assertTrue(0.75 <= all.coverage() && all.coverage() <= 0.85, all.coverage() + " in the interval");
                }));
    }

    /** Beside the project, however deep it is checked out; none where it was checked out alone. */
    private static Stream<Path> recorded() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(MONTH))
                .filter(Files::exists)
                .limit(1);
    }

    /** Four of them here; {@code -Dforecast.first=SEED -Dforecast.offices=N} for the figures in docs/forecast.md. */
    @Test
    void townOffices() {
        var first = Integer.getInteger("forecast.first", 101);
        var offices = IntStream.range(first, first + Integer.getInteger("forecast.offices", 4))
                .mapToObj(seed -> all(Replay.of(TownOffice.recorded(seed))))
                .toList();
        var all = new Score();
        offices.forEach(all::add);
        var off =
                offices.stream().mapToDouble(one -> one.visits() * one.error()).sum();
        var best = offices.stream()
                .mapToDouble(one -> one.visits() * one.error() / one.ratio())
                .sum();
        print(first, offices, all, off / best);
        assertTrue(0.75 <= all.coverage() && all.coverage() <= 0.85, all.coverage() + " in the interval");
        assertTrue(off / best <= 0.65, off / best + " of the best simple estimate in each office");
    }

    private static void print(int first, List<Score> offices, Score all, double pooled) {
        var ratios = offices.stream().mapToDouble(Score::ratio).sorted().toArray();
        System.out.printf(
                "%d town offices from seed %d, %d visits: off %.2f min, in the interval %.1f%%, its width %.1f min%n",
                ratios.length, first, all.visits(), all.error() / 60, 100 * all.coverage(), all.width() / 60);
        for (var simple : Simple.values()) {
            System.out.printf("  %s: %.2f min%n", simple.words(), all.error(simple) / 60);
        }
        System.out.printf(
                "  of the best in each office: %.3f over all visits; office by office mean %.3f, median %.3f, worst %.3f%n",
                pooled,
                Arrays.stream(ratios).average().orElse(0),
                (ratios[(ratios.length - 1) / 2] + ratios[ratios.length / 2]) / 2,
                ratios[ratios.length - 1]);
        System.out.printf("  of the one best over all: %.3f%n", all.ratio());
        System.out.printf(
                "  in the interval, office by office: from %.1f%% to %.1f%%%n",
                100 * offices.stream().mapToDouble(Score::coverage).min().orElse(0),
                100 * offices.stream().mapToDouble(Score::coverage).max().orElse(0));
    }

    private static Score all(Replay replay) {
        var all = replay.scores().get(Replay.ALL);
        if (all == null) {
            throw new AssertionError("no score");
        }
        return all;
    }
}
