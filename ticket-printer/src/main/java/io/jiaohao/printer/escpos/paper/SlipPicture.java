// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

import io.jiaohao.printer.escpos.Dots;
import io.jiaohao.printer.escpos.Glyphs;

/** Paper to dots: what the print head burnt. Characters are magnified dot by dot, as printers do it. Any thread, where the glyphs are. */
public final class SlipPicture {
    /** White above and below a QR code, which phones need. */
    private static final int QUIET = 16;

    private static final int LEADING = PaperRoll.LINE - Glyphs.HEIGHT;

    private final Glyphs glyphs;

    public SlipPicture(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    public Dots draw(PrintedSlip slip) {
        var picture = new Dots(
                slip.dots(),
                slip.pieces().stream().mapToInt(SlipPicture::height).sum());
        var top = 0;
        for (var piece : slip.pieces()) {
            switch (piece) {
                case Printed.Line line -> line(picture, line, slip.left(line.side(), line.dots()), top);
                case Printed.Picture image -> {
                    var below = image.qr().isEmpty() ? 0 : QUIET;
                    picture.draw(
                            image.dots(), slip.left(image.side(), image.dots().width()), top + below, 1, 1);
                }
                case Printed.Blank blank -> {}
            }
            top += height(piece);
        }
        return picture;
    }

    private static int height(Printed piece) {
        return switch (piece) {
            case Printed.Line line -> line.size() * Glyphs.HEIGHT + LEADING;
            case Printed.Picture image -> image.dots().height() + (image.qr().isEmpty() ? 0 : 2 * QUIET);
            case Printed.Blank blank -> blank.dots();
        };
    }

    private void line(Dots picture, Printed.Line line, int left, int top) {
        var x = left;
        for (var run : line.runs()) {
            x += run.gap();
            var y = top + (line.size() - run.height()) * Glyphs.HEIGHT;
            for (var codePoint : run.text().codePoints().toArray()) {
                var glyph = glyphs.of(codePoint);
                picture.draw(run.bold() ? glyph.bold() : glyph, x, y, run.width(), run.height());
                x += Printed.Run.cells(codePoint) * PaperRoll.CELL * run.width();
            }
        }
    }
}
