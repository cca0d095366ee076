// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.Message.Announce;
import io.jiaohao.protocol.Message.Board;
import io.jiaohao.protocol.Message.BoardWindow;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.List;
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
        assertEquals("1", next(0));
        assertEquals("2", next(0));
        assertEquals("none", next(0));
    }

    @Test
    void aNoticeWaitsForTheCallsThatCameAfterIt() {
        waiting.receive(new Announce("n", 1, 30, "今天提前下班", Map.of(), null, null), 0);
        waiting.receive(call("1", "A001"), SECOND);
        assertEquals("1", next(SECOND));
        assertEquals("n", next(SECOND));
    }

    @Test
    void aSentenceOlderThanItsTimeIsNeverSpoken() {
        waiting.receive(call("1", "A001"), 0);
        assertEquals("none", next(31 * SECOND));
    }

    @Test
    void aRecallTakesThePlaceOfTheCallThatStillWaits() {
        waiting.receive(call("1", "A001"), 0);
        waiting.receive(call("2", "A002"), 0);
        waiting.receive(call("3", "A001"), SECOND);
        assertEquals("3", next(SECOND));
        assertEquals("2", next(SECOND));
        assertEquals(0, waiting.size());
    }

    @Test
    void aCallThatItsWindowNoLongerMakesIsNotSpoken() {
        for (var ticket : List.of("A002", "")) {
            waiting.receive(call("undone" + ticket, "A001"), 0);
            waiting.shown(board(2, 3, ticket));
            assertEquals("none", next(0));
        }
    }

    @Test
    void aCallThatComesAfterTheBoardOnWhichItsWindowHasGoneOnIsNotSpoken() {
        waiting.shown(board(2, 3, "A002"));
        waiting.receive(call("late", "A001"), 0);
        assertEquals("none", next(0));
    }

    @Test
    void aCallThatWasWithdrawnWhileItCouldNotBeHeardDoesNotComeBack() {
        // given
        waiting.receive(call("unheard", "A001"), 0);
        var unheard = waiting.next(0).orElseThrow();
        // when
        waiting.shown(board(2, 3, ""));
        waiting.back(unheard);
        // then
        assertEquals("none", next(0));
    }

    @Test
    void aCallThatStandsOrIsOfAnotherWindowOrIsNewerThanTheBoardIsSpoken() {
        waiting.receive(call("1", "A001"), 0);
        waiting.receive(new Announce("n", 1, 30, "今天提前下班", Map.of(), null, null), 0);
        waiting.shown(board(2, 3, "A001"));
        waiting.shown(board(2, 4, "A002"));
        waiting.shown(board(0, 3, "A002"));
        assertEquals("1", next(0));
        assertEquals("n", next(0));
    }

    private static Board board(long revision, int window, String ticket) {
        var number = ticket.isEmpty() ? null : new TicketNumber(ticket);
        var one = new BoardWindow(new WindowNumber(window), "社保", SignState.CALLING, number, null, null);
        return new Board("e", revision, List.of(one), List.of(), List.of(), Map.of(), null);
    }

    @Test
    void theSameAnnouncementReceivedTwiceIsSpokenOnce() {
        waiting.receive(call("1", "A001"), 0);
        assertEquals("1", next(0));
        waiting.receive(call("1", "A001"), 0);
        assertEquals("none", next(0));
    }

    @Test
    void aCallThatNobodyHeardIsNextAgainUnlessANewerOneCame() {
        // given
        waiting.receive(call("1", "A001"), 0);
        waiting.receive(call("2", "A002"), 0);
        var unheard = waiting.next(0).orElseThrow();
        // when
        waiting.back(unheard);
        // then
        assertEquals("1", next(0));
        waiting.receive(call("3", "A001"), 0);
        waiting.back(unheard);
        assertEquals("2", next(0));
        assertEquals("3", next(0));
        assertEquals("none", next(0));
    }

    @Test
    void whatWaitedIsForgottenWhereTheZoneIsMuted() {
        waiting.receive(call("1", "A001"), 0);
        assertEquals(1, waiting.drop());
        assertTrue(waiting.next(0).isEmpty());
    }

    private String next(long now) {
        return waiting.next(now).map(each -> each.announce().id()).orElse("none");
    }

    private static Announce call(String id, String ticket) {
        return new Announce(id, 1, 30, "请到三号窗口", Map.of(), new TicketNumber(ticket), new WindowNumber(3));
    }
}
