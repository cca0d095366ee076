// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.glyphs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** ASCII and GB2312 in 8 × 16 and 16 × 16 dots. Immutable; any thread. */
public final class Glyphs {
    private static final String RESOURCE = "unifont-gb2312.hex.gz";

    /** Shown in the place of a character the font does not have: a frame, as wide as a Hanzi. */
    private static final Glyph FRAME = new Glyph(16, frame());

    private final Map<Integer, Glyph> glyphs;

    private Glyphs(Map<Integer, Glyph> glyphs) {
        this.glyphs = Map.copyOf(glyphs);
    }

    /** Reads the font that ships with the program. */
    public static Glyphs load() {
        try (var packed = open();
                var in = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.US_ASCII))) {
            var glyphs = new HashMap<Integer, Glyph>();
            in.lines().forEach(line -> {
                var colon = line.indexOf(':');
                glyphs.put(Integer.parseInt(line, 0, colon, 16), Glyph.parse(line.substring(colon + 1)));
            });
            return new Glyphs(glyphs);
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + RESOURCE + " cannot be read", e);
        }
    }

    private static java.io.InputStream open() throws IOException {
        var in = Glyphs.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IOException(RESOURCE + " is not in the program");
        }
        return in;
    }

    public Glyph of(int codePoint) {
        return glyphs.getOrDefault(codePoint, FRAME);
    }

    public boolean has(int codePoint) {
        @Nullable Glyph known = glyphs.get(codePoint);
        return known != null;
    }

    /** Every character there is a glyph for. */
    public java.util.Set<Integer> codePoints() {
        return glyphs.keySet();
    }

    public int size() {
        return glyphs.size();
    }

    private static java.util.List<Integer> frame() {
        var rows = new java.util.ArrayList<>(Collections.nCopies(Glyph.HEIGHT, 0x4002));
        rows.set(0, 0);
        rows.set(1, 0x7ffe);
        rows.set(14, 0x7ffe);
        rows.set(15, 0);
        return rows;
    }
}
