// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.tickets;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** A QR code as a drawing (SVG), a unit for each module, with its quiet zone and its own white ground. Stateless. */
final class QrPicture {
    /** Modules, as ISO/IEC 18004 wants them around. */
    private static final int QUIET = 4;

    /** Pixels of a module, where no style says another: 29 modules of a short text are 232 pixels. */
    private static final int SIZE = 8;

    /** M: a scratched screen under the scanner of a kiosk may hide a seventh of it. */
    private static final Map<EncodeHintType, ?> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, "M", EncodeHintType.MARGIN, QUIET);

    private QrPicture() {}

    /** Of {@code text}, which is short. */
    static String svg(String text) {
        var modules = modules(text);
        var side = modules.getWidth();
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%2$d" height="%2$d" viewBox="0 0 %1$d %1$d" \
                shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dh-%1$dz"/><path d="%3$s"/></svg>
                """.formatted(side, side * SIZE, dark(modules));
    }

    /** A stroke for each run of dark modules in a row. */
    private static String dark(BitMatrix modules) {
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                var from = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
                }
            }
        }
        return path.toString();
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(text.length() + " signs are too many for a QR code", tooLong);
        }
    }
}
