// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void itDoublesUpToASecondAndBeginsAnewAfterAGoodLine() {
        var backoff = new Backoff(() -> 0.5);
        assertEquals(List.of(100L, 200L, 400L, 800L, 1000L, 1000L, 1000L), waits(backoff, 7));
        backoff.reset();
        assertEquals(List.of(100L), waits(backoff, 1));
    }

    @Test
    void chanceKeepsNodesOutOfStep() {
        assertEquals(List.of(80L), waits(new Backoff(() -> 0), 1));
        assertEquals(List.of(120L), waits(new Backoff(() -> 1), 1));
    }

    private static List<Long> waits(Backoff backoff, int times) {
        return Stream.generate(() -> backoff.next().toMillis()).limit(times).toList();
    }
}
