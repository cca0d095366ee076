// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.protocol.serial.SerialSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class WayTest {
    @Test
    void onlyASlowCableTakesLongToCarryASlip() {
        assertEquals(Duration.ofSeconds(11), new Way.Serial(new SerialSettings("/dev/x", 9_600)).carries(9_600));
        assertEquals(Duration.ZERO, new Way.Network("printer", 9100).carries(9_600));
        assertEquals(Duration.ZERO, new Way.DeviceFile(Path.of("/dev/usb/lp0")).carries(9_600));
    }
}
