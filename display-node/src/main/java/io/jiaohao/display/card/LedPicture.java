// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import io.jiaohao.display.glyphs.Dots;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Draws dots the way an LED module looks: round lights on black, the dark ones just visible. Writes PNG itself (with a
 * palette), because the JDK's image library alone would cost more memory than the rest of the program. Pure.
 */
public final class LedPicture {
    /** Pixels from one dot to the next. */
    public static final int PITCH = 6;

    private static final int MARGIN = 6;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    /** Frame, board, unlit; RGB. */
    private static final byte[] BOARD = {24, 24, 26, 8, 7, 6, 40, 26, 14};

    private static final int FIRST_LAMP = 3;
    /** Glow, light, core of each colour in turn: amber, then the sums of 1 red, 2 green, 4 blue. */
    private static final int[][] LAMPS = {
        {112, 52, 6, 255, 150, 16, 255, 206, 96},
        {104, 14, 10, 255, 48, 32, 255, 140, 120},
        {10, 84, 18, 40, 220, 60, 150, 255, 160},
        {104, 88, 6, 250, 214, 24, 255, 240, 140},
        {12, 24, 104, 50, 90, 255, 140, 170, 255},
        {6, 84, 92, 30, 214, 230, 150, 246, 255},
        {100, 14, 92, 240, 50, 224, 255, 150, 246},
        {96, 96, 96, 232, 232, 232, 255, 255, 255}
    };
    /** One dot, {@code PITCH} × {@code PITCH}: how far each pixel is inside the lamp. */
    private static final String[] LAMP = {".g11g.", "g1221g", "122221", "122221", "g1221g", ".g11g."};

    private LedPicture() {}

    public static byte[] png(Dots dots) {
        var width = dots.width() * PITCH + 2 * MARGIN;
        var height = dots.height() * PITCH + 2 * MARGIN;
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 3, 0, 0, 0})
                        .array());
        chunk(out, "PLTE", palette());
        chunk(out, "IDAT", packed(pixels(dots, width, height)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Rows of palette numbers, each behind a filter byte of 0. */
    private static byte[] pixels(Dots dots, int width, int height) {
        var rows = new byte[height * (width + 1)];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                rows[y * (width + 1) + 1 + x] = pixel(dots, x - MARGIN, y - MARGIN);
            }
        }
        return rows;
    }

    private static byte pixel(Dots dots, int x, int y) {
        if (x < 0 || y < 0 || x >= dots.width() * PITCH || y >= dots.height() * PITCH) {
            return 0;
        }
        var part = LAMP[y % PITCH].charAt(x % PITCH);
        var colour = dots.colour(x / PITCH, y / PITCH);
        if (colour < 0) {
            return (byte) (part == '2' ? 2 : 1);
        }
        var lamp = FIRST_LAMP + 3 * colour;
        return (byte)
                switch (part) {
                    case '2' -> lamp + 2;
                    case '1' -> lamp + 1;
                    case 'g' -> lamp;
                    default -> 1;
                };
    }

    private static byte[] palette() {
        var palette = new ByteArrayOutputStream();
        palette.writeBytes(BOARD);
        for (var lamp : LAMPS) {
            for (var part : lamp) {
                palette.write(part);
            }
        }
        return palette.toByteArray();
    }

    private static byte[] packed(byte[] rows) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(rows);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var piece = new byte[8192];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
