// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bytes through Pi4J, over a provider that keeps what was shifted out and one that takes nothing. */
final class SpiChipsTest {
    private final OneSpi.Provider provider = new OneSpi.Provider();
    private final Context context = Pi4J.newContextBuilder()
            .noAutoDetect()
            .add(provider)
            .disableShutdownHook()
            .build();

    @Test
    void whatIsSentIsOneTransferWhoseEndDeselectsTheChips() throws IOException {
        try (var chips = open()) {
            // when
            chips.send(new byte[] {0x0c, 1, (byte) 0x81, 0});
            // then: a write would leave them selected
            assertArrayEquals(
                    new byte[] {0x0c, 1, (byte) 0x81, 0},
                    provider.spi().transfers.getFirst());
            assertEquals(1, provider.spi().transfers.size());
            assertEquals(List.of(), provider.spi().writes);
        }
    }

    @Test
    void whatIsNotShiftedOutIsToldWithWhatToDo() throws IOException {
        try (var chips = open()) {
            for (var taken : List.of(0, -1, 3)) {
                // given
                provider.spi().takes = taken;
                // when
                var refused = assertThrows(IOException.class, () -> chips.send(new byte[] {0x0c, 1, 0x0c, 1}));
                // then
                assertEquals(
                        "SPI took " + taken + " of 4 bytes: check that SPI is switched on (sudo raspi-config), that no "
                                + "other program uses it, and restart the Raspberry Pi",
                        refused.getMessage());
            }
        }
    }

    @Test
    void whateverOpeningThrowsIsToldWithWhatToDoAndLeavesNoContextBehind() {
        // given: as LinuxFsSpi.open does
        provider.broken = new IllegalStateException("Could not read SPI mode.");
        // when
        var refused = assertThrows(IOException.class, this::open);
        // then
        assertTrue(
                String.valueOf(refused.getMessage())
                        .startsWith("SPI bus 0 chip select 1 does not open (Could not read SPI mode.): check that SPI"),
                refused.getMessage());
        assertTrue(context.isShutdown());
    }

    @Test
    void aPi4JThatDoesNotBeginIsToldWithWhatToDo() {
        var refused = assertThrows(
                IOException.class,
                () -> SpiChips.open(
                        () -> {
                            throw new IllegalStateException("no platform");
                        },
                        OneSpi.ID,
                        0,
                        1,
                        1_000_000));
        assertTrue(String.valueOf(refused.getMessage()).contains("(no platform): check that SPI is switched on"));
    }

    @Test
    void whereThereIsNoSpiItSaysHowToSwitchItOn() {
        var missing = assertThrows(IOException.class, () -> SpiChips.open(6, 9, 1_000_000));
        assertTrue(String.valueOf(missing.getMessage()).contains("/dev/spidev6.9 is not there: switch SPI on"));
    }

    private SpiChips open() throws IOException {
        return SpiChips.open(() -> context, OneSpi.ID, 0, 1, 1_000_000);
    }

    @AfterEach
    void end() {
        context.shutdown();
    }
}
