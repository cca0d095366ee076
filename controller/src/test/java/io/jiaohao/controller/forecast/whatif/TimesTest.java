// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TimesTest {

    @RepeatedTest(50)
    void timesAreAsTheirSecondsOneByOne(RepetitionInfo nth) {
        // given
        var random = new Random(nth.getCurrentRepetition());
        var one = times(random);
        var other = times(random);
        // then
        assertEquals(and(bits(one), bits(other)), bits(one.and(other)));
        assertEquals(minus(bits(one), bits(other)), bits(one.minus(other)));
        assertEquals(or(bits(one), bits(other)), bits(one.plus(other)));
        assertEquals(bits(one).cardinality(), one.seconds());
        assertEquals(bits(one).get(20, 60).cardinality(), one.within(20, 60));
        var first = bits(one).nextSetBit(20);
        assertEquals(first < 0 || first >= 60 ? 60 : first, one.firstWithin(20, 60));
        assertEquals(bits(one).get(33), one.contains(33));
    }

    @Test
    void partsThatTouchAreOne() {
        assertEquals(Times.of(1, 9), Times.of(1, 5).plus(Times.of(5, 9)));
        assertEquals(Times.NONE, Times.of(5, 5));
    }

    private static Times times(Random random) {
        var parts = new ArrayList<Times>();
        for (var n = random.nextInt(5); n > 0; n--) {
            var from = random.nextInt(90);
            parts.add(Times.of(from, from + random.nextInt(20)));
        }
        return Times.all(List.copyOf(parts));
    }

    private static BitSet bits(Times times) {
        var bits = new BitSet();
        times.parts().forEach(part -> bits.set(part.from(), part.to()));
        return bits;
    }

    private static BitSet and(BitSet one, BitSet other) {
        one.and(other);
        return one;
    }

    private static BitSet minus(BitSet one, BitSet other) {
        one.andNot(other);
        return one;
    }

    private static BitSet or(BitSet one, BitSet other) {
        one.or(other);
        return one;
    }
}
