// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.kiosk;

import static io.jiaohao.printer.kiosk.Bench.SB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.kiosk.Due.Happening;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a card decides, and what it does not. */
final class CardShareTest {
    private final Bench bench = new Bench();

    @Test
    void theThirdNumberOfACardIsRefusedAndTheNextPressIsFree() {
        // given
        for (var n = 0; n < 2; n++) {
            bench.lay("card");
            bench.takeOne(SB);
        }
        // when
        bench.lay("card");
        bench.press(SB);
        // then
        assertEquals(2, bench.takes.size());
        assertEquals(List.of(Happening.CARD_USED_UP), bench.told);
        bench.pass(3_000);
        bench.takeOne(SB);
        assertEquals(3, bench.takes.size());
    }

    @Test
    void withoutACardTheButtonsWorkAsAlways() {
        for (var n = 0; n < 10; n++) {
            bench.takeOne(SB);
        }
        assertEquals(10, bench.takes.size());
    }

    @Test
    void aCardThatWasLaidTwentySecondsAgoIsForgotten() {
        var share = new CardShare(2);
        share.laid("card", 0);
        assertEquals(Optional.empty(), share.use(CardShare.LAID));
        share.laid("card", 0);
        assertEquals(Optional.of("card"), share.use(CardShare.LAID - 1));
        assertEquals(Optional.empty(), share.use(CardShare.LAID - 1));
    }

    @Test
    void onlyANumberThatWasGivenCounts() {
        // given: refused, and never answered
        for (var n = 0; n < 3; n++) {
            bench.lay("card");
            bench.press(SB);
            bench.refuse(bench.ids().getLast());
            bench.pass(3_000);
        }
        // then
        assertFalse(bench.cards.usedUp("card"));
    }

    @Test
    void aNumberThatWasGivenLateCountsToo() {
        for (var n = 0; n < 2; n++) {
            bench.lay("card");
            bench.press(SB);
            bench.pass(6_000);
            bench.give(bench.ids().getLast());
            bench.pass(3_000);
        }
        assertTrue(bench.cards.usedUp("card"));
    }

    @Test
    void aDayLaterTheShareIsWholeAgainAndNoneMeansNoLimit() {
        var share = new CardShare(1);
        share.count("card", 0);
        assertTrue(share.usedUp("card"));
        share.count("other", CardShare.DAY);
        assertFalse(share.usedUp("card"));
        var free = new CardShare(0);
        free.count("card", 0);
        assertFalse(free.usedUp("card"));
    }
}
