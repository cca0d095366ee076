// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.anastaciocintra.escpos.EscPos.CutMode;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style;
import com.github.anastaciocintra.escpos.Style.FontSize;
import com.github.anastaciocintra.escpos.barcode.QRCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Slips by encoders that are not ours; how they were made stands beside the captures. */
final class ForeignEncodersTest {
    private static final String COFFEE = "escpos-coffee-4.1.0.bin";

    @Test
    void aSlipByReceiptlineIsReadAsItsOwnTextView() {
        var slip = printed(Hex.capture("receiptline-4.0.4.bin")).getFirst();
        // receiptline's own plain text, but for half a cell and the number, whose size it shows by spaces
        assertEquals("""
                                 镇党群服务中心
                                    社会保障
                                  A012
                                  前面还有6人
                ------------------------------------------------
                            请在等候区留意叫号和大屏
                """, firstLines(slip.text(), 6));
        assertEquals("A012", slip.largest());
        assertEquals(3, slip.lines().get(2).size());
        assertTrue(slip.pieces().stream()
                .anyMatch(piece -> piece instanceof Printed.Picture picture
                        && picture.dots().width() == 174));
    }

    @Test
    void nothingThatReceiptlineSaysIsUnknown() {
        assertEquals(List.of(), unknown(Hex.capture("receiptline-4.0.4.bin")));
    }

    @Test
    void aSlipByEscposCoffeeIsReadThoughItNeverSwitchesToChinese() {
        var slip = printed(Hex.capture(COFFEE)).getFirst();
        assertEquals(
                List.of("镇党群服务中心", "社会保障", "A012", "前面还有6人", "村便民服务站"),
                slip.lines().stream().map(Printed.Line::text).toList());
        assertEquals(5, slip.lines().get(2).size());
        assertEquals(List.of("http://192.168.1.10:8080/t/abc123"), slip.qr());
    }

    @Test
    void ofEscposCoffeeOnlyTheFourByteCharacterIsUnknownAsOnARealPrinter() {
        assertEquals(List.of("82 30 ad 31"), unknown(Hex.capture(COFFEE)));
    }

    @Test
    void theCaptureIsWhatEscposCoffeeSays() throws IOException {
        var said = coffee();
        if (Boolean.getBoolean("captures.write")) {
            Files.write(Path.of("src", "test", "resources", "captures", "escpos", COFFEE), said);
        }
        assertArrayEquals(Hex.capture(COFFEE), said);
    }

    private static byte[] coffee() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var printer = new com.github.anastaciocintra.escpos.EscPos(out)) {
            printer.setCharsetName("GB18030");
            var centred = new Style().setJustification(Justification.Center);
            printer.initializePrinter();
            printer.writeLF(new Style(centred).setBold(true), "镇党群服务中心");
            printer.writeLF(new Style(centred).setFontSize(FontSize._2, FontSize._2), "社会保障");
            printer.writeLF(
                    new Style(centred).setFontSize(FontSize._5, FontSize._5).setBold(true), "A012");
            printer.writeLF(centred, "前面还有6人");
            printer.writeLF("㙟村便民服务站");
            printer.write(
                    new QRCode().setSize(6).setJustification(Justification.Center),
                    "http://192.168.1.10:8080/t/abc123");
            printer.feed(3).cut(CutMode.PART);
        }
        return out.toByteArray();
    }

    private static List<String> unknown(byte[] bytes) {
        return new EscPosParser()
                .feed(bytes).stream()
                        .filter(PrintCommand.Unknown.class::isInstance)
                        .map(command -> ((PrintCommand.Unknown) command).hex())
                        .toList();
    }

    private static List<PrintedSlip> printed(byte[] bytes) {
        var roll = new PaperRoll(576);
        var slips = new ArrayList<PrintedSlip>();
        new EscPosParser().feed(bytes).forEach(command -> roll.take(command).ifPresent(slips::add));
        return slips;
    }

    private static String firstLines(String text, int count) {
        return String.join("\n", text.lines().limit(count).toList()) + '\n';
    }
}
