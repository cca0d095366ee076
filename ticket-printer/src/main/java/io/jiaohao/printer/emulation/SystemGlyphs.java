// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.emulation;

import io.jiaohao.printer.escpos.DotFont;
import io.jiaohao.printer.escpos.Dots;
import io.jiaohao.printer.escpos.Glyphs;
import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The computer's own font, burnt into the cells of a print head. Any thread. */
public final class SystemGlyphs implements Glyphs {
    /** Best first; each has Latin of half the width of a Hanzi. */
    private static final String[] FAMILIES = {
        "Noto Sans Mono CJK SC",
        "Source Han Mono SC",
        "WenQuanYi Zen Hei Mono",
        "WenQuanYi Micro Hei Mono",
        "Noto Sans CJK SC"
    };

    /** Grey from which a dot is burnt. */
    private static final int DARK = 110;

    private final Font font;
    private final Glyphs otherwise;
    private final Map<Integer, Dots> known = new ConcurrentHashMap<>();

    private SystemGlyphs(Font font, Glyphs otherwise) {
        this.font = font;
        this.otherwise = otherwise;
    }

    /** The best there is: a font of this computer with Hanzi, else the one that ships with the program. */
    public static Glyphs best() {
        var shipped = DotFont.load();
        var there = families();
        return Arrays.stream(FAMILIES)
                .filter(there::contains)
                .findFirst()
                .<Glyphs>map(family -> new SystemGlyphs(new Font(family, Font.PLAIN, 23), shipped))
                .orElse(shipped);
    }

    private static Set<String> families() {
        try {
            var names = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames();
            return Arrays.stream(names).collect(Collectors.toSet());
        } catch (RuntimeException | LinkageError noFontsAtAll) {
            // a JRE without its desktop libraries, or a computer without fontconfig
            return Set.of();
        }
    }

    @Override
    public Dots of(int codePoint) {
        return known.computeIfAbsent(codePoint, this::burnt);
    }

    private Dots burnt(int codePoint) {
        if (!font.canDisplay(codePoint)) {
            return otherwise.of(codePoint);
        }
        var width = codePoint < 0x80 ? HEIGHT / 2 : HEIGHT;
        var image = new BufferedImage(width, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(font);
        pen.setColor(Color.WHITE);
        var text = Character.toString(codePoint);
        var box = pen.getFontMetrics();
        pen.drawString(text, (width - box.stringWidth(text)) / 2, 20);
        pen.dispose();
        var dots = new Dots(width, HEIGHT);
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < width; x++) {
                if (image.getRaster().getSample(x, y, 0) >= DARK) {
                    dots.blacken(x, y);
                }
            }
        }
        return dots;
    }
}
