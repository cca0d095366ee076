// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import io.jiaohao.display.card.modbus.ModbusFrame.Mode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The register map of docs/modbus.md. Pure and total: whatever stands in the registers is a frame or a named refusal. Frames on the
 * wire – address, function, CRC – are j2mod's.
 */
final class ModbusCodec {
    static final int TEXT = 0x0000;
    static final int TEXT_REGISTERS = 0x0200;
    static final int CONTROL = 0x0200;
    static final int CONTROL_REGISTERS = 5;
    static final int STATUS = 0x0210;
    static final int STATUS_REGISTERS = 7;
    /** The most a Modbus frame carries. */
    static final int MOST_AT_ONCE = 123;

    static final int MAGIC = 0x4a48;

    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final byte LINE = 0x0a;
    private static final byte PAGE = 0x0c;
    private static final int LONGEST = TEXT_REGISTERS * 2 - 1;

    private ModbusCodec() {}

    /** Registers that are written in one transaction. */
    record Block(int address, List<Integer> values) {
        Block {
            values = List.copyOf(values);
        }
    }

    /** The writes that bring a frame onto a bar; the last one makes it stand there. */
    static List<Block> write(ModbusFrame frame) {
        var blocks = new ArrayList<Block>();
        if (frame.mode() != Mode.DARK) {
            var text = registers(text(frame.pages()));
            for (var from = 0; from < text.size(); from += MOST_AT_ONCE) {
                blocks.add(new Block(TEXT + from, text.subList(from, Math.min(text.size(), from + MOST_AT_ONCE))));
            }
        }
        var mode = frame.mode().value;
        blocks.add(new Block(CONTROL, List.of(frame.number(), mode, frame.stay(), frame.colour(), frame.brightness())));
        return blocks;
    }

    /** Pages that no longer fit are left out whole. */
    private static byte[] text(List<List<String>> pages) {
        var out = new ByteArrayOutputStream();
        for (var page : pages) {
            var bytes = String.join("\n", page).getBytes(GB2312);
            if (out.size() + 1 + bytes.length > LONGEST) {
                break;
            }
            if (out.size() > 0) {
                out.write(PAGE);
            }
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    /** Two bytes a register, the first one high, and a zero behind the last. */
    private static List<Integer> registers(byte[] text) {
        var padded = Arrays.copyOf(text, (text.length / 2 + 1) * 2);
        var registers = new ArrayList<Integer>();
        for (var at = 0; at < padded.length; at += 2) {
            registers.add((padded[at] & 0xff) << 8 | (padded[at + 1] & 0xff));
        }
        return registers;
    }

    /**
     * The bar's side: what its registers from 0000 to 0204 say.
     *
     * @return null where a value is none of the map's
     */
    static @Nullable ModbusFrame read(int[] registers) {
        var mode = Mode.of(registers[CONTROL + 1]);
        var stay = registers[CONTROL + 2];
        var colour = registers[CONTROL + 3];
        var brightness = registers[CONTROL + 4];
        if (mode == null || stay < 1 || stay > 255 || colour < 1 || colour > 7 || brightness > 15) {
            return null;
        }
        var pages = mode == Mode.DARK ? List.<List<String>>of() : pages(registers);
        return new ModbusFrame(registers[CONTROL], mode, pages, stay, colour, brightness);
    }

    private static List<List<String>> pages(int[] registers) {
        var out = new ByteArrayOutputStream();
        for (var at = 0; at < 2 * TEXT_REGISTERS; at++) {
            var b = registers[TEXT + at / 2] >> (at % 2 == 0 ? 8 : 0) & 0xff;
            if (b == 0) {
                break;
            }
            out.write(b);
        }
        var pages = new ArrayList<List<String>>();
        for (var page : out.toString(GB2312).split(String.valueOf((char) PAGE), -1)) {
            pages.add(List.of(page.split(String.valueOf((char) LINE), -1)));
        }
        return pages;
    }

    static List<Integer> write(ModbusStatus status) {
        return List.of(
                MAGIC,
                status.version(),
                status.width(),
                status.height(),
                status.flags(),
                status.shown(),
                status.colours());
    }

    /** Null where the device at this address is none of ours. */
    static @Nullable ModbusStatus status(int[] registers) {
        return registers.length != STATUS_REGISTERS || registers[0] != MAGIC
                ? null
                : new ModbusStatus(registers[1], registers[2], registers[3], registers[4], registers[5], registers[6]);
    }
}
