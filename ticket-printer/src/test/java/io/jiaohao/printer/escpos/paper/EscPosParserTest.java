// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.escpos.DotFont;
import io.jiaohao.printer.escpos.EscPosEncoder;
import io.jiaohao.printer.escpos.Hex;
import io.jiaohao.printer.escpos.PrintStyle;
import io.jiaohao.printer.slip.Element;
import io.jiaohao.printer.slip.Layout;
import io.jiaohao.printer.slip.SlipLayout;
import io.jiaohao.printer.slip.Slips;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EscPosParserTest {
    private static final byte[] SLIP = new EscPosEncoder(PrintStyle.USUAL, DotFont::load)
            .encode(new SlipLayout(384).of(Slips.chinese("A012", Slips.URL)));

    @Test
    void aCutSlipIsPaperWithItsWords() {
        var slip = print(SLIP).getFirst();
        assertEquals("A012", slip.largest());
        assertEquals(List.of(Slips.URL), slip.qr());
        assertTrue(slip.text().contains("前面还有6人\n"), slip.text());
        assertTrue(slip.text().contains("·仅限当天有效\n"), slip.text());
    }

    @Test
    void everyPrefixWaitsForTheRestAndThenSaysTheSame() {
        var whole = print(SLIP);
        for (var cut = 0; cut < SLIP.length; cut++) {
            var parser = new EscPosParser();
            var roll = new PaperRoll(384);
            assertEquals(List.of(), print(parser, roll, Arrays.copyOf(SLIP, cut)), "cut at " + cut);
            assertEquals(whole, print(parser, roll, Arrays.copyOfRange(SLIP, cut, SLIP.length)), "cut at " + cut);
        }
    }

    @Test
    void twoSlipsAtOnceAreTwoSlips() {
        var both = Arrays.copyOf(SLIP, SLIP.length * 2);
        System.arraycopy(SLIP, 0, both, SLIP.length, SLIP.length);
        var slips = print(both);
        assertEquals(2, slips.size());
        assertEquals(slips.get(0), slips.get(1));
    }

    @Test
    void aByteAtATimeIsTheSameSlip() {
        var parser = new EscPosParser();
        var roll = new PaperRoll(384);
        var slips = new ArrayList<PrintedSlip>();
        for (var b : SLIP) {
            slips.addAll(print(parser, roll, new byte[] {b}));
        }
        assertEquals(print(SLIP), slips);
        assertEquals(0, parser.waiting());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1b ff", "1d ff", "1c ff", "01", "10 ff", "82 30 ad 31", "7f"})
    void anUnknownCommandIsNamedAndPassedOver(String hex) {
        var commands = new EscPosParser().feed(Hex.bytes(hex + " 41"));
        assertEquals(List.of(new PrintCommand.Unknown(hex), new PrintCommand.Text("A")), commands);
    }

    @Test
    void aStatusQuestionInsideAPictureIsOnlyDots() {
        var commands = new EscPosParser().feed(Hex.bytes("1d 76 30 00 03 00 01 00 10 04 01 10 04 02"));
        assertTrue(commands.getFirst() instanceof PrintCommand.Picture);
        assertEquals(new PrintCommand.AskNow(2), commands.getLast());
    }

    @Test
    void aPictureTooLargeForAnySlipIsRefusedUnread() {
        var commands = new EscPosParser().feed(Hex.bytes("1d 76 30 00 ff ff ff ff 41"));
        assertEquals(
                List.of(new PrintCommand.Unknown("1d 76 30 00 ff ff ff ff"), new PrintCommand.Text("A")), commands);
    }

    @Test
    void halfAHanziWaitsForItsOtherHalf() {
        var parser = new EscPosParser();
        assertEquals(List.of(), parser.feed(Hex.bytes("c7")));
        assertEquals(List.of(new PrintCommand.Text("前")), parser.feed(Hex.bytes("b0")));
    }

    @Test
    void everySingleWrongBitInASlipIsSurvivedAndLaterSlipsArePrintedWhole() {
        // given: a small slip of text and dots, of which sixty follow
        var slip = new EscPosEncoder(PrintStyle.USUAL, DotFont::load)
                .encode(new Layout(
                        384,
                        List.of(
                                new Element.Line("A012号", 8, Element.Align.CENTRE, true),
                                new Element.Line("㙟", 1, Element.Align.LEFT, false),
                                new Element.Feed(2))));
        var whole = print(slip).getFirst();
        for (var at = 0; at < slip.length; at++) {
            for (var bit = 1; bit < 0x100; bit <<= 1) {
                var broken = slip.clone();
                broken[at] ^= (byte) bit;
                var parser = new EscPosParser();
                var roll = new PaperRoll(384);
                print(parser, roll, broken);
                // when
                PrintedSlip last = null;
                for (var again = 0; again < 60 && !whole.equals(last); again++) {
                    last = print(parser, roll, slip).stream()
                            .reduce((a, b) -> b)
                            .orElse(last);
                }
                // then: or it waits for a picture that a wrong length promised
                assertTrue(whole.equals(last) || parser.waiting() > slip.length, "byte " + at + ", bit " + bit);
            }
        }
    }

    @Property(tries = 2000)
    void garbageIsNeverThrownBack(@ForAll @Size(max = 400) byte[] garbage) {
        print(garbage);
    }

    @Property(tries = 500)
    void oneWrongByteInASlipIsNeverThrownBack(@ForAll int where, @ForAll byte wrong) {
        var broken = SLIP.clone();
        broken[Math.floorMod(where, broken.length)] = wrong;
        print(broken);
    }

    private static List<PrintedSlip> print(byte[] bytes) {
        return print(new EscPosParser(), new PaperRoll(384), bytes);
    }

    private static List<PrintedSlip> print(EscPosParser parser, PaperRoll roll, byte[] bytes) {
        var slips = new ArrayList<PrintedSlip>();
        parser.feed(bytes).forEach(command -> roll.take(command).ifPresent(slips::add));
        return slips;
    }
}
