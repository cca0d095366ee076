// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Link} promises. A subject makes lines for the users {@code controller}, {@code windows} (a node of window 3) and
 * {@code installer}, and breaks and mends a single line.
 */
public abstract class LinkContract {
    private static final WindowNumber THREE = new WindowNumber(3);
    private static final Topic PRESS = Topic.of(Topic.Kind.PRESS, THREE);
    private static final Topic REPLY = Topic.of(Topic.Kind.REPLY, THREE);
    private static final Topic SHOWN = Topic.of(Topic.Kind.SHOWN, THREE);
    private static final Topic NODE = Topic.of(Topic.Kind.NODE, new NodeId("windows"));

    private final List<Link> lines = new ArrayList<>();

    /** A line that is not yet open. */
    protected abstract Link make(String user, LinkSettings.@Nullable Will will);

    /** Breaks {@code line}, and keeps it broken. */
    protected abstract void sever(Link line);

    /** Lets {@code line} come up again. */
    protected abstract void mend(Link line);

    @AfterEach
    void closeTheLines() {
        lines.forEach(Link::close);
    }

    @Test
    void aMessageReachesWhoeverListensToItsTopic() {
        // given
        var presses = new Heard();
        var reports = new Heard();
        var controller = line("controller");
        controller.listen(Topic.Filter.every(Topic.Kind.PRESS), presses);
        controller.listen(Topic.Filter.only(SHOWN), reports);
        open(controller);
        var node = open(line("windows"));
        // when
        var press = new Message.Press(CommandId.fresh(), Key.NEXT, null, 5L, 3L);
        assertTrue(node.send(PRESS, press));
        assertTrue(node.send(SHOWN, shown(7)));
        // then
        soon().until(() -> presses.messages().equals(List.of(press)));
        soon().until(() -> reports.messages().equals(List.of(shown(7))));
    }

    @Test
    void whoComesLaterHearsTheLastState() {
        // given
        var node = open(line("windows"));
        node.send(NODE, node("1"));
        node.send(NODE, node("2"));
        // when
        var states = new Heard();
        var controller = line("controller");
        controller.listen(Topic.Filter.every(Topic.Kind.NODE), states);
        open(controller);
        // then
        soon().until(() -> last(states).equals(List.of(node("2"))));
    }

    @Test
    void aClearedStateIsNotHeardByWhoComesLater() {
        // given
        var first = new Heard();
        var witness = line("installer");
        witness.listen(Topic.Filter.every(Topic.Kind.NODE), first);
        witness.listen(Topic.Filter.every(Topic.Kind.SHOWN), first);
        open(witness);
        var node = open(line("windows"));
        node.send(NODE, node("1"));
        node.clear(NODE);
        node.send(SHOWN, shown(1));
        soon().until(() -> first.messages().contains(shown(1)));
        // when
        var states = new Heard();
        var controller = line("controller");
        controller.listen(Topic.Filter.every(Topic.Kind.NODE), states);
        controller.listen(Topic.Filter.every(Topic.Kind.SHOWN), states);
        open(controller);
        node.send(SHOWN, shown(2));
        // then
        soon().until(() -> states.messages().contains(shown(2)));
        assertEquals(List.of(shown(2)), states.messages());
    }

    @Test
    void orderIsKept() {
        // given
        var reports = new Heard();
        var controller = line("controller");
        controller.listen(Topic.Filter.only(SHOWN), reports);
        open(controller);
        var node = open(line("windows"));
        // when
        LongStream.range(0, 500).forEach(n -> assertTrue(node.send(SHOWN, shown(n))));
        // then
        soon().until(() -> reports.revisions().size() == 500);
        assertEquals(LongStream.range(0, 500).boxed().toList(), reports.revisions());
    }

    @Test
    void aBrokenLineTakesNoCommands() {
        // given
        var node = open(line("windows"));
        // when
        sever(node);
        soon().until(() -> !node.connected());
        // then
        assertFalse(node.send(PRESS, new Message.Press(CommandId.fresh(), Key.NEXT, null, null, null)));
    }

    @Test
    void whatWasQueuedWhileTheLineWasDownArrivesInOrderAndOfAStateOnlyTheLast() {
        // given
        var reports = new Heard();
        var states = new Heard();
        var controller = line("controller");
        controller.listen(Topic.Filter.only(SHOWN), reports);
        controller.listen(Topic.Filter.only(NODE), states);
        open(controller);
        var node = open(line("windows"));
        // when
        sever(node);
        soon().until(() -> !node.connected());
        LongStream.range(0, 200).forEach(n -> {
            assertTrue(node.send(SHOWN, shown(n)));
            assertTrue(node.send(NODE, node(Long.toString(n))));
        });
        mend(node);
        // then
        soon().until(() ->
                reports.revisions().size() == 200 && states.messages().contains(node("199")));
        assertEquals(LongStream.range(0, 200).boxed().toList(), reports.revisions());
        assertEquals(List.of(node("199")), states.messages());
    }

