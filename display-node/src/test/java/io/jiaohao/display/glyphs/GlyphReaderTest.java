// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.glyphs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Reading lamps, as an onlooker does. */
final class GlyphReaderTest {
    private static final Glyphs GLYPHS = Glyphs.load();
    private static final GlyphReader READER = new GlyphReader(GLYPHS);

    @Test
    void everyHanziIsReadOffItsLamps() {
        GLYPHS.codePoints().stream().filter(c -> c >= 0x4e00 && c < 0xa000).forEach(c -> {
            var text = Character.toString(c);
            assertEquals(text, READER.read(drawn(24, text, 3), 0));
        });
    }

    @Test
    void aLineMayBeginAtAnyDot() {
        for (var x = 0; x < 24; x++) {
            assertEquals("请A012号办理", READER.read(drawn("请A012号办理", x), 0), "from " + x);
        }
    }

    @Test
    void darkLampsSayNothing() {
        assertEquals("", READER.read(new Dots(128, 16), 0));
    }

    @Test
    void aBrokenLampIsNotReadOver() {
        var dots = drawn("A012", 0);
        dots.light(1, 0);
        assertEquals("?012", READER.read(dots, 0));
    }

    private Dots drawn(String text, int from) {
        return drawn(128, text, from);
    }

    private Dots drawn(int width, String text, int from) {
        var dots = new Dots(width, 16);
        var x = from;
        for (var c : text.codePoints().toArray()) {
            dots.draw(GLYPHS.of(c), x, 0);
            x += GLYPHS.of(c).width();
        }
        return dots;
    }
}
