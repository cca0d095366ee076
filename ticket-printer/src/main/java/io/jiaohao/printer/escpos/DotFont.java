// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * GNU Unifont (licence beside the resource): for characters that a printer's own table lacks, and for the emulator's paper where no
 * other font is. Its 16 dots become the 24 of a print head, every stroke two dots thick. Immutable; any thread; about one megabyte.
 */
public final class DotFont implements Glyphs {
    private static final String FILE = "unifont-slip.hex.gz";
    private static final int ROWS = 16;

    private final int[] codes;
    private final short[][] rows;
    private final boolean[] narrow;

    private DotFont(int[] codes, short[][] rows, boolean[] narrow) {
        this.codes = codes;
        this.rows = rows;
        this.narrow = narrow;
    }

    /** Reads the font that ships with the program. */
    public static DotFont load() {
        var lines = new ArrayList<String>();
        try (var file = DotFont.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in this program");
            }
            var in = new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.US_ASCII));
            in.lines().forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        var codes = new int[lines.size()];
        var rows = new short[lines.size()][];
        var narrow = new boolean[lines.size()];
        for (var i = 0; i < codes.length; i++) {
            var line = lines.get(i);
            var colon = line.indexOf(':');
            codes[i] = Integer.parseInt(line, 0, colon, ROWS);
            narrow[i] = line.length() - colon - 1 == ROWS * 2;
            rows[i] = rows(line, colon + 1);
        }
        return new DotFont(codes, rows, narrow);
    }

    private static short[] rows(String line, int from) {
        var digits = (line.length() - from) / ROWS;
        var rows = new short[ROWS];
        for (var y = 0; y < ROWS; y++) {
            rows[y] = (short) Integer.parseInt(line, from + y * digits, from + (y + 1) * digits, ROWS);
        }
        return rows;
    }

    public boolean has(int codePoint) {
        return Arrays.binarySearch(codes, codePoint) >= 0;
    }

    @Override
    public Dots of(int codePoint) {
        var at = Arrays.binarySearch(codes, codePoint);
        if (at < 0) {
            return frame();
        }
        var glyph = enlarged(rows[at], narrow[at] ? 8 : ROWS);
        return codePoint < 0x80 ? glyph : centred(glyph);
    }

    /** A dot of the larger picture covers two thirds of a smaller one's each way; it is black where at least half of it is. */
    private static Dots enlarged(short[] rows, int width) {
        var dots = new Dots(width * 3 / 2, HEIGHT);
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < dots.width(); x++) {
                var covered = 0;
                for (var quarter = 0; quarter < 4; quarter++) {
                    covered += (rows[(2 * y + quarter / 2) / 3] >> (width - 1 - (2 * x + quarter % 2) / 3)) & 1;
                }
                if (covered >= 2) {
                    dots.blacken(x, y);
                }
            }
        }
        return dots;
    }

    /** Whatever is not ASCII has the width of a Hanzi on a Chinese printer. */
    private static Dots centred(Dots glyph) {
        var dots = new Dots(HEIGHT, HEIGHT);
        dots.draw(glyph, (HEIGHT - glyph.width()) / 2, 0, 1, 1);
        return dots;
    }

    private static Dots frame() {
        var dots = new Dots(HEIGHT, HEIGHT);
        for (var i = 2; i < HEIGHT - 2; i++) {
            for (var edge : new int[] {2, HEIGHT - 3}) {
                dots.blacken(i, edge);
                dots.blacken(edge, i);
            }
        }
        return dots;
    }
}
