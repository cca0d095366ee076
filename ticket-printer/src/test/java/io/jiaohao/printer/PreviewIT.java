// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.printer.emulation.Zbar;
import io.jiaohao.printer.slip.Layout;
import io.jiaohao.printer.slip.Slips;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.PrintJob;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.json.MalformedMessage;
import io.jiaohao.protocol.json.MessageJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second half of {@code ./jiaohao slip preview}: the order as the controller writes it becomes a picture. */
final class PreviewIT {
    @ParameterizedTest
    @ValueSource(ints = {Layout.NARROW, Layout.WIDE})
    void anOrderBecomesAPictureOfItsSlip(int dots) throws Exception {
        Zbar.need();
        var job = new PrintJob(new CommandId("p.1"), new TicketNumber("A012"), Slips.chinese("A012", Slips.URL));
        var folder = Files.createDirectories(Path.of("target", "slips"));
        var picture = Files.write(
                folder.resolve("preview-" + dots + ".png"), Preview.png(new MessageJson().encode(job), dots));
        assertEquals("QR-Code:" + Slips.URL, Zbar.read(picture));
    }

    @Test
    void whatIsNoOrderIsRefused() {
        assertThrows(
                MalformedMessage.class,
                () -> Preview.png("{\"id\":\"p.1\"}".getBytes(StandardCharsets.UTF_8), Layout.WIDE));
    }
}
