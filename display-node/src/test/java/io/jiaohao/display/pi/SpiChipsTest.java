// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.plugin.mock.provider.spi.MockSpi;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Bytes through Pi4J, whose mock provider keeps what was shifted out. */
final class SpiChipsTest {
    @Test
    void whatIsSentIsShiftedOutAsItIs() throws IOException {
        try (var chips = SpiChips.open("mock-spi", 0, 0, 1_000_000)) {
            // when
            chips.send(new byte[] {0x0c, 1, (byte) 0x81, 0});
            // then
            assertArrayEquals(new byte[] {0x0c, 1, (byte) 0x81, 0}, ((MockSpi) chips.spi()).readEntireMockBuffer());
        }
    }

    @Test
    void whereThereIsNoSpiItSaysHowToSwitchItOn() {
        var missing = assertThrows(IOException.class, () -> SpiChips.open(6, 9, 1_000_000));
        assertTrue(String.valueOf(missing.getMessage()).contains("/dev/spidev6.9 is not there: switch SPI on"));
    }
}
