// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.sheet;

import io.jiaohao.controller.web.reply.Html;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A bar chart as SVG, drawn here: no script, no style of its own, black on white as well as in colour. Its table stands beside it, so
 * that it is a picture only, with what it shows as its name.
 *
 * @param title says what it shows; plain text
 * @param unit of its axis; plain text
 */
record Bars(String title, String unit, List<Bar> bars) {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 252;
    private static final int LEFT = 58;
    private static final int TOP = 46;
    private static final int BOTTOM = 220;
    private static final int LINES = 4;
    /** More would run into one another. */
    private static final int NAMED = 16;

    /** One bar. {@code value}: absent where there is none or it is withheld. */
    record Bar(String name, @Nullable Double value) {}

    String svg() {
        var top = top();
        var svg = new StringBuilder("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(WIDTH, HEIGHT, Html.text(title)));
        svg.append(text(LEFT, 18, "start", "unit", unit));
        for (var n = 0; n <= LINES; n++) {
            svg.append(line(n, top));
        }
        for (var n = 0; n < bars.size(); n++) {
            svg.append(bar(n, top));
        }
        return svg.append("</svg>").toString();
    }

    /** The end of the axis: four times 1, 2, 2.5 or 5 of some power of ten. */
    private double top() {
        var most = bars.stream()
                .mapToDouble(bar -> bar.value() == null ? 0 : bar.value())
                .max()
                .orElse(0);
        for (var step = 1.0; ; step *= 10) {
            for (var factor : new double[] {1, 2, 2.5, 5}) {
                var whole = factor * step == Math.rint(factor * step);
                if (whole && LINES * factor * step >= most) {
                    return LINES * factor * step;
                }
            }
        }
    }

    private static String line(int n, double top) {
        var y = BOTTOM - n * (BOTTOM - TOP) / (double) LINES;
        return "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
                        .formatted(LEFT, WIDTH, number(y), number(y))
                + text(LEFT - 8, y + 7, "end", "tick", number(top * n / LINES));
    }

    private String bar(int n, double top) {
        var bar = bars.get(n);
        var room = (WIDTH - LEFT) / (double) bars.size();
        var middle = LEFT + room * (n + 0.5);
        var named = bars.size() <= NAMED || n % 2 == 0;
        var name = named ? text(middle, BOTTOM + 24, "middle", "tick", bar.name()) : "";
        if (bar.value() == null) {
            return name;
        }
        var height = (BOTTOM - TOP) * bar.value() / top;
        var wide = room * 0.68;
        var shape = "<rect class=\"bar\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(number(middle - wide / 2), number(BOTTOM - height), number(wide), number(height));
        var value = bars.size() <= NAMED
                ? text(middle, BOTTOM - height - 5, "middle", "value", number(Math.rint(bar.value() * 10) / 10))
                : "";
        return shape + name + value;
    }

    private static String text(double x, double y, String anchor, String look, String text) {
        return "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(look, number(x), number(y), anchor, Html.text(text));
    }

    private static String number(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
