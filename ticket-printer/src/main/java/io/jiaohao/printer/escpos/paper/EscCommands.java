// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

import io.jiaohao.printer.escpos.paper.PrintCommand.Side;

/** Commands that begin with ESC. Lengths of those that change nothing here are from Epson's list. */
final class EscCommands {
    private EscCommands() {}

    static Step read(Input in) {
        var n = in.u8(2);
        return switch (in.u8(1)) {
            case '@' -> in.step(2, PrintCommand.Init::new);
            case 'a' -> in.step(3, () -> new PrintCommand.AlignTo(side(n)));
            case 'E', 'G' -> in.step(3, () -> new PrintCommand.Bold((n & 1) == 1));
            case '!' -> in.step(3, () -> new PrintCommand.Size((n & 0x20) == 0 ? 1 : 2, (n & 0x10) == 0 ? 1 : 2));
            case 'd' -> in.step(3, () -> new PrintCommand.FeedDots(n * PaperRoll.LINE));
            case 'J' -> in.step(3, () -> new PrintCommand.FeedDots(n));
            case 't' -> in.step(3, () -> new PrintCommand.CodePage(n));
            case '$' -> in.step(4, () -> new PrintCommand.Position(in.u16(2), false));
            case '\\' -> in.step(4, () -> new PrintCommand.Position((short) in.u16(2), true));
            case 'i', 'm' -> in.step(2, () -> new PrintCommand.Cut(0));
            case '2', '<', 'L', 'S', 'v', 0x0c -> in.ignored(2);
            case '3', '-', 'M', ' ', 'R', '{', 'V', '=', '%', 'T', 'r', 'u', 'e', 'K' -> in.ignored(3);
            case 'c' -> in.ignored(4);
            case 'p' -> in.ignored(5);
            case 'W' -> in.ignored(10);
            case 'D' -> tabs(in);
            case '(' -> in.length() < 5 ? Step.WAIT : in.ignored(5L + in.u16(3));
            case '*' -> in.length() < 5 ? Step.WAIT : in.ignored(5L + (long) in.u16(3) * (n < 32 ? 1 : 3));
            default -> in.unknown(2);
        };
    }

    /** ESC D n1 … nk 0, at most 32. */
    private static Step tabs(Input in) {
        var end = 2;
        while (end < in.length() && in.u8(end) != 0 && end < 34) {
            end++;
        }
        return in.ignored(end + 1L);
    }

    private static Side side(int n) {
        return switch (n % '0') {
            case 1 -> Side.CENTRE;
            case 2 -> Side.RIGHT;
            default -> Side.LEFT;
        };
    }
}
