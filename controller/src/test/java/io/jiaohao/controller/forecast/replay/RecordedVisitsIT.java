// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Two of them here; {@code -Dforecast.offices=40} for the figures in docs/forecast.md. */
    @Test
    void townOffices() throws IOException {
        var offices = Integer.getInteger("forecast.offices", 2);
        var off = 0.0;
        var best = 0.0;
        for (var seed = 1; seed <= offices; seed++) {
            var all = all(Replay.of(TownOffice.recorded(100 + seed)));
            off += all.error();
            best += all.error() / all.ratio();
            System.out.printf(
                    "office %d: %d visits, off %.1f min, ratio %.3f, in the interval %.3f%n",
                    seed, all.visits(), all.error() / 60, all.ratio(), all.coverage());
            assertTrue(0.70 <= all.coverage() && all.coverage() <= 0.90, all.coverage() + " in the interval");
        }
        System.out.printf("%d offices: %.3f of the best simple estimates%n", offices, off / best);
        assertTrue(off / best < 0.85, off / best + " of the best simple estimates");
    }

    private static Score all(Replay replay) {
        var all = replay.scores().get(Replay.ALL);
        if (all == null) {
            throw new AssertionError("no score");
        }
        return all;
    }
}
