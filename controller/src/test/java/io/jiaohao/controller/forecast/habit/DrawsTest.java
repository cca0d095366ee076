// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.habit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawsTest {
    private static List<Double> first50(long seed) {
        var draws = new Draws();
        draws.restart(seed);
        return Stream.generate(draws::next).limit(50).toList();
    }

    @Test
    void oneSeedAlwaysDrawsTheSame() {
        assertEquals(first50(7), first50(7));
    }

    @Test
    void noSeedDrawsWhatAnotherDrew() {
        // when
        var all = new HashSet<Double>();
        LongStream.rangeClosed(1, 19).forEach(seed -> all.addAll(first50(seed)));

        // then
        assertEquals(19 * 50, all.size());
    }
}
