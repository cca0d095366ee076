// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.onbon.frame.OnbonArea;
import io.jiaohao.display.card.onbon.frame.OnbonContent;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.card.onbon.frame.OnbonMessage.Deletion;
import io.jiaohao.display.card.onbon.frame.OnbonMessage.ShowAreas;
import io.jiaohao.display.card.onbon.frame.OnbonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scene as dynamic areas, which alternate and move by themselves: no frame is needed to flash. One area over the whole card;
 * a line that is too long has the bottom for itself and passes by there. Pure.
 */
final class OnbonScenes {
    private static final int LINE = 16;
    private static final int STILL_ID = 0;
    private static final int MOVING_ID = 1;
    /** A middling pace between 0, fastest, and 18h, slowest. */
    private static final int PACE = 4;
    /** Header of an area, and of the command around it. */
    private static final int AROUND = 27 + 9;

    private final OnbonSettings settings;
    private final int rows;

    OnbonScenes(OnbonSettings settings) {
        this.settings = settings;
        this.rows = Math.max(1, settings.height() / LINE);
    }

    /**
     * No area for a dark scene.
     *
     * @param timed whether the card knows what time it is
     */
    List<OnbonArea> areas(Scene scene, boolean timed) {
        if (scene.pages().isEmpty()) {
            return List.of();
        }
        var colour = settings.look().colours().escape(scene.tone());
        var moving = moving(scene.pages());
        if (!moving.isEmpty()) {
            var upper = scene.pages().stream().map(OnbonScenes::withoutLast).toList();
            var pages = text(upper, rows - 1, room(2) / 2, colour, timed && !scene.flashes());
            return List.of(many(scene, pages, rows - 1), passing(moving, colour));
        }
        if (rows == 1 && scene.pages().size() == 1) {
            return List.of(
                    still(colour + shortened(scene.pages().getFirst().lines().getFirst(), room(1) / 2)));
        }
        return List.of(many(scene, text(scene.pages(), rows, room(1), colour, timed && !scene.flashes()), rows));
    }

    /**
     * Only what differs from what stands there, so that a notice passes on while calls change above it.
     *
     * @param standing absent where nobody knows
     */
    OnbonMessage change(@Nullable List<OnbonArea> standing, List<OnbonArea> wanted) {
        if (wanted.isEmpty() || (standing == null && rows > 1)) {
            return new ShowAreas(new Deletion.All(), wanted);
        }
        if (standing == null) {
            return new ShowAreas(new Deletion.None(), wanted);
        }
        var stale = standing.stream()
                .map(OnbonArea::id)
                .filter(id -> wanted.stream().noneMatch(area -> area.id() == id))
                .toList();
        var changed = wanted.stream().filter(area -> !standing.contains(area)).toList();
        if (stale.isEmpty() && changed.isEmpty()) {
            return new OnbonMessage.Ping();
        }
        return new ShowAreas(stale.isEmpty() ? new Deletion.None() : new Deletion.These(stale), changed);
    }

    /** The last line, where all pages have the same and the card is too short for it. */
    private String moving(List<Page> pages) {
        var last = pages.getFirst().lines().getLast();
        var full = pages.stream()
                .allMatch(page ->
                        page.lines().size() == rows && page.lines().getLast().equals(last));
        return settings.look().scrolls() && rows > 1 && full && OnbonText.bytes(last) > settings.width() / 8
                ? last
                : "";
    }

    private static Page withoutLast(Page page) {
        return new Page(page.lines().subList(0, page.lines().size() - 1));
    }

    /** Bytes of text that the card's buffer has room for. */
    private int room(int areas) {
        return settings.type().buffer - areas * AROUND;
    }

    /** As many pages as the card's buffer takes; every page has all its rows, so that the card begins the next where we do. */
    private String text(List<Page> pages, int lines, int room, String colour, boolean clock) {
        var text = new StringBuilder(colour);
        var used = colour.length();
        for (var page : pages) {
            var next = (text.length() == colour.length() ? "" : "\\n") + String.join("\\n", filled(page, lines, clock));
            used += next.getBytes(OnbonContent.GB2312).length;
            if (used > room) {
                break;
            }
            text.append(next);
        }
        return text.toString();
    }

    /** A dark line is a blank; the lowest free one has the time, where that is wanted. */
    private List<String> filled(Page page, int count, boolean clock) {
        var lines = new ArrayList<String>();
        for (var row = 0; row < count; row++) {
            var line = row < page.lines().size() ? OnbonText.plain(page.lines().get(row)) : "";
            lines.add(line.isEmpty() ? " " : line);
        }
        var free = lines.lastIndexOf(" ");
        if (settings.look().clock() && clock && free > 0) {
            lines.set(free, " ".repeat((settings.width() / 8 - "00:00".length()) / 2) + "\\DH:\\DM");
        }
        return lines;
    }

    private static String shortened(String line, int characters) {
        var plain = OnbonText.plain(line);
        return plain.codePointCount(0, plain.length()) <= characters
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, characters - 1)) + '…';
    }

    private OnbonArea still(String text) {
        return area(
                0, settings.height(), STILL_ID, OnbonArea.CENTRE_MIDDLE, OnbonArea.SINGLE, OnbonArea.STILL, 0, text);
    }

    private OnbonArea many(Scene scene, String text, int lines) {
        var align = rows == 1 ? OnbonArea.CENTRE_MIDDLE : OnbonArea.LEFT_TOP;
        var height = lines == rows ? settings.height() : lines * LINE;
        return area(0, height, STILL_ID, align, OnbonArea.MULTI, OnbonArea.STILL, scene.stay(), text);
    }

    private OnbonArea passing(String line, String colour) {
        return area(
                (rows - 1) * LINE,
                LINE,
                MOVING_ID,
                OnbonArea.LEFT_TOP,
                OnbonArea.SINGLE,
                OnbonArea.LEFT,
                0,
                colour + shortened(line, room(2) / 4));
    }

    private OnbonArea area(int y, int height, int id, int align, int single, int mode, int stay, String text) {
        return new OnbonArea(
                0,
                y,
                settings.width(),
                height,
                id,
                0,
                OnbonArea.LOOP,
                0,
                align,
                single,
                single == OnbonArea.SINGLE ? OnbonArea.AUTO : OnbonArea.MANUAL,
                mode,
                0,
                mode == OnbonArea.LEFT ? PACE : 0,
                stay,
                text);
    }
}
