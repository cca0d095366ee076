// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

import io.jiaohao.printer.escpos.Dots;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;

/** What has arrived, seen from where a command begins. A byte that is not there yet reads as 0. */
final class Input {
    private static final int SHOWN = 16;

    private final byte[] all;
    private final int at;

    Input(byte[] all, int at) {
        this.all = all;
        this.at = at;
    }

    /** Dots of a picture whose bytes begin at {@code from}. */
    Dots dots(int from, int width, int height) {
        return Dots.of(all, at + from, width, height);
    }

    int length() {
        return all.length - at;
    }

    int u8(int index) {
        return index < length() ? all[at + index] & 0xff : 0;
    }

    /** How many bytes 0 stand here in a row. */
    int zeros() {
        var end = at;
        while (end < all.length && all[end] == 0) {
            end++;
        }
        return end - at;
    }

    int u16(int index) {
        return u8(index) | (u8(index + 1) << 8);
    }

    byte[] slice(int from, int length) {
        return Arrays.copyOfRange(all, at + from, at + from + length);
    }

    /** A command of so many bytes, once they are there. */
    Step step(long length, Supplier<PrintCommand> command) {
        return length() < length ? Step.WAIT : new Step((int) length, command.get());
    }

    Step ignored(long length) {
        return step(length, () -> new PrintCommand.Ignored(hex((int) length)));
    }

    Step unknown(long length) {
        return step(length, () -> new PrintCommand.Unknown(hex((int) length)));
    }

    private String hex(int length) {
        return HexFormat.ofDelimiter(" ").formatHex(all, at, at + Math.min(length, SHOWN));
    }
}
