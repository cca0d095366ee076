// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.board.BarBoard;
import io.jiaohao.display.pad.CallPad;
import io.jiaohao.display.pad.PadView;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.ClockTrust;
import io.jiaohao.protocol.Message.Controller;
import io.jiaohao.protocol.Message.Device;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.Sign;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.MemoryBroker;
import io.jiaohao.protocol.link.MemoryLink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A window with a pad that fails and one that works. */
final class CallPadsTest {
    private static final WindowNumber THREE = new WindowNumber(3);

    /** A pad that does as it is told, or cannot. */
    private static final class Lamp implements CallPad {
        private final String name;
        private boolean broken;
        private PadView shown = PadView.NOTHING;

        Lamp(String name, boolean broken) {
            this.name = name;
            this.broken = broken;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void open() {}

        @Override
        public void show(WindowNumber window, PadView view) {
            if (broken) {
                throw new IllegalStateException("no such pin");
            }
            shown = view;
        }

        @Override
        public void close() {}
    }

    private final MemoryBroker broker = new MemoryBroker();
    private final MemoryLink link = broker.line();
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
    private final Lamp broken = new Lamp("keys", true);
    private final Lamp sound = new Lamp("pads", false);
    private final WindowNode node = new WindowNode(
            THREE, BarBoard.starting(8, Duration.ofMinutes(1), 0), CommandId::fresh, link, timers, () -> 1);

    @Test
    void aPadThatFailsIsToldOfAndStopsNeitherTheOthersNorTheWindow() {
        // given
        link.open();
        var devices = new Devices(link, new NodeId("display-1"), "test", List.of(THREE));
        var pads = new CallPads(devices, watcher -> List.of(broken, sound));
        pads.state("keys", DeviceState.READY, "simulated");
        node.heard(new Controller(true, "1", "e", ClockTrust.SURE));
        // when
        pads.serve(THREE, node);
        node.heard(sign(1));
        // then
        assertEquals(SignState.OPEN, sound.shown.state());
        assertEquals(DeviceState.FAULTY, keys().state());
        assertTrue(String.valueOf(keys().reason()).contains("window 3"), "" + keys().reason());
        broken.broken = false;
        node.heard(sign(2));
        assertEquals(new Device("keys", DeviceState.READY, "simulated"), keys());
    }

    private static Sign sign(long revision) {
        return new Sign("e", revision, SignState.OPEN, null, null, null, (int) revision, 0, null, "");
    }

    private Device keys() {
        var told = broker.retained().get(Topic.of(Topic.Kind.NODE, new NodeId("display-1")));
        return told instanceof Message.Node there
                ? there.devices().getFirst()
                : new Device("", DeviceState.ABSENT, null);
    }

    @AfterEach
    void close() {
        timers.shutdownNow();
    }
}
