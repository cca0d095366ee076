// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.tickets;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.io.StringReader;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class QrPictureTest {
    private static final int QUIET = 4;
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    @Test
    void whatIsDrawnIsReadAgain() throws Exception {
        for (var code : new String[] {"AC34DEFG", "WXY76934", "44444444"}) {
            // when
            var drawn = drawn(QrPicture.svg(code));
            // then
            var side = drawn.getWidth() - 2 * QUIET;
            assertArrayEquals(new int[] {QUIET, QUIET, side, side}, drawn.getEnclosingRectangle(), "a quiet zone");
            assertEquals(code, new Decoder().decode(inner(drawn)).getText());
        }
    }

    @Test
    void whatIsTooLongIsNotDrawn() {
        var endless = "A".repeat(4_000);
        assertThrows(IllegalArgumentException.class, () -> QrPicture.svg(endless));
    }

    /** As a browser would fill it: the last path, on a ground of the whole view. */
    private static BitMatrix drawn(String svg) throws Exception {
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
        var paths = root.getElementsByTagName("path");
        var modules =
                new BitMatrix(Integer.parseInt(root.getAttribute("viewBox").split(" ", -1)[2]));
        var runs = RUN.matcher(((Element) paths.item(1)).getAttribute("d"));
        while (runs.find()) {
            modules.setRegion(number(runs.group(1)), number(runs.group(2)), number(runs.group(3)), 1);
        }
        return modules;
    }

    private static BitMatrix inner(BitMatrix drawn) {
        var inner = new BitMatrix(drawn.getWidth() - 2 * QUIET);
        for (var y = 0; y < inner.getHeight(); y++) {
            for (var x = 0; x < inner.getWidth(); x++) {
                if (drawn.get(x + QUIET, y + QUIET)) {
                    inner.set(x, y);
                }
            }
        }
        return inner;
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
