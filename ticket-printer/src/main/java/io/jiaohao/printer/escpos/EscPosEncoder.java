// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

import io.jiaohao.printer.slip.Element;
import io.jiaohao.printer.slip.Layout;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A laid-out slip as ESC/POS. Chinese goes as GBK in the printer's own font, but only {@link SafeText}; a line with any other
 * character is drawn dot by dot (GS v 0). Owned by one thread, because it keeps the font once it needed it.
 */
public final class EscPosEncoder {
    /** Modules of white around a code, without which no phone finds it. */
    private static final int QUIET = 4;

    /** Lines from the print head to the edge where paper is torn, and a little more. */
    private static final int TO_THE_EDGE = 5;

    private final PrintStyle style;
    private final Supplier<? extends Glyphs> font;
    private @Nullable Glyphs loaded;

    /** Reads {@code font} when the first line must be drawn: most halls never need it. */
    public EscPosEncoder(PrintStyle style, Supplier<? extends Glyphs> font) {
        this.style = style;
        this.font = font;
    }

    public byte[] encode(Layout slip) {
        var out = new ByteArrayOutputStream();
        write(out, EscPos.ESC, '@', EscPos.FS, '&');
        for (var element : slip.elements()) {
            switch (element) {
                case Element.Line line -> line(out, line);
                case Element.Qr qr -> qr(out, qr.text());
                case Element.Rule rule -> line(out, rule(slip));
                case Element.Feed feed -> write(out, EscPos.ESC, 'd', feed.lines());
            }
        }
        cut(out);
        return out.toByteArray();
    }

    /** Feeds to where the knife is and a little more. */
    private void cut(ByteArrayOutputStream out) {
        switch (style.cut()) {
            case PARTIAL -> write(out, EscPos.GS, 'V', 66, 3);
            case FULL -> write(out, EscPos.GS, 'V', 65, 3);
            case NONE -> write(out, EscPos.ESC, 'd', TO_THE_EDGE);
        }
    }

    private static Element.Line rule(Layout slip) {
        return new Element.Line("-".repeat(slip.cells()), 1, Element.Align.LEFT, false);
    }

    private void line(ByteArrayOutputStream out, Element.Line line) {
        var text = SafeText.tame(line.text());
        write(out, EscPos.ESC, 'a', line.align() == Element.Align.CENTRE ? 1 : 0);
        if (!SafeText.printable(text)) {
            raster(out, drawn(text, line));
            return;
        }
        write(out, EscPos.ESC, 'E', line.bold() ? 1 : 0);
        write(out, EscPos.GS, '!', ((line.size() - 1) << 4) | (line.size() - 1));
        out.writeBytes(text.getBytes(EscPos.GBK));
        write(out, EscPos.LF);
    }

    private Dots drawn(String text, Element.Line line) {
        var glyphs = text.codePoints().mapToObj(this::glyph).toList();
        var size = line.size();
        var dots = new Dots(glyphs.stream().mapToInt(Dots::width).sum() * size, Glyphs.HEIGHT * size);
        var left = 0;
        for (var glyph : glyphs) {
            // at its own size a drawn stroke is two dots thick already, and one more would fill a Hanzi
            dots.draw(line.bold() && size > 1 ? glyph.bold() : glyph, left, 0, size, size);
            left += glyph.width() * size;
        }
        return dots;
    }

    private Dots glyph(int codePoint) {
        if (loaded == null) {
            loaded = font.get();
        }
        return loaded.of(codePoint);
    }

    /** One bit a dot, rows of whole bytes, from the top. */
    private static void raster(ByteArrayOutputStream out, Dots dots) {
        var row = (dots.width() + 7) / 8;
        write(out, EscPos.GS, 'v', '0', 0, row, row >> 8, dots.height(), dots.height() >> 8);
        out.writeBytes(dots.bytes());
    }

    private void qr(ByteArrayOutputStream out, String text) {
        var data = text.getBytes(StandardCharsets.UTF_8);
        write(out, EscPos.ESC, 'a', 1);
        switch (style.qr()) {
            case COMMAND -> told(out, data);
            case RASTER ->
                new QrSymbol(text, module(data.length), 'M')
                        .drawn()
                        .ifPresent(dots -> raster(out, framed(dots, QUIET * module(data.length))));
        }
    }

    private static Dots framed(Dots inner, int by) {
        var framed = new Dots(inner.width() + 2 * by, inner.height() + 2 * by);
        framed.draw(inner, by, by, 1, 1);
        return framed;
    }

    /** Model 2, correction M, then the text, then print (domain.md 3.4; functions 165, 167, 169, 180, 181). */
    private static void told(ByteArrayOutputStream out, byte[] data) {
        write(out, EscPos.GS, '(', 'k', 4, 0, 49, 65, 50, 0);
        write(out, EscPos.GS, '(', 'k', 3, 0, 49, 67, module(data.length));
        write(out, EscPos.GS, '(', 'k', 3, 0, 49, 69, 49);
        var length = data.length + 3;
        write(out, EscPos.GS, '(', 'k', length, length >> 8, 49, 80, 48);
        out.writeBytes(data);
        write(out, EscPos.GS, '(', 'k', 3, 0, 49, 81, 48);
    }

    /** Dots of a module, so that the code is about 25 mm wide and fits the narrow paper: up to version 4, 8 and 13 of level M. */
    private static int module(int length) {
        return length <= 62 ? 6 : length <= 152 ? 5 : 4;
    }

    private static void write(ByteArrayOutputStream out, int... bytes) {
        for (var b : bytes) {
            out.write(b);
        }
    }
}
