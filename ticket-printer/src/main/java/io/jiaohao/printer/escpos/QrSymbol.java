// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Optional;

/** A QR code as a printer makes it from what GS ( k told it. Immutable. */
public record QrSymbol(String text, int module, char level) {
    public static final QrSymbol EMPTY = new QrSymbol("", 3, 'L');

    public QrSymbol text(String other) {
        return new QrSymbol(other, module, level);
    }

    public QrSymbol module(int dots) {
        return new QrSymbol(text, dots, level);
    }

    public QrSymbol level(char other) {
        return new QrSymbol(text, module, other);
    }

    /** The dots; none where there is nothing to say, or too much. */
    public Optional<Dots> drawn() {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.valueOf(String.valueOf(level)))
                    .getMatrix();
            var small = new Dots(matrix.getWidth(), matrix.getHeight());
            for (var y = 0; y < small.height(); y++) {
                for (var x = 0; x < small.width(); x++) {
                    if (matrix.get(x, y) == 1) {
                        small.blacken(x, y);
                    }
                }
            }
            var large = new Dots(small.width() * module, small.height() * module);
            large.draw(small, 0, 0, module, module);
            return Optional.of(large);
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }
}
