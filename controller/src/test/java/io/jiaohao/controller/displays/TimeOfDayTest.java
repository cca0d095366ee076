// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.displays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.jiaohao.controller.desk.AskedClock;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.MemoryBroker;
import io.jiaohao.protocol.link.MemoryLink;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the hall's time is told, and what it is. */
final class TimeOfDayTest implements AskedClock {
    private static final Topic WINDOWS = Topic.of(Topic.Kind.NODE, new NodeId("windows"));
    private static final Message.Time NINE = new Message.Time(LocalDateTime.of(2026, 11, 26, 9, 0, 7));

    private final MemoryBroker broker = new MemoryBroker();
    private final MemoryLink node = broker.line();
    private final MemoryLink controller = broker.line();
    private final List<Message> told = new ArrayList<>();
    private final TimeOfDay time = new TimeOfDay(controller, this, ZoneId.of("Asia/Shanghai"));
    private boolean sure = true;

    @BeforeEach
    void listen() {
        node.listen(Topic.Filter.only(Topic.of(Topic.Kind.TIME)), (topic, message) -> told.add(message));
        node.open();
    }

    @Test
    void itIsToldWhenTheLineComesUpAndWheneverItIsDue() {
        controller.open();
        time.tell();
        assertEquals(List.of(NINE, NINE), told);
    }

    @Test
    void aTimeNobodyIsSureOfIsNotTold() {
        sure = false;
        controller.open();
        time.tell();
        assertEquals(List.of(), told);
    }

    @Test
    void aNodeThatAppearsIsToldOnceAndAgainWhenItComesBack() {
        // given
        controller.open();
        told.clear();
        // when
        node.send(WINDOWS, born("1"));
        node.send(WINDOWS, born("2"));
        // then
        assertEquals(List.of(NINE), told);
        node.send(WINDOWS, Message.Node.gone());
        node.send(WINDOWS, born("2"));
        assertEquals(List.of(NINE, NINE), told);
    }

    @Test
    void itIsNotKeptForWhoComesLater() {
        controller.open();
        time.tell();
        assertFalse(broker.retained().containsKey(Topic.of(Topic.Kind.TIME)));
    }

    private static Message born(String version) {
        return new Message.Node(true, "display", version, List.of(), List.of());
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-11-26T01:00:07.9Z");
    }

    @Override
    public boolean sure() {
        return sure;
    }

    @Override
    public void told(Instant right) {
        throw new AssertionError("nobody asks");
    }
}
