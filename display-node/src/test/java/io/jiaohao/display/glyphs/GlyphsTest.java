// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.glyphs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The shipped font. */
final class GlyphsTest {
    private final Glyphs glyphs = Glyphs.load();

    @Test
    void everyCharacterOfEveryTextAndWindowNameIsThere() {
        var texts = "帮办代办就业医保社保缴费退役军人党员管理新时代文明实践志愿服务暂未开放本窗口请先取号正在办理听人工叫午休继续稍候:—";
        texts.codePoints().forEach(c -> assertTrue(glyphs.has(c), Character.toString(c)));
        assertEquals(7542, glyphs.size());
    }

    @Test
    void aHanziIsTwiceAsWideAsALetter() {
        assertEquals(16, glyphs.of('号').width());
        assertEquals(8, glyphs.of('A').width());
    }

    @Test
    void aLetterHasItsDotsWhereItsEyesExpectThem() {
        // given: Unifont's 1 stands on a foot of seven dots
        var one = glyphs.of('1');
        // then
        assertTrue(one.lit(4, 8));
        assertFalse(one.lit(0, 0));
    }

    @Test
    void anUnknownCharacterIsAFrame() {
        assertFalse(glyphs.has(0x1f600));
        assertTrue(glyphs.of(0x1f600).lit(1, 1));
    }
}
