// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.modbus.ModbusCodec.Block;
import io.jiaohao.display.card.modbus.ModbusFrame.Mode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The register map of docs/modbus.md, both ways. */
final class ModbusCodecTest {
    private static final int ALL = ModbusCodec.CONTROL + ModbusCodec.CONTROL_REGISTERS;

    @Test
    void aStandingTextIsTwoWrites() {
        // given
        var scene = new Scene(9L, List.of(Page.of("A1")), 6);
        // when
        var blocks = ModbusCodec.write(ModbusFrame.of(scene, 16, 7, 1, 8));
        // then
        assertEquals(List.of(new Block(0, List.of(0x4131, 0)), new Block(0x200, List.of(7, 1, 6, 1, 8))), blocks);
    }

    @Test
    void hanziAreTwoBytesInOneRegister() {
        var blocks = ModbusCodec.write(ModbusFrame.of(new Scene(1L, List.of(Page.of("暂停服务")), 6), 16, 1, 1, 8));
        assertEquals(
                List.of(0xd4dd, 0xcda3, 0xb7fe, 0xcef1, 0), blocks.getFirst().values());
    }

    @Test
    void aDarkSceneNeedsNoText() {
        var blocks = ModbusCodec.write(ModbusFrame.of(new Scene(1L, List.of(), 6), 16, 3, 2, 15));
        assertEquals(List.of(new Block(0x200, List.of(3, 0, 6, 2, 15))), blocks);
    }

    @Test
    void aFlashingCallIsItsTextOnceAndTheModeFlash() {
        // given
        var page = Page.of("请A012号");
        // when
        var frame = ModbusFrame.of(new Scene(1L, List.of(page, page.firstLineDark()), 1), 16, 1, 1, 8);
        // then
        assertEquals(new ModbusFrame(1, Mode.FLASH, List.of(List.of("请A012号")), 1, 1, 8), frame);
        assertEquals(frame, throughRegisters(frame));
    }

    @Test
    void aLastLineThatIsTooLongPassesBy() {
        var scene = new Scene(1L, List.of(new Page(List.of("A012号", "请带好身份证原件"))), 6);
        assertEquals(Mode.SCROLL, ModbusFrame.of(scene, 8, 1, 1, 8).mode());
        assertEquals(Mode.PAGES, ModbusFrame.of(scene, 16, 1, 1, 8).mode());
    }

    @Test
    void pagesAndLinesComeBackAsTheyWere() {
        var frame = new ModbusFrame(
                65_535, Mode.PAGES, List.of(List.of("A012号", "B003号"), List.of("", "请带好身份证")), 255, 7, 0);
        assertEquals(frame, throughRegisters(frame));
    }

    @Test
    void aLongTextIsWrittenInPiecesAndPagesThatDoNotFitAreLeftOutWhole() {
        // given
        var page = List.of("请带好身份证原件在等候区留意叫号".repeat(4));
        var frame = new ModbusFrame(1, Mode.PAGES, java.util.Collections.nCopies(20, page), 6, 1, 8);
        // when
        var blocks = ModbusCodec.write(frame);
        // then
        assertTrue(blocks.stream().allMatch(block -> block.values().size() <= ModbusCodec.MOST_AT_ONCE));
        assertEquals(
                java.util.Collections.nCopies(7, page), throughRegisters(frame).pages());
    }

    @Test
    void whatIsNoValueOfTheMapIsRefused() {
        for (var wrong : List.of(
                List.of(1, 4, 6, 1, 8),
                List.of(1, 1, 0, 1, 8),
                List.of(1, 1, 256, 1, 8),
                List.of(1, 1, 6, 0, 8),
                List.of(1, 1, 6, 8, 8),
                List.of(1, 1, 6, 1, 16))) {
            var registers = new int[ALL];
            for (var at = 0; at < wrong.size(); at++) {
                registers[ModbusCodec.CONTROL + at] = wrong.get(at);
            }
            assertNull(ModbusCodec.read(registers), wrong.toString());
        }
    }

    @Test
    void whateverStandsInTheRegistersIsAFrameOrRefused() {
        // given
        var random = new Random(20261126);
        for (var round = 0; round < 500; round++) {
            var registers =
                    IntStream.generate(() -> random.nextInt(0x10000)).limit(ALL).toArray();
            registers[ModbusCodec.CONTROL + 1] = random.nextInt(5);
            registers[ModbusCodec.CONTROL + 2] = random.nextInt(300);
            registers[ModbusCodec.CONTROL + 3] = random.nextInt(9);
            registers[ModbusCodec.CONTROL + 4] = random.nextInt(18);
            // when
            var frame = ModbusCodec.read(registers);
            // then
            assertTrue(frame == null || (frame.stay() >= 1 && frame.stay() <= 255));
        }
    }

    @Test
    void aStatusComesBackAsItWasAndAnotherDevicesIsNone() {
        // given
        var status = new ModbusStatus(1, 128, 16, 0, 7, 2);
        var registers =
                ModbusCodec.write(status).stream().mapToInt(each -> each).toArray();
        // then
        assertEquals(status, ModbusCodec.status(registers));
        registers[0] = 0;
        assertNull(ModbusCodec.status(registers));
        assertNull(ModbusCodec.status(new int[0]));
    }

    @Test
    void aBarSaysWhatIsWrongAndWhatToDo() {
        assertNull(new ModbusStatus(1, 64, 16, 0, 0, 2).trouble());
        assertTrue(
                String.valueOf(new ModbusStatus(1, 64, 16, 1, 0, 2).trouble()).contains("lamps are broken"));
        assertTrue(
                String.valueOf(new ModbusStatus(1, 64, 16, 2, 0, 2).trouble()).contains("too hot"));
        assertTrue(
                String.valueOf(new ModbusStatus(1, 64, 16, 8, 0, 2).trouble()).contains("flags 8"));
    }

    private static ModbusFrame throughRegisters(ModbusFrame frame) {
        var registers = new int[ALL];
        for (var block : ModbusCodec.write(frame)) {
            for (var at = 0; at < block.values().size(); at++) {
                registers[block.address() + at] = block.values().get(at);
            }
        }
        var read = ModbusCodec.read(registers);
        if (read == null) {
            throw new AssertionError("a frame of ours is refused");
        }
        return read;
    }
}
