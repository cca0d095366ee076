// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.ClockTrust;
import io.jiaohao.protocol.Message.Controller;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.Press;
import io.jiaohao.protocol.Message.Reply;
import io.jiaohao.protocol.Message.Sign;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.SignTexts;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.MemoryBroker;
import io.jiaohao.protocol.link.MemoryLink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A controller in memory that hears presses and says what it is told, for window 3. */
final class EmulatedController {
    private static final WindowNumber THREE = new WindowNumber(3);

    final List<Press> presses = new CopyOnWriteArrayList<>();
    private final MemoryBroker broker = new MemoryBroker();
    private final MemoryLink line = broker.line();

    EmulatedController() {
        line.listen(Topic.Filter.every(Topic.Kind.PRESS), (topic, message) -> {
            if (message instanceof Press press) {
                presses.add(press);
            }
        });
        line.open();
        line.send(Topic.of(Topic.Kind.CONTROLLER), new Controller(true, "1", "e", ClockTrust.SURE));
    }

    /** Another end of its broker. */
    MemoryLink line() {
        return broker.line();
    }

    void sign(long revision, SignState state, @Nullable String ticket, int waiting) {
        var number = ticket == null ? null : new TicketNumber(ticket);
        line.send(
                Topic.of(Topic.Kind.SIGN, THREE),
                new Sign(
                        "e",
                        revision,
                        state,
                        number,
                        null,
                        "社保",
                        waiting,
                        1,
                        null,
                        SignTexts.line(state, number, "社保")));
    }

    void answer(Press press, boolean ok) {
        var reason = ok ? null : new Reason("NOBODY_WAITING", "现在没有人等候。");
        line.send(Topic.of(Topic.Kind.REPLY, THREE), new Reply(press.id().text(), ok, reason, null));
    }

    Message.Device device(String name) {
        var told = broker.retained().get(Topic.of(Topic.Kind.NODE, new NodeId("display-1")));
        var node = told instanceof Message.Node there ? there : Message.Node.gone();
        return node.devices().stream()
                .filter(device -> device.name().equals(name))
                .findFirst()
                .orElse(new Message.Device(name, DeviceState.FAULTY, "not told"));
    }
}
