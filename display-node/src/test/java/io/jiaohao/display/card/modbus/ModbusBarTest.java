// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.glyphs.Glyphs;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The emulated bar against the frames of the documents, before any driver meets it. */
final class ModbusBarTest {
    private static final byte[] SILENCE = {};
    private static final ModbusSettings THREE = new ModbusSettings(
            "window-3",
            MemoryWire.FAST,
            "memory",
            3,
            128,
            16,
            Duration.ZERO,
            Duration.ofMillis(1),
            Duration.ofSeconds(1),
            1,
            8);

    private final MemoryWire wire = new MemoryWire();
    private final ModbusSlaves slaves = new ModbusSlaves(MemoryWire.FAST, () -> wire);
    private final ModbusEmulator bar = new ModbusEmulator(THREE, slaves, Glyphs.load(), () -> 0);
    private final ModbusPort port = port();

    @Test
    void aWriteIsAnsweredWithItsPlaceAndCount() {
        assertArrayEquals(Captures.bytes("wrote-two-registers"), said(Captures.bytes("write-two-registers")));
    }

    @Test
    void aQuestionToAnotherAddressIsNotAnswered() {
        assertArrayEquals(SILENCE, said(Captures.bytes("read-two-registers")));
    }

    @Test
    void whatWasWrittenIsReadBack() {
        said(Captures.bytes("write-two-registers"));
        assertArrayEquals(hex("03 03 04 B0 B0 31 00 EB 44"), said(hex("03 03 00 00 00 02 C5 E9")));
    }

    @Test
    void textStandsThereOnlyOnceItsNumberIsWritten() {
        // when
        said(hex("03 10 00 00 00 02 04 41 31 00 00 BD E4"));
        assertEquals(List.of(), bar.text());
        said(hex("03 10 02 00 00 05 0A 00 07 00 01 00 06 00 01 00 08 CC 6F"));
        // then
        assertEquals(List.of("A1"), bar.text());
        assertArrayEquals(
                hex("03 03 0E 4A 48 00 01 00 80 00 10 00 00 00 07 00 02 A0 8C"), said(hex("03 03 02 10 00 07 05 97")));
    }

    @Test
    void aValueThatIsNoneIsRefusedAndNothingOfItIsTaken() {
        // given
        said(hex("03 10 00 00 00 02 04 41 31 00 00 BD E4"));
        // when: mode 9
        var answer = said(hex("03 10 02 00 00 05 0A 00 07 00 09 00 06 00 01 00 08 45 AF"));
        // then
        assertEquals("0390", HexFormat.of().formatHex(answer, 0, 2));
        assertEquals(3, answer[2]);
        assertEquals(List.of(), bar.text());
    }

    @Test
    void everyWrongBitOfARequestChangesNothingAndTheNextIsAnswered() {
        var good = Captures.bytes("write-two-registers");
        for (var bit = 0; bit < good.length * 8; bit++) {
            // given
            var bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            // when
            assertArrayEquals(SILENCE, said(bad), "bit " + bit);
            // then
            assertEquals(0, bar.frames(), "bit " + bit);
        }
        assertArrayEquals(Captures.bytes("wrote-two-registers"), said(good));
        assertEquals(1, bar.frames());
    }

    @Test
    void everyPrefixOfARequestChangesNothing() {
        var good = Captures.bytes("write-two-registers");
        for (var length = 0; length < good.length; length++) {
            assertArrayEquals(SILENCE, said(Arrays.copyOf(good, length)), "length " + length);
        }
        assertEquals(0, bar.frames());
    }

    @Test
    void functionsThatAreNotInTheMapAreRefused() {
        // read coils
        var answer = said(hex("03 01 00 00 00 02 BC 29"));
        assertEquals("038101", HexFormat.of().formatHex(answer, 0, 3));
    }

    private byte[] said(byte[] request) {
        wire.brings(request);
        // what is left of a broken frame is taken for the beginning of others, until the line is quiet
        do {
            slaves.once(port);
        } while (wire.waiting() > 0);
        port.settle(Duration.ZERO);
        return wire.written();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    private ModbusPort port() {
        try {
            return new ModbusPort(wire, MemoryWire.FAST);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
