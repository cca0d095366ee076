// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.telling.News;
import io.jiaohao.controller.warnings.telling.News.What;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Mailbox mailbox = new Mailbox();

    @Test
    void newerNewsTakesThePlaceOfOlderAndKeepsIt() {
        put(Kind.WAIT, What.RAISED, 1);
        put(Kind.BAD_GRADES, What.RAISED, 2);
        put(Kind.WAIT, What.OVER, 3);
        assertEquals(2, mailbox.size());
        assertEquals(What.OVER, ((News.OfWarning) mailbox.first().orElseThrow().news()).what());
        assertEquals(0, mailbox.lost());
    }

    @Test
    void howeverLongNobodyAnswersThereIsOneLetterOfEachKindAndATest() {
        for (var n = 0; n < 10_000; n++) {
            for (var kind : Kind.values()) {
                put(kind, n % 2 == 0 ? What.RAISED : What.OVER, n);
            }
            mailbox.put(Letter.of(new News.Trial(Letters.NINE), n));
        }
        assertEquals(Kind.values().length + 1, mailbox.size());
    }

    @Test
    void whatCameWhileALetterWasOnItsWayStays() {
        // given
        put(Kind.WAIT, What.RAISED, 1);
        var onItsWay = mailbox.first().orElseThrow();
        put(Kind.WAIT, What.OVER, 2);
        // when
        mailbox.delivered(onItsWay);
        // then
        assertEquals(1, mailbox.size());
        // when
        mailbox.delivered(mailbox.first().orElseThrow());
        // then
        assertTrue(mailbox.first().isEmpty());
    }

    @Test
    void whatIsTooOldIsGivenUpAndCounted() {
        put(Kind.WAIT, What.RAISED, 100);
        put(Kind.BAD_GRADES, What.RAISED, 150);
        mailbox.giveUpOlder(60, 170);
        assertEquals(1, mailbox.size());
        assertEquals(1, mailbox.lost());
        mailbox.giveUp(mailbox.first().orElseThrow());
        assertEquals(2, mailbox.lost());
    }

    private void put(Kind kind, What what, long at) {
        mailbox.put(Letter.of(Letters.of(kind, what), at));
    }
}
