// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.web.rooms.KioskPage;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a kiosk knows of the printer beside it. */
class KioskViewTest {
    private static final Message.Device READY = new Message.Device("printer", Message.DeviceState.READY, null);
    private static final Message.Device READER = new Message.Device("card-reader", Message.DeviceState.ABSENT, "没有接");

    private static String printer(Message.Device... devices) {
        var node = new Message.Node(true, "printer", "1", List.of(), List.of(devices));
        var seen = new Seen(
                Hall.EMPTY, Instant.parse("2026-11-23T01:00:00Z"), Waits.UNKNOWN, Map.of("printer-1", node), List.of());
        return new View.Kiosk("kiosk-1", new NodeId("printer-1"), new KioskPage(false, null))
                .of(seen)
                .getString("printer");
    }

    @Test
    void aCardReaderThatIsAwayIsNoPrinterThatIsOut() {
        assertEquals("READY", printer(READER, READY));
    }

    @Test
    void aPrinterThatDoesNotPrintSaysWhy() {
        var empty = Message.Device.of("printer", Message.DeviceState.FAULTY, new Reason("PAPER_OUT", "换纸"));
        var broken = new Message.Device("printer", Message.DeviceState.FAULTY, "卡纸");
        assertEquals("PAPER_OUT", printer(READER, empty));
        assertEquals("FAULTY", printer(READER, broken));
    }
}
