// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

import io.jiaohao.printer.escpos.Dots;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Commands that begin with GS: sizes, pictures, codes, the knife. */
final class GsCommands {
    private static final int QR = 49;
    private static final int GRAPHICS = 48;

    private GsCommands() {}

    static Step read(Input in) {
        var n = in.u8(2);
        return switch (in.u8(1)) {
            case '!' -> in.step(3, () -> new PrintCommand.Size(((n >> 4) & 7) + 1, (n & 7) + 1));
            case 'V' ->
                n >= 'A' ? in.step(4, () -> new PrintCommand.Cut(in.u8(3))) : in.step(3, () -> new PrintCommand.Cut(0));
            case 'r' -> in.step(3, () -> new PrintCommand.AskInTurn(n));
            case 'a' -> in.step(3, () -> new PrintCommand.TellChanges(n));
            case 'v' -> raster(in);
            case '(' -> in.length() < 5 ? Step.WAIT : block(in, 5, in.u16(3));
            case '8' -> in.length() < 7 ? Step.WAIT : block(in, 7, in.u16(3) | ((long) in.u16(5) << 16));
            case 'k' -> barcode(in);
            case '*' -> in.length() < 4 ? Step.WAIT : in.ignored(4L + (long) in.u8(2) * in.u8(3) * 8);
            case ':' -> in.ignored(2);
            case 'B', 'H', 'h', 'w', 'f', 'b', '/', 'I', 'E', 'T', 'c', 'j' -> in.ignored(3);
            case 'L', 'W', 'P', '$', '\\' -> in.ignored(4);
            case '^' -> in.ignored(5);
            default -> in.unknown(2);
        };
    }

    /** GS v 0 m xL xH yL yH: rows of bytes; {@code m} doubles the width (1) or the height (2). */
    private static Step raster(Input in) {
        if (in.length() < 8) {
            return Step.WAIT;
        }
        var row = in.u16(4);
        var height = in.u16(6);
        var size = (long) row * height;
        if (in.u8(2) != '0' || size > EscPosParser.LONGEST) {
            return in.unknown(8);
        }
        var m = in.u8(3);
        return in.step(
                8 + size,
                () -> new PrintCommand.Picture(scaled(in.dots(8, row * 8, height), (m & 1) + 1, ((m >> 1) & 1) + 1)));
    }

    /** GS ( x and GS 8 x: a length and then so many bytes. */
    private static Step block(Input in, int head, long length) {
        if (length > EscPosParser.LONGEST) {
            return in.unknown(head);
        }
        if (in.length() < head + length) {
            return Step.WAIT;
        }
        var known =
                switch (in.u8(2)) {
                    case 'k' -> in.u8(head) == QR && length >= 3 ? qr(in, head, (int) length) : null;
                    case 'L' -> in.u8(head) == GRAPHICS && length >= 2 ? graphics(in, head, (int) length) : null;
                    default -> null;
                };
        return known == null ? in.ignored(head + length) : new Step(head + (int) length, known);
    }

    private static @Nullable PrintCommand qr(Input in, int head, int length) {
        var n = in.u8(head + 2);
        return switch (in.u8(head + 1)) {
            case 67 -> new PrintCommand.QrModule(Math.clamp(n, 1, 16));
            case 69 -> new PrintCommand.QrCorrection("LMQH".charAt(n & 3));
            case 80 -> new PrintCommand.QrStore(new String(in.slice(head + 3, length - 3), StandardCharsets.UTF_8));
            case 81 -> new PrintCommand.QrPrint();
            default -> null;
        };
    }

    private static @Nullable PrintCommand graphics(Input in, int head, int length) {
        if (in.u8(head + 1) == 50 || in.u8(head + 1) == 2) {
            return new PrintCommand.PicturePrint();
        }
        var width = in.u16(head + 6);
        var height = in.u16(head + 8);
        if (in.u8(head + 1) != 112 || length < 10 || ((width + 7) / 8) * (long) height != length - 10) {
            return null;
        }
        var dots = in.dots(head + 10, width, height);
        return new PrintCommand.PictureStore(
                scaled(dots, Math.clamp(in.u8(head + 3), 1, 2), Math.clamp(in.u8(head + 4), 1, 2)));
    }

    private static Dots scaled(Dots dots, int wide, int high) {
        var scaled = new Dots(dots.width() * wide, dots.height() * high);
        scaled.draw(dots, 0, 0, wide, high);
        return scaled;
    }

    /** GS k m d… 0 for m up to 6, GS k m n d… from 65 on. */
    private static Step barcode(Input in) {
        if (in.u8(2) >= 'A') {
            return in.length() < 4 ? Step.WAIT : in.ignored(4L + in.u8(3));
        }
        var end = 3;
        while (end < in.length() && in.u8(end) != 0 && end < 256) {
            end++;
        }
        return in.ignored(end + 1L);
    }
}