    @Test
    void aFloodIsBoundedButForStates() {
        // given
        var node = line("windows");
        // when
        var taken = LongStream.range(0, 1500)
                .filter(n -> node.send(SHOWN, shown(n)))
                .count();
        // then
        assertEquals(1000, taken);
        assertTrue(node.send(NODE, node("1")));
        assertFalse(node.send(SHOWN, shown(1)));
    }

    @Test
    void aMessageThatNobodyWouldReadIsNotTaken() {
        var node = line("windows");
        assertFalse(node.send(NODE, node("x".repeat(70_000))));
    }

    @Test
    void watchersAreToldOfEveryChange() {
        // given
        var news = new CopyOnWriteArrayList<Boolean>();
        var node = line("windows");
        node.watch(news::add);
        // when
        open(node);
        soon().until(() -> news.equals(List.of(true)));
        sever(node);
        soon().until(() -> news.equals(List.of(true, false)));
        mend(node);
        // then
        soon().until(() -> news.equals(List.of(true, false, true)));
    }

    @Test
    void theLastWillSpeaksWhenALineBreaks() {
        // given
        var states = new Heard();
        var controller = line("controller");
        controller.listen(Topic.Filter.only(NODE), states);
        open(controller);
        var node = open(line("windows", new LinkSettings.Will(NODE, Message.Node.gone())));
        node.send(NODE, node("1"));
        soon().until(() -> states.messages().equals(List.of(node("1"))));
        // when
        sever(node);
        // then
        soon().until(() -> states.messages().equals(List.of(node("1"), Message.Node.gone())));
    }

    @Test
    void aLineThatIsClosedSaysItsWillItselfAndWhatWasStillToSay() {
        // given
        var states = new Heard();
        var reports = new Heard();
        var controller = line("controller");
        controller.listen(Topic.Filter.only(NODE), states);
        controller.listen(Topic.Filter.only(SHOWN), reports);
        open(controller);
        var node = open(line("windows", new LinkSettings.Will(NODE, Message.Node.gone())));
        // when
        node.send(NODE, node("1"));
        node.send(SHOWN, shown(1));
        node.close();
        // then: a broker keeps the order of a topic, not that between topics
        soon().until(() -> last(states).equals(List.of(Message.Node.gone())));
        soon().until(() -> reports.messages().equals(List.of(shown(1))));
        assertFalse(node.connected());
        assertFalse(node.send(SHOWN, shown(2)));
    }

    @Test
    void aListenerThatFailsHarmsNobody() {
        // given
        var reports = new Heard();
        var controller = line("controller");
        controller.listen(Topic.Filter.only(SHOWN), (topic, message) -> {
            throw new OnPurpose();
        });
        controller.listen(Topic.Filter.only(SHOWN), reports);
        controller.watch(up -> {
            throw new OnPurpose();
        });
        open(controller);
        var node = open(line("windows"));
        // when
        node.send(SHOWN, shown(1));
        node.send(SHOWN, shown(2));
        // then
        soon().until(() -> reports.revisions().equals(List.of(1L, 2L)));
        assertTrue(controller.connected());
    }

    @Test
    void aListenerMayAnswer() {
        // given
        var replies = new Heard();
        var controller = line("controller");
        controller.listen(
                Topic.Filter.only(PRESS),
                (topic, message) -> controller.send(
                        REPLY, new Message.Reply(((Message.Press) message).id().text(), true, null, null)));
        open(controller);
        var node = line("windows");
        node.listen(Topic.Filter.only(REPLY), replies);
        open(node);
        // when
        node.send(PRESS, new Message.Press(new CommandId("a"), Key.NEXT, null, null, null));
        // then
        soon().until(() -> replies.messages().equals(List.of(new Message.Reply("a", true, null, null))));
    }

    /** A line without a will, closed after the test. */
    protected final Link line(String user) {
        return line(user, null);
    }

    private Link line(String user, LinkSettings.@Nullable Will will) {
        var line = make(user, will);
        lines.add(line);
        return line;
    }

    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5));
    }

    /** Opens {@code line} and returns when it is up. */
    protected static Link open(Link line) {
        line.open();
        soon().until(line::connected);
        return line;
    }

    private static List<Message> last(Heard heard) {
        var messages = heard.messages();
        return messages.subList(Math.max(0, messages.size() - 1), messages.size());
    }

    /** A report, told apart by its revision. */
    protected static Message.Shown shown(long revision) {
        return new Message.Shown(revision, "window-3", 4);
    }

    /** A birth, told apart by its version. */
    protected static Message.Node node(String version) {
        return new Message.Node(true, "WINDOWS", version, List.of(THREE), List.of());
    }

    /** Leaves no stack in the log of a test that passes. */
    private static final class OnPurpose extends RuntimeException {
        OnPurpose() {
            super("thrown on purpose", null, false, false);
        }
    }
}
