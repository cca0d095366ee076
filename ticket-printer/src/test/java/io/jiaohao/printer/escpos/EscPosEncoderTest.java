// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.jiaohao.printer.escpos.paper.EscPosParser;
import io.jiaohao.printer.escpos.paper.PrintCommand;
import io.jiaohao.printer.slip.Element;
import io.jiaohao.printer.slip.Element.Align;
import io.jiaohao.printer.slip.Layout;
import io.jiaohao.printer.slip.SlipLayout;
import io.jiaohao.printer.slip.Slips;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EscPosEncoderTest {
    private static final DotFont FONT = DotFont.load();

    @Test
    void aLineIsAlignSizeAndGbk() {
        // 前 面 还 有 6 人 in GBK: c7b0 c3e6 bbb9 d3d0 36 c8cb
        assertEquals(
                "1b 40 1c 26 1b 61 01 1b 45 01 1d 21 11 c7 b0 c3 e6 bb b9 d3 d0 36 c8 cb 0a 1d 56 42 03",
                Hex.text(encode(new Element.Line("前面还有6人", 2, Align.CENTRE, true))));
    }

    @Test
    void aQrIsStoredThenPrinted() {
        assertEquals(
                "1b 40 1c 26 1b 61 01 1d 28 6b 04 00 31 41 32 00 1d 28 6b 03 00 31 43 06 1d 28 6b 03 00 31 45 31"
                        + " 1d 28 6b 06 00 31 50 30 61 62 63 1d 28 6b 03 00 31 51 30 1d 56 42 03",
                Hex.text(encode(new Element.Qr("abc"))));
    }

    @Test
    void theKnifeDoesWhatTheSettingSays() {
        assertEquals("1b 40 1c 26 1d 56 42 03", Hex.text(ended(PrintStyle.Cut.PARTIAL)));
        assertEquals("1b 40 1c 26 1d 56 41 03", Hex.text(ended(PrintStyle.Cut.FULL)));
        assertEquals("1b 40 1c 26 1b 64 05", Hex.text(ended(PrintStyle.Cut.NONE)));
    }

    private static byte[] ended(PrintStyle.Cut cut) {
        return new EscPosEncoder(new PrintStyle(PrintStyle.Qr.COMMAND, cut), () -> FONT)
                .encode(new Layout(576, List.of()));
    }

    @Test
    void aQrForPrintersThatCannotDrawItIsSentDotByDotWithItsWhite() {
        // version 1: 21 modules and 4 of white on each side, 6 dots each: 174 dots, 22 bytes a row; 92 rows to a band
        var bytes = new EscPosEncoder(new PrintStyle(PrintStyle.Qr.RASTER, PrintStyle.Cut.PARTIAL), () -> FONT)
                .encode(new Layout(384, List.of(new Element.Qr("abc"))));
        assertEquals(
                "1b 40 1c 26 1b 61 01 1d 76 30 00 16 00 5c 00", Hex.text(bytes).substring(0, 44));
        assertEquals(174, pictures(bytes).mapToInt(Dots::height).sum());
        assertFalse(Hex.text(bytes).contains("1d 28 6b"));
    }

    @Test
    void noPictureIsLongerThanWhatIsSentBeforeTheNextSlipWhereOneWasCutOff() {
        // given: as wide and high as a line can be
        var bytes = encode(new Element.Line("㙟村镕江", 8, Align.LEFT, true));
        // then: whatever a printer waits for in it, the NULs before the next cut are more
        var zeros = PrinterStatus.fresh().length - 6;
        assertEquals(8 * Glyphs.HEIGHT, pictures(bytes).mapToInt(Dots::height).sum());
        pictures(bytes).forEach(band -> assertTrue(8 + band.bytes().length <= zeros, "a band of " + band.height()));
        for (var cut = 0; cut < bytes.length; cut += 7) {
            var parser = new EscPosParser();
            parser.feed(Arrays.copyOf(bytes, cut));
            var commands = parser.feed(PrinterStatus.fresh());
            assertEquals(new PrintCommand.Cut(3), commands.getLast(), "cut off after " + cut);
            assertTrue(commands.stream().anyMatch(PrintCommand.Init.class::isInstance));
        }
    }

    private static Stream<Dots> pictures(byte[] bytes) {
        return new EscPosParser()
                .feed(bytes).stream()
                        .filter(PrintCommand.Picture.class::isInstance)
                        .map(command -> ((PrintCommand.Picture) command).dots());
    }

    @Test
    void aSentenceWithARareCharacterLosesNoneOfItsOthers() {
        // given
        var sentence = "请㙟村、镕江村A12的居民到3号窗口";
        // when
        var picture = new EscPosParser()
                .feed(encode(new Element.Line(sentence, 1, Align.LEFT, false))).stream()
                        .filter(PrintCommand.Picture.class::isInstance)
                        .map(command -> ((PrintCommand.Picture) command).dots())
                        .findFirst()
                        .orElseThrow();
        // then: each character is its glyph, in its place
        var left = 0;
        for (var c : sentence.codePoints().toArray()) {
            var glyph = FONT.of(c);
            for (var y = 0; y < Glyphs.HEIGHT; y++) {
                for (var x = 0; x < glyph.width(); x++) {
                    assertEquals(glyph.black(x, y), picture.black(left + x, y), Character.toString(c));
                }
            }
            left += glyph.width();
        }
        assertTrue(FONT.has("㙟".codePointAt(0)), "and it is no empty frame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"㙟", "€", "ñ", "鎔", "\u9fb4"})
    void aCharacterThatPrintersMayLackIsDrawn(String rare) {
        // given
        assertTrue(FONT.has(rare.codePointAt(0)), "the font has no " + rare);
        // when
        var drawn = drawn(rare);
        // then
        assertEquals(FONT.of(rare.codePointAt(0)), drawn, rare);
        assertTrue(drawn.count() > 20, rare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "\ufe10"})
    void aCharacterThatTheFontLacksTooIsAnEmptySquare(String rarer) {
        // given
        assertFalse(FONT.has(rarer.codePointAt(0)), "the font has " + rarer);
        // when
        var drawn = drawn(rarer);
        // then: a frame two dots within its cell, and nothing in it
        assertEquals(24, drawn.width());
        for (var y = 0; y < 24; y++) {
            for (var x = 0; x < 24; x++) {
                var edge = Math.min(Math.min(x, 23 - x), Math.min(y, 23 - y)) == 2;
                assertEquals(edge, drawn.black(x, y), rarer + " at " + x + ", " + y);
            }
        }
    }

    /** The picture of a line of this alone, which holds no text. */
    private static Dots drawn(String alone) {
        var bytes = encode(new Element.Line(alone, 1, Align.LEFT, false));
        var commands = new EscPosParser().feed(bytes);
        assertFalse(commands.stream().anyMatch(PrintCommand.Text.class::isInstance), alone);
        var dots = pictures(bytes).findFirst().orElseThrow();
        assertEquals(Glyphs.HEIGHT, dots.height());
        return dots;
    }

    @Test
    void anEnDashIsNoReasonToDrawALine() {
        assertEquals(
                "1b 40 1c 26 1b 61 00 1b 45 00 1d 21 00 31 2d 32 0a 1d 56 42 03",
                Hex.text(encode(new Element.Line("1–2", 1, Align.LEFT, false))));
    }

    @Test
    void aLineWithOneRareCharacterIsDrawnAsAWhole() {
        var bytes = encode(new Element.Line("㙟村A1", 2, Align.CENTRE, true));
        assertEquals(
                "1b 40 1c 26 1b 61 01 1d 76 30 00 12 00 30 00", Hex.text(bytes).substring(0, 44));
    }

    @Test
    void whatASlipSaysCannotCommandThePrinter() {
        var bytes = encode(new Element.Line("A\u001b@\u0010\u0004\u0001\n\u009bB", 1, Align.LEFT, false));
        assertEquals(
                "1b 40 1c 26 1b 61 00 1b 45 00 1d 21 00 41 20 40 20 20 20 20 20 42 0a 1d 56 42 03", Hex.text(bytes));
    }

    @Test
    void everyCharacterThatIsSentAsTextIsWhatIconvSays() throws IOException {
        // given: all of the BMP that we call printable
        var printable = IntStream.rangeClosed(0x20, 0xffff)
                .filter(c -> !Character.isISOControl(c) && !Character.isSurrogate((char) c))
                .mapToObj(Character::toString)
                .filter(SafeText::printable)
                .collect(Collectors.joining());
        assertTrue(printable.length() > 7_400, "only " + printable.length());
        // then
        assertArrayEquals(iconv(printable), printable.getBytes(EscPos.GBK));
    }

    @Test
    void theSentencesOfASlipAreAllSentAsText() {
        for (var slip : List.of(Slips.chinese("A012", Slips.URL), Slips.plain("B001"))) {
            var commands = new EscPosParser()
                    .feed(new EscPosEncoder(PrintStyle.USUAL, () -> fail("no font is needed"))
                            .encode(new SlipLayout(576).of(slip)));
            assertFalse(commands.stream().anyMatch(PrintCommand.Picture.class::isInstance));
        }
    }

    @Test
    void theFontHasEveryCharacterOfGb2312() {
        var missing = IntStream.rangeClosed(0x21, 0xffff)
                .filter(c -> !Character.isISOControl(c) && !Character.isSurrogate((char) c))
                .filter(c -> SafeText.printable(Character.toString(c)) && !FONT.has(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        assertEquals("", missing);
    }

    @Property(tries = 200)
    void anyTextAtAllIsEncodedAndUnderstood(@ForAll String text) {
        var commands = new EscPosParser().feed(encode(new Element.Line(text, 3, Align.CENTRE, false)));
        assertFalse(commands.stream().anyMatch(PrintCommand.Unknown.class::isInstance));
        assertEquals(new PrintCommand.Cut(3), commands.getLast());
    }

    private static byte[] encode(Element element) {
        return new EscPosEncoder(PrintStyle.USUAL, () -> FONT).encode(new Layout(576, List.of(element)));
    }

    private static byte[] iconv(String text) throws IOException {
        return Hex.iconv(text, "GBK");
    }
}
