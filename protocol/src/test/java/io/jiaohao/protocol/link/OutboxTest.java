// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.json.MessageJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Topic SHOWN = Topic.of(Topic.Kind.SHOWN, new WindowNumber(3));
    private static final Topic NODE = Topic.of(Topic.Kind.NODE, new NodeId("n"));

    private final AtomicLong nanos = new AtomicLong();
    private final Outbox outbox = new Outbox(3, nanos::get);

    @Test
    void aStateReplacesItsUnsentPredecessorAndKeepsItsPlace() {
        // given
        var first = state("1");
        outbox.offer(NODE, first);
        outbox.offer(SHOWN, shown(1));
        // when
        var second = state("2");
        outbox.offer(NODE, second);
        // then
        assertEquals(second, outbox.next(9).orElseThrow().wire);
        assertEquals(2, outbox.size());
    }

    @Test
    void theBoundCountsWhatIsUnderWayTooButNoStates() {
        // given
        outbox.offer(SHOWN, shown(1));
        outbox.offer(SHOWN, shown(2));
        outbox.offer(SHOWN, shown(3));
        var first = outbox.next(9).orElseThrow();
        // then
        assertFalse(outbox.offer(SHOWN, shown(4)));
        assertTrue(outbox.offer(NODE, state("1")));
        // when
        outbox.settled(first);
        // then
        assertTrue(outbox.offer(SHOWN, shown(4)));
    }

    @Test
    void noMoreIsUnderWayThanTheWindow() {
        outbox.offer(SHOWN, shown(1));
        outbox.offer(SHOWN, shown(2));
        assertTrue(outbox.next(1).isPresent());
        assertTrue(outbox.next(1).isEmpty());
    }

    @Test
    void whatWasUnderWayGoesFirstAfterABreakAndAnOvertakenStateNotAtAll() {
        // given
        var report = shown(1);
        outbox.offer(SHOWN, report);
        outbox.offer(NODE, state("1"));
        outbox.next(9);
        outbox.next(9);
        var later = shown(2);
        outbox.offer(SHOWN, later);
        var newer = state("2");
        outbox.offer(NODE, newer);
        // when
        outbox.lineBroke();
        // then
        assertEquals(List.of(report, newer, later), drain());
    }

    @Test
    void aMessageThatBreaksLinesTravelsAloneAndIsGivenUpAfterFive() {
        // given
        var poison = shown(666);
        outbox.offer(SHOWN, poison);
        outbox.offer(SHOWN, shown(1));
        // when
        for (var line = 1; line <= 2; line++) {
            assertEquals(2, List.of(outbox.next(9), outbox.next(9)).size());
            assertEquals(List.of(), outbox.lineBroke());
        }
        for (var line = 3; line <= 4; line++) {
            assertEquals(poison, outbox.next(9).orElseThrow().wire);
            assertTrue(outbox.next(9).isEmpty());
            assertEquals(List.of(), outbox.lineBroke());
        }
        outbox.next(9);
        var givenUp = outbox.lineBroke();
        // then
        assertEquals(
                List.of(poison), givenUp.stream().map(parcel -> parcel.wire).toList());
        assertEquals(1, drain().size());
    }

    @Test
    void nobodySendsAnOldAnnouncement() {
        // given
        var announce = Topic.of(Topic.Kind.ANNOUNCE);
        var words = new Message.Announce("a", 1, 60, "请A零一二号", Map.of(), null, null);
        outbox.offer(announce, Wire.of(new MessageJson(), announce, words));
        // when
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(61));
        // then
        assertTrue(outbox.next(9).isEmpty());
        assertEquals(0, outbox.size());
    }

    @Test
    void anUnansweredMessageIsOverdue() {
        outbox.offer(SHOWN, shown(1));
        outbox.next(9);
        assertFalse(outbox.overdue(10));
        nanos.addAndGet(11);
        assertTrue(outbox.overdue(10));
    }

    private List<Wire> drain() {
        var wires = new ArrayList<Wire>();
        for (var parcel = outbox.next(1); parcel.isPresent(); parcel = outbox.next(1)) {
            wires.add(parcel.get().wire);
            outbox.settled(parcel.get());
        }
        return wires;
    }

    private static Wire shown(long revision) {
        return Wire.of(new MessageJson(), SHOWN, new Message.Shown(revision, "d", 1));
    }

    private static Wire state(String version) {
        return Wire.of(new MessageJson(), NODE, new Message.Node(true, "k", version, List.of(), List.of()));
    }
}
