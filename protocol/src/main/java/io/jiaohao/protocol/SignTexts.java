// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a window's bar, the one place where they stand. A text is one or more pages that alternate; each fits its
 * width, counted in cells of 8 dots (a Hanzi takes two). Pure.
 */
public final class SignTexts {
    /** Cells of a 64 × 16 bar: four Hanzi. */
    public static final int NARROW = 8;

    /** Cells of a 128 × 16 bar: eight Hanzi. */
    public static final int WIDE = 16;

    private SignTexts() {}

    /**
     * The pages that alternate on a bar.
     *
     * @param shortName of the window's service, for the idle text
     * @param cells width of the bar
     * @return the pages; empty for a dark bar
     */
    public static List<String> pages(
            SignState state, @Nullable TicketNumber ticket, @Nullable String shortName, int cells) {
        var wide = cells >= WIDE;
        var number = ticket == null ? "" : ticket.text();
        return switch (state) {
            case OUT_OF_HOURS -> List.of();
            case CLOSED -> fitted(cells, wide ? "本窗口暂未开放" : "暂未开放");
            case OPEN -> idle(shortName == null ? "" : shortName, cells);
            case CALLING -> fitted(cells, wide ? "请" + number + "号办理" : "请" + number + "号");
            case SERVING -> fitted(cells, wide ? "正在办理" + number : number + "号");
            case PAUSED -> fitted(cells, wide ? "暂停服务 请稍候" : "暂停服务");
        };
    }

    /** The text of a bar over lunch. */
    public static String lunch(LocalTime until) {
        return "午休 " + until + "继续";
    }

    /** What a bar says when its node has lost the controller. */
    public static List<String> lost(int cells) {
        return fitted(cells, cells >= WIDE ? "请听窗口人工叫号" : "人工叫号");
    }

    /** The text field of a sign: the eight-Hanzi pages in one line. */
    public static String line(SignState state, @Nullable TicketNumber ticket, @Nullable String shortName) {
        return String.join(" ", pages(state, ticket, shortName, WIDE));
    }

    private static List<String> idle(String name, int cells) {
        if (cells < WIDE || name.isEmpty()) {
            return fitted(cells, name.isEmpty() ? "请先取号" : name);
        }
        var spaced = name + " 请先取号";
        if (cellsOf(spaced) <= cells) {
            return List.of(spaced);
        }
        var joined = name + "请先取号";
        return cellsOf(joined) <= cells ? List.of(joined) : fitted(cells, name, "请先取号");
    }

    private static List<String> fitted(int cells, String... pages) {
        var fitted = new ArrayList<String>();
        for (var page : pages) {
            fitted.add(cut(page, cells));
        }
        return List.copyOf(fitted);
    }

    /** Never more than the width: what stands over the edge of a bar would be drawn over its beginning. */
    private static String cut(String text, int cells) {
        var kept = new StringBuilder();
        var used = 0;
        for (var c : text.codePoints().toArray()) {
            used += c < 0x80 ? 1 : 2;
            if (used > cells) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString();
    }

    /** Width of a text in cells of 8 dots. */
    public static int cellsOf(String text) {
        return text.codePoints().map(c -> c < 0x80 ? 1 : 2).sum();
    }
}
