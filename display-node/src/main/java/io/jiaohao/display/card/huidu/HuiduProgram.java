// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import io.jiaohao.display.board.Scene;
import java.util.ArrayList;
import java.util.List;

/** What a card plays: areas, each with texts that take turns. Pure. */
record HuiduProgram(List<Area> areas) {
    private static final int LINE = 16;
    /** The source's effect 0: shown at once. */
    static final int AT_ONCE = 0;

    private static final int TENTHS_OF_HALF_A_SECOND = 5;

    /** A rectangle in dots. */
    record Area(int x, int y, int width, int height, List<Text> texts) {
        Area {
            texts = List.copyOf(texts);
        }
    }

    /**
     * One text of an area.
     *
     * @param align left, center or right
     * @param effect how it comes
     * @param tenths of a second it stays
     */
    record Text(String text, String align, int effect, int tenths) {}

    HuiduProgram {
        areas = List.copyOf(areas);
    }

    /** A scene: an area for each line, so that lines change together and each stands where it belongs. */
    static HuiduProgram of(Scene scene, int width, int height) {
        var rows = Math.max(1, height / LINE);
        var areas = new ArrayList<Area>();
        for (var row = 0; row < rows && !scene.pages().isEmpty(); row++) {
            areas.add(new Area(0, row * LINE, width, LINE, texts(scene, row, rows == 1 ? "center" : "left")));
        }
        return new HuiduProgram(areas);
    }

    private static List<Text> texts(Scene scene, int row, String align) {
        var texts = new ArrayList<Text>();
        for (var page : scene.pages()) {
            var line = row < page.lines().size() ? page.lines().get(row) : "";
            texts.add(new Text(line.isEmpty() ? " " : line, align, AT_ONCE, scene.stay() * TENTHS_OF_HALF_A_SECOND));
        }
        return texts;
    }
}
