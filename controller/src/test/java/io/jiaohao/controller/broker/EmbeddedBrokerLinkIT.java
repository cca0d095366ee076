// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import static org.awaitility.Awaitility.await;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.TopicRights;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.Heard;
import io.jiaohao.protocol.link.Link;
import io.jiaohao.protocol.link.LinkContract;
import io.jiaohao.protocol.link.LinkSettings;
import io.jiaohao.protocol.link.PahoLink;
import io.jiaohao.protocol.link.Relays;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every line promises, with the broker that the controller brings along. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EmbeddedBrokerLinkIT extends LinkContract {
    private static final Topic NODE = new Topic(Topic.Kind.NODE, "windows");
    private static final Topic SHOWN = Topic.of(Topic.Kind.SHOWN, new WindowNumber(3));

    private final AccessBook book;
    private EmbeddedBroker broker;
    private final Relays relays = new Relays();

    EmbeddedBrokerLinkIT() throws IOException {
        book = Halls.book();
        broker = new EmbeddedBroker("127.0.0.1", 0, book, new TopicRights(HallId.MAIN));
    }

    @BeforeAll
    void start() throws IOException {
        broker.start();
    }

    @AfterAll
    void stop() throws IOException {
        relays.close();
        broker.close();
    }

    @AfterEach
    void leaveNothingBehind() {
        try (var controller = new PahoLink(new LinkSettings(
                "127.0.0.1", broker.port(), false, HallId.MAIN, "controller", book.passwordOf("controller"), null))) {
            controller.clear(NODE);
            open(controller);
        }
    }

    @Override
    protected Link make(String user, LinkSettings.@Nullable Will will) {
        return relays.line(broker.port(), user, book.passwordOf(user), will);
    }

    @Override
    protected void sever(Link line) {
        relays.of(line).cut();
    }

    @Override
    protected void mend(Link line) {
        relays.of(line).mend();
    }

    @Test
    void aBrokerThatStartsAgainKnowsNothingAndIsToldTheLastState() throws IOException {
        // given
        var heard = new Heard();
        var controller = line("controller");
        controller.listen(Topic.Filter.only(NODE), heard);
        controller.listen(Topic.Filter.only(SHOWN), heard);
        open(controller);
        var node = open(line("windows"));
        // when
        broker.close();
        await().until(() -> !node.connected() && !controller.connected());
        node.send(NODE, node("1"));
        node.send(NODE, node("2"));
        broker = new EmbeddedBroker("127.0.0.1", broker.port(), book, new TopicRights(HallId.MAIN));
        broker.start();
        // then
        await().until(() -> heard.messages().equals(List.of(node("2"))));
    }

    @Test
    void aRefusedMessageIsDroppedAndTheNextOnesGoThrough() {
        // given
        var heard = new Heard();
        var controller = line("controller");
        controller.listen(Topic.Filter.only(SHOWN), heard);
        open(controller);
        var node = open(line("windows"));
        // when
        node.send(Topic.of(Topic.Kind.SHOWN, new WindowNumber(4)), shown(1));
        node.send(new Topic(Topic.Kind.NODE, new NodeId("printer").text()), node("forged"));
        node.send(SHOWN, shown(2));
        // then
        await().until(() -> heard.messages().equals(List.<Message>of(shown(2))));
    }
}
