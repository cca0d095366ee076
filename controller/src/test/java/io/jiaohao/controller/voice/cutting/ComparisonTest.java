// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.cutting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.voice.cutting.Comparison.Doubt;
import io.jiaohao.controller.voice.cutting.Comparison.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final List<String> LINES = List.of("零", "一", "幺(yāo)", "号窗口", "办理", "叫号系统已恢复", "A", "B");

    private static List<Doubt> doubts(double... seconds) {
        return Comparison.doubts(seconds, Comparison.expected(LINES, seconds));
    }

    @Test
    void asManyClipsAsLinesAreInNoDoubt() {
        assertEquals(List.of(), doubts(0.3, 0.3, 0.3, 0.7, 0.5, 1.5, 0.3, 0.3));
    }

    @Test
    void linesRunTogetherAreFoundByTheLongClip() {
        assertEquals(List.of(new Doubt(Kind.RUN_TOGETHER, 3)), doubts(0.3, 0.3, 0.3, 1.25, 1.5, 0.3, 0.3));
        assertEquals(List.of(new Doubt(Kind.RUN_TOGETHER, 0)), doubts(0.65, 0.3, 0.7, 0.5, 1.5, 0.3, 0.3));
    }

    @Test
    void aBrokenLineIsFoundByItsTwoShortClips() {
        assertEquals(List.of(new Doubt(Kind.BROKEN, 5)), doubts(0.3, 0.3, 0.3, 0.7, 0.5, 0.8, 0.7, 0.3, 0.3));
    }

    @Test
    void aLineLeftOutIsFoundByWhatItShouldHaveBeen() {
        assertEquals(List.of(new Doubt(Kind.LEFT_OUT, 5)), doubts(0.3, 0.3, 0.3, 0.7, 0.5, 0.3, 0.3));
    }

    @Test
    void aCoughIsFoundWhereItFitsNowhere() {
        assertEquals(List.of(new Doubt(Kind.TOO_MANY, 4)), doubts(0.3, 0.3, 0.3, 0.7, 2.6, 0.5, 1.5, 0.3, 0.3));
    }

    @Test
    void aPaceIsTimePerSyllable() {
        var pace = Pace.of(new double[] {0.3, 0.3, 1.5}, LINES);
        assertTrue(pace.expected("叫号系统已恢复") > 4 * pace.expected("一") * 0.9);
        assertEquals(pace.expected("幺"), pace.expected("幺(yāo)"));
        assertTrue(pace.expected("please come to") < 2 * pace.expected("window desk"));
    }
}
