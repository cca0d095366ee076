// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.emulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.printer.escpos.DotFont;
import io.jiaohao.printer.escpos.EscPosEncoder;
import io.jiaohao.printer.escpos.Glyphs;
import io.jiaohao.printer.escpos.Hex;
import io.jiaohao.printer.escpos.PrintStyle;
import io.jiaohao.printer.escpos.paper.EscPosParser;
import io.jiaohao.printer.escpos.paper.PaperRoll;
import io.jiaohao.printer.escpos.paper.PrintedSlip;
import io.jiaohao.printer.escpos.paper.SlipPicture;
import io.jiaohao.printer.slip.Layout;
import io.jiaohao.printer.slip.SlipLayout;
import io.jiaohao.printer.slip.Slips;
import io.jiaohao.protocol.Slip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws slips to {@code target/slips}, to be looked at, and lets a program that is not ours read their QR codes. */
final class SlipPicturesIT {
    private final Path folder = Path.of("target", "slips");

    @ParameterizedTest
    @ValueSource(ints = {Layout.NARROW, Layout.WIDE})
    void aPhoneCanReadTheQrOfASlip(int dots) throws IOException, InterruptedException {
        Zbar.need();
        for (var glyphs : new Glyphs[] {DotFont.load(), SystemGlyphs.best()}) {
            var name = glyphs.getClass().getSimpleName() + "-" + dots;
            assertEquals(
                    "QR-Code:" + Slips.URL,
                    Zbar.read(draw("zh-qr-" + name, Slips.chinese("A012", Slips.URL), dots, glyphs)));
            assertEquals(
                    "QR-Code:" + Slips.URL,
                    Zbar.read(draw("en-qr-" + name, Slips.english("1012", Slips.URL), dots, glyphs)));
            assertEquals("", Zbar.read(draw("zh-" + name, Slips.chinese("B007", null), dots, glyphs)));
            assertEquals("", Zbar.read(draw("en-" + name, Slips.english("A1000", null), dots, glyphs)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Layout.NARROW, Layout.WIDE})
    void aPhoneCanReadTheQrThatIsSentDotByDot(int dots) throws IOException, InterruptedException {
        Zbar.need();
        var style = new PrintStyle(PrintStyle.Qr.RASTER, PrintStyle.Cut.FULL);
        for (var url : List.of(Slips.URL, Slips.URL + "/" + "x".repeat(100), Slips.URL + "/" + "y".repeat(240))) {
            var bytes =
                    new EscPosEncoder(style, DotFont::load).encode(new SlipLayout(dots).of(Slips.chinese("A012", url)));
            assertEquals("QR-Code:" + url, Zbar.read(draw("raster-" + url.length() + "-" + dots, bytes, dots)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "receiptline/slip-80-escpos, 576",
        "receiptline/slip-80-generic, 576",
        "receiptline/slip-58-escpos, 384",
        "receiptline/slip-58-generic, 384",
        "escpos-coffee/slip-command-part, 576",
        "escpos-coffee/slip-raster-full, 576",
        "escpos-coffee/slip-graphics-part, 576"
    })
    void aPhoneCanReadTheQrOfSlipsByOthers(String capture, int dots) throws IOException, InterruptedException {
        Zbar.need();
        assertEquals(
                "QR-Code:" + Slips.URL,
                Zbar.read(draw(capture.replace('/', '-'), Hex.capture(capture + ".bin"), dots)));
    }

    private Path draw(String name, Slip slip, int dots, Glyphs glyphs) throws IOException {
        return draw(
                name,
                new EscPosEncoder(PrintStyle.USUAL, DotFont::load).encode(new SlipLayout(dots).of(slip)),
                dots,
                glyphs);
    }

    private Path draw(String name, byte[] bytes, int dots) throws IOException {
        return draw(name, bytes, dots, DotFont.load());
    }

    private Path draw(String name, byte[] bytes, int dots, Glyphs glyphs) throws IOException {
        Files.createDirectories(folder);
        return Files.write(
                folder.resolve(name + ".png"), PaperPng.of(new SlipPicture(glyphs).draw(printed(bytes, dots))));
    }

    private static PrintedSlip printed(byte[] bytes, int dots) {
        var roll = new PaperRoll(dots);
        return new EscPosParser()
                .feed(bytes).stream()
                        .map(roll::take)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow();
    }
}
