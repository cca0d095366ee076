// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message.Press;
import io.jiaohao.protocol.Message.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Repeating until answered, and giving up in time. */
final class PadTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private final AtomicInteger count = new AtomicInteger();
    private final Pad pad = Pad.ofClerks(() -> new CommandId("p" + count.incrementAndGet()));

    @Test
    void aPressCarriesItsOwnIdAndWhatTheClerkSaw() {
        assertEquals(press("p1", 0), pad.down(Key.NEXT, null, 7L, 0));
        assertEquals(press("p2", 0), pad.down(Key.NEXT, null, 7L, 1));
    }

    @Test
    void anUnansweredPressIsRepeatedEverySecondUnderItsIdWithItsAge() {
        pad.down(Key.NEXT, null, 7L, 0);
        assertEquals(new Pad.Due(List.of(), List.of()), pad.due(SECOND - 1));
        assertEquals(new Pad.Due(List.of(press("p1", 1000)), List.of()), pad.due(SECOND));
        assertEquals(new Pad.Due(List.of(press("p1", 2000)), List.of()), pad.due(2 * SECOND));
    }

    @Test
    void anAnsweredPressIsNeverRepeated() {
        pad.down(Key.NEXT, null, 7L, 0);
        assertEquals(Optional.of(Key.NEXT), pad.answered(new Reply("p1", true, null, null)));
        assertEquals(Optional.empty(), pad.answered(new Reply("p1", true, null, null)));
        assertEquals(new Pad.Due(List.of(), List.of()), pad.due(SECOND));
        assertNull(pad.dueIn(SECOND));
    }

    @Test
    void aReplyToSomebodyElseAnswersNothing() {
        pad.down(Key.NEXT, null, 7L, 0);
        assertTrue(pad.answered(new Reply("other", true, null, null)).isEmpty());
        assertEquals(1, pad.due(SECOND).again().size());
    }

    @Test
    void afterFiveSecondsAPressIsGivenUpAndSaid() {
        pad.down(Key.NEXT, null, 7L, 0);
        assertEquals(new Pad.Due(List.of(), List.of(Key.NEXT)), pad.due(5 * SECOND));
        assertEquals(new Pad.Due(List.of(), List.of()), pad.due(6 * SECOND));
    }

    @Test
    void thePadKnowsWhenItIsDueNext() {
        pad.down(Key.NEXT, null, 7L, 0);
        assertEquals(SECOND, pad.dueIn(0));
    }

    @Test
    void anArgumentGoesWithThePressEachTime() {
        pad.down(Key.CALL, "A012", 7L, 0);
        assertEquals("A012", pad.due(SECOND).again().getFirst().argument());
    }

    @Test
    void thePadKnowsSinceWhenAPressHasHadNoAnswer() {
        assertNull(pad.unansweredSince());
        pad.down(Key.NEXT, null, 7L, 3);
        pad.down(Key.RECALL, null, 7L, 9);
        assertEquals(3, pad.unansweredSince());
        pad.answered(new Reply("p1", true, null, null));
        assertEquals(9, pad.unansweredSince());
    }

    @Test
    void aRatingIsTrueForAMinute() {
        // given
        var ratings = Pad.ofCitizens(() -> new CommandId("r1"));
        ratings.down(Key.RATE, "5", 7L, 0);
        // then
        assertEquals(1, ratings.due(59 * SECOND).again().size());
        assertEquals(new Pad.Due(List.of(), List.of(Key.RATE)), ratings.due(60 * SECOND));
    }

    private static Press press(String id, long age) {
        return new Press(new CommandId(id), Key.NEXT, null, 7L, age);
    }
}
