// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.onbon.OnbonMessage.Deletion;
import io.jiaohao.display.card.onbon.OnbonMessage.ShowAreas;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A scene as one dynamic area over the whole card, which alternates by itself: no frame is needed to flash. Pure. */
final class OnbonScenes {
    private static final int LINE = 16;

    private OnbonScenes() {}

    static OnbonMessage message(Scene scene, int width, int height) {
        var pages = scene.pages();
        if (pages.isEmpty()) {
            return new ShowAreas(new Deletion.All(), List.of());
        }
        var rows = Math.max(1, height / LINE);
        var area = rows == 1 && pages.size() == 1
                ? still(pages.getFirst().lines().getFirst(), width, height)
                : many(pages, rows, scene.stay(), width, height);
        return new ShowAreas(new Deletion.None(), List.of(area));
    }

    private static OnbonArea still(String line, int width, int height) {
        return new OnbonArea(
                0,
                0,
                width,
                height,
                0,
                0,
                OnbonArea.LOOP,
                0,
                OnbonArea.CENTRE_MIDDLE,
                OnbonArea.SINGLE,
                OnbonArea.AUTO,
                OnbonArea.STILL,
                0,
                0,
                0,
                plain(line));
    }

    private static OnbonArea many(List<Page> pages, int rows, int stay, int width, int height) {
        var text = pages.stream().flatMap(page -> filled(page, rows).stream()).collect(Collectors.joining("\\n"));
        var align = rows == 1 ? OnbonArea.CENTRE_MIDDLE : OnbonArea.LEFT_TOP;
        return new OnbonArea(
                0,
                0,
                width,
                height,
                0,
                0,
                OnbonArea.LOOP,
                0,
                align,
                OnbonArea.MULTI,
                OnbonArea.MANUAL,
                OnbonArea.STILL,
                0,
                0,
                stay,
                text);
    }

    /** Every page has all its rows, so that the card begins the next page where we do; a dark line is a blank. */
    private static List<String> filled(Page page, int rows) {
        var lines = new ArrayList<String>();
        for (var row = 0; row < rows; row++) {
            var line = row < page.lines().size() ? plain(page.lines().get(row)) : "";
            lines.add(line.isEmpty() ? " " : line);
        }
        return lines;
    }

    /** A backslash begins an escape of the card; nobody's text may. */
    private static String plain(String text) {
        return text.replace("\\", "");
    }
}
