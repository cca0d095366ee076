// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.modbus;

import org.jspecify.annotations.Nullable;

/**
 * What a bar makes of what is written to it: its registers and the scene that stands there. Owned by one thread.
 */
final class ModbusBar {
    static final int BAD_ADDRESS = 2;
    static final int BAD_VALUE = 3;
    private static final int RED = 1 << 1;

    private final int width;
    private final int height;
    private int[] registers = new int[ModbusCodec.CONTROL + ModbusCodec.CONTROL_REGISTERS];
    private @Nullable ModbusFrame shown;

    ModbusBar(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The values, or null where one of them is at no address of the map. */
    int @Nullable [] read(int address, int count) {
        if (count >= 1 && address >= 0 && address + count <= registers.length) {
            return java.util.Arrays.copyOfRange(registers, address, address + count);
        }
        if (count < 1
                || address < ModbusCodec.STATUS
                || address + count > ModbusCodec.STATUS + ModbusCodec.STATUS_REGISTERS) {
            return null;
        }
        var all = ModbusCodec.write(status());
        var from = address - ModbusCodec.STATUS;
        return all.subList(from, from + count).stream().mapToInt(each -> each).toArray();
    }

    /** Takes values; returns 0 or the number of the exception that refuses them. Nothing is taken of what is refused. */
    int write(int address, int[] values) {
        if (address < 0 || address + values.length > registers.length) {
            return BAD_ADDRESS;
        }
        var next = registers.clone();
        System.arraycopy(values, 0, next, address, values.length);
        if (address <= ModbusCodec.CONTROL && address + values.length > ModbusCodec.CONTROL) {
            var frame = ModbusCodec.read(next);
            if (frame == null) {
                return BAD_VALUE;
            }
            shown = frame;
        }
        registers = next;
        return 0;
    }

    @Nullable
    ModbusFrame shown() {
        return shown;
    }

    ModbusStatus status() {
        var frame = shown;
        return new ModbusStatus(ModbusStatus.VERSION, width, height, 0, frame == null ? 0 : frame.number(), RED);
    }
}
