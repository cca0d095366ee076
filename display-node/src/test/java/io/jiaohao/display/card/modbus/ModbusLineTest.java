// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.modbus.ModbusCodec.Block;
import io.jiaohao.display.card.modbus.ModbusLine.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The driver's frames against those of the documents, and what it makes of answers that are not right. */
final class ModbusLineTest {
    private static final Unit THREE = new Unit(3, Duration.ofNanos(1), 1);
    private static final Block TWO = new Block(0, List.of(0xb0b0, 0x3100));

    private final MemoryWire wire = new MemoryWire();

    @Test
    void aWriteIsTheFrameOfTheDocument() throws Exception {
        wire.answers(Captures.bytes("wrote-two-registers"));
        line().write(THREE, TWO);
        assertArrayEquals(Captures.bytes("write-two-registers"), wire.written());
    }

    @Test
    void aReadIsTheFrameOfTheDocument() throws Exception {
        wire.answers(HexFormat.of().parseHex("01030441310000BFC0"));
        var values = line().read(new Unit(1, Duration.ofNanos(1), 1), 0, 2);
        assertArrayEquals(new int[] {0x4131, 0}, values);
        assertArrayEquals(Captures.bytes("read-two-registers"), wire.written());
    }

    @Test
    void anExceptionIsARefusalWithItsCode() {
        wire.answers(Captures.bytes("illegal-address"));
        var refusal = assertThrows(ModbusLine.Refusal.class, () -> line().write(THREE, TWO));
        assertEquals(2, refusal.code());
    }

    @Test
    void everyPrefixOfAnAnswerIsNone() {
        var answer = Captures.bytes("wrote-two-registers");
        for (var length = 0; length < answer.length; length++) {
            wire.answers(Arrays.copyOf(answer, length));
            assertThrows(IOException.class, () -> line().write(THREE, TWO), "length " + length);
        }
    }

    @Test
    void everySingleWrongBitOfAnAnswerIsNone() {
        for (var name : List.of("wrote-two-registers", "illegal-address")) {
            var answer = Captures.bytes(name);
            for (var bit = 0; bit < answer.length * 8; bit++) {
                var bad = answer.clone();
                bad[bit / 8] ^= (byte) (1 << bit % 8);
                wire.answers(bad);
                assertThrows(IOException.class, () -> line().write(THREE, TWO), name + " bit " + bit);
            }
        }
    }

    @Test
    void aSecondAnswerBehindTheFirstIsNotTakenForTheNext() throws Exception {
        // given: the answer to a write comes twice
        var line = line();
        var answer = Captures.bytes("wrote-two-registers");
        var twice = Arrays.copyOf(answer, answer.length * 2);
        System.arraycopy(answer, 0, twice, answer.length, answer.length);
        line(line, twice).write(THREE, TWO);
        // when: the next question gets none
        wire.answers(new byte[0]);
        // then
        assertThrows(IOException.class, () -> line.write(THREE, TWO));
    }

    @Test
    void theAnswerOfAnotherAddressIsNone() {
        wire.answers(Captures.bytes("wrote-two-registers"));
        assertThrows(IOException.class, () -> line().write(new Unit(4, Duration.ofNanos(1), 1), TWO));
    }

    @Test
    void aDamagedAnswerIsAskedForOnceMore() {
        wire.answers(new byte[] {1, 2, 3});
        assertThrows(IOException.class, () -> line().write(new Unit(3, Duration.ofNanos(1), 2), TWO));
        assertEquals(2 * Captures.bytes("write-two-registers").length, wire.written().length);
    }

    @Test
    void theConversationOfTheManualIsWhatIsSaid() throws Exception {
        // given
        var said = Files.readAllLines(Path.of("../docs/modbus.md")).stream()
                .filter(line -> line.startsWith("    host  ") || line.startsWith("    bar   "))
                .map(line -> line.substring(10).replaceAll(" {3,}.*", "").replace(" ", ""))
                .map(HexFormat.of()::parseHex)
                .toList();
        assertEquals(6, said.size());
        var line = line();
        // when, then
        line(line, said.get(1)).write(THREE, new Block(0, List.of(0x4131, 0)));
        assertArrayEquals(said.get(0), wire.written());
        line(line, said.get(3)).write(THREE, new Block(0x200, List.of(7, 1, 6, 1, 8)));
        assertArrayEquals(said.get(2), wire.written());
        var status = line(line, said.get(5)).read(THREE, ModbusCodec.STATUS, ModbusCodec.STATUS_REGISTERS);
        assertArrayEquals(said.get(4), wire.written());
        assertEquals(new ModbusStatus(1, 128, 16, 0, 7, 2), ModbusCodec.status(status));
    }

    @Test
    void garbageNeverHangsALine() {
        // given
        var random = new java.util.Random(20261126);
        for (var round = 0; round < 300; round++) {
            var bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            bytes = bytes.length == 0 ? bytes : with(bytes, 0, 3);
            wire.answers(bytes);
            // when, then
            assertThrows(IOException.class, () -> line().write(THREE, TWO));
        }
        assertTrue(wire.written().length > 0);
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        return bytes;
    }

    private ModbusLine line(ModbusLine line, byte[] answer) {
        wire.answers(answer);
        return line;
    }

    private ModbusLine line() {
        try {
            return new ModbusLine(wire, MemoryWire.FAST);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
