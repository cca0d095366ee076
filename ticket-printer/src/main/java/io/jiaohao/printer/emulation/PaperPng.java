// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.emulation;

import io.jiaohao.printer.escpos.Dots;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Dots as a PNG of thermal paper: a margin as printers have it, torn edges above and below, an ink that is never quite black. Pure. */
public final class PaperPng {
    private static final int MARGIN = 32;
    private static final int TOOTH = 6;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final int OUTSIDE = 0;
    private static final int PAPER = 1;
    private static final int INK = 2;

    /** Red, green, blue of each; {@link #OUTSIDE} is transparent. */
    private static final byte[] COLOURS = {0, 0, 0, (byte) 0xfc, (byte) 0xfb, (byte) 0xf7, 0x2a, 0x2a, 0x30};

    private PaperPng() {}

    public static byte[] of(Dots dots) {
        var width = dots.width() + 2 * MARGIN;
        var height = dots.height() + 2 * MARGIN;
        var rows = new byte[height * (width + 1)];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                rows[y * (width + 1) + 1 + x] = (byte) colour(dots, x, y, height);
            }
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header(width, height));
        chunk(out, "PLTE", COLOURS);
        chunk(out, "tRNS", new byte[] {0});
        chunk(out, "IDAT", deflated(rows));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static int colour(Dots dots, int x, int y, int height) {
        var tooth = Math.abs(x % (2 * TOOTH) - TOOTH);
        if (y < tooth || y >= height - tooth) {
            return OUTSIDE;
        }
        return dots.black(x - MARGIN, y - MARGIN) ? INK : PAPER;
    }

    /** Eight bits a dot, by palette. */
    private static byte[] header(int width, int height) {
        return ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 3, 0, 0, 0})
                .array();
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
