// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.glyphs.Dots;
import io.jiaohao.display.glyphs.GlyphReader;
import io.jiaohao.display.glyphs.Glyphs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is lit of a scene at each moment. */
final class SceneDotsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Glyphs GLYPHS = Glyphs.load();
    private static final GlyphReader READER = new GlyphReader(GLYPHS);
    private final SceneDots bar = new SceneDots(64, 16, GLYPHS);

    @Test
    void aStandingTextStandsInTheMiddleAndNeverChanges() {
        var scene = new Scene(1L, List.of(Page.of("社保")), 6);
        assertEquals("社保", READER.read(bar.at(scene, 0), 0));
        assertEquals(0, column(bar.at(scene, 0), 15));
        assertEquals(bar.at(scene, 0), bar.at(scene, 1_000 * SECOND));
        assertNull(bar.changesIn(scene, 0));
    }

    @Test
    void aFlashingCallIsLitAndDarkHalfASecondEach() {
        var page = Page.of("请A012号");
        var scene = new Scene(1L, List.of(page, page.firstLineDark()), 1);
        assertEquals("请A012号", READER.read(bar.at(scene, 0), 0));
        assertEquals(0, bar.at(scene, SECOND / 2).count());
        assertEquals("请A012号", READER.read(bar.at(scene, SECOND), 0));
        assertEquals(SECOND / 2, bar.changesIn(scene, 0));
        assertEquals(1, bar.changesIn(scene, SECOND / 2 - 1));
    }

    @Test
    void pagesTakeTurns() {
        var scene = new Scene(1L, List.of(Page.of("帮办代办"), Page.of("请先取号")), 6);
        assertEquals("帮办代办", READER.read(bar.at(scene, 0), 0));
        assertEquals("请先取号", READER.read(bar.at(scene, 3 * SECOND), 0));
        assertEquals("帮办代办", READER.read(bar.at(scene, 6 * SECOND), 0));
    }

    @Test
    void aLineThatIsTooLongPassesByFromItsBeginning() {
        var scene = new Scene(1L, List.of(Page.of("请带好身份证原件")), 6);
        assertEquals("请带好身", READER.read(bar.at(scene, 0), 0));
        assertEquals("身份证原", READER.read(bar.at(scene, 48 * 40_000_000L), 0));
        assertEquals(0, bar.at(scene, 128 * 40_000_000L).count());
        assertEquals("请带", READER.read(bar.at(scene, (128 + 32) * 40_000_000L), 0));
        assertEquals(bar.at(scene, 0), bar.at(scene, 192 * 40_000_000L));
        assertEquals(40_000_000L, bar.changesIn(scene, 0));
    }

    @Test
    void aDarkSceneIsDark() {
        assertEquals(0, bar.at(new Scene(1L, List.of(), 6), 0).count());
    }

    @Test
    void theLinesOfAScreenStandBelowOneAnotherAtTheLeft() {
        var screen = new SceneDots(128, 32, GLYPHS);
        var dots = screen.at(new Scene(1L, List.of(new Page(List.of("A012号", "B003号"))), 6), 0);
        assertEquals("A012号", READER.read(dots, 0));
        assertEquals("B003号", READER.read(dots, 16));
    }

    private static int column(Dots dots, int x) {
        var lit = 0;
        for (var y = 0; y < dots.height(); y++) {
            lit += dots.lit(x, y) ? 1 : 0;
        }
        return lit;
    }
}
