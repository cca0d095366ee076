// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.Message.Announce;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order of what is spoken. */
final class AnnouncementsTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private final Announcements waiting = new Announcements();

    @Test
    void sentencesComeInTheOrderOfTheirReceipt() {
        waiting.receive(call("1", "A001"), 0);
        waiting.receive(call("2", "A002"), 0);
        assertEquals("1", waiting.next(0).orElseThrow().id());
        assertEquals("2", waiting.next(0).orElseThrow().id());
        assertTrue(waiting.next(0).isEmpty());
    }

    @Test
    void aSentenceOlderThanItsTimeIsNeverSpoken() {
        waiting.receive(call("1", "A001"), 0);
        assertTrue(waiting.next(31 * SECOND).isEmpty());
    }

    @Test
    void aRecallTakesThePlaceOfTheCallThatStillWaits() {
        waiting.receive(call("1", "A001"), 0);
        waiting.receive(call("2", "A002"), 0);
        waiting.receive(call("3", "A001"), SECOND);
        assertEquals("3", waiting.next(SECOND).orElseThrow().id());
        assertEquals("2", waiting.next(SECOND).orElseThrow().id());
        assertEquals(0, waiting.size());
    }

    @Test
    void theSameAnnouncementReceivedTwiceIsSpokenOnce() {
        waiting.receive(call("1", "A001"), 0);
        assertEquals("1", waiting.next(0).orElseThrow().id());
        waiting.receive(call("1", "A001"), 0);
        assertTrue(waiting.next(0).isEmpty());
    }

    private static Announce call(String id, String ticket) {
        return new Announce(id, 1, 30, "请到三号窗口", Map.of(), new TicketNumber(ticket), new WindowNumber(3));
    }
}
