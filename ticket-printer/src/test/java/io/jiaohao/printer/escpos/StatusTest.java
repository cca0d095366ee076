// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bits as in domain.md 3.4 (Epson TM-U220 page 54, 55 and 83). */
final class StatusTest {
    @ParameterizedTest
    @CsvSource({
        "1, 16, DRAWER", // 0x16
        "1, 1a, OFFLINE",
        "2, 16, COVER_OPEN",
        "2, 1a, FEEDING",
        "2, 32, STOPPED_BY_PAPER_END",
        "2, 52, ERROR",
        "3, 16, MECHANICAL",
        "3, 1a, CUTTER",
        "3, 32, UNRECOVERABLE",
        "3, 52, AUTO_RECOVERABLE",
        "4, 1e, NEAR_END",
        "4, 72, PAPER_OUT",
        "4, 32, PAPER_OUT",
        "4, 52, PAPER_OUT"
    })
    void everyBitHasItsName(int n, String hex, Condition condition) {
        assertEquals(PrinterStatus.of(condition), PrinterStatus.answered(n, Integer.parseInt(hex, 16)));
    }

    @Test
    void theQuestionIsDleEot() {
        assertArrayEquals(new byte[] {0x10, 0x04, 4}, PrinterStatus.question(4));
        assertEquals(PrinterStatus.WELL, PrinterStatus.answered(4, 0x12));
    }

    @Test
    void nearEndStillPrintsAndAnOpenCoverDoesNot() {
        assertTrue(PrinterStatus.of(Condition.NEAR_END).ready());
        assertFalse(PrinterStatus.of(Condition.COVER_OPEN, Condition.NEAR_END).ready());
    }

    @Property(tries = 200)
    void whatAPrinterAnswersIsReadBackAsWhatItIs(@ForAll Set<Condition> conditions) {
        var status = new PrinterStatus(conditions);
        var read = PrinterStatus.WELL;
        for (var n : PrinterStatus.QUESTIONS) {
            read = read.and(PrinterStatus.answered(n, status.answer(n)));
        }
        assertEquals(status, read);
    }

    @Property(tries = 200)
    void answersOfAllKindsAreToldApart(@ForAll Set<Condition> conditions) {
        // given
        var status = new PrinterStatus(conditions);
        var bytes = new ArrayList<Byte>();
        bytes.add((byte) 0x13);
        bytes.add((byte) status.answer(2));
        for (var b : status.automatic()) {
            bytes.add(b);
        }
        bytes.add((byte) status.answerInTurn());
        bytes.add((byte) 0x11);
        // when
        var reader = new AnswerReader();
        var answers = bytes.stream()
                .flatMap(b -> reader.feed(new byte[] {b}).stream())
                .toList();
        // then
        var automatic = EnumSet.noneOf(Condition.class);
        automatic.addAll(conditions);
        automatic.removeAll(Set.of(Condition.STOPPED_BY_PAPER_END, Condition.ERROR));
        assertEquals(3, answers.size());
        assertEquals(new Answer.AtOnce(status.answer(2)), answers.get(0));
        assertEquals(new PrinterStatus(automatic), ((Answer.Automatic) answers.get(1)).status());
        assertEquals(new Answer.InTurn(status.answerInTurn()), answers.get(2));
    }

    @Test
    void everyPrefixOfAnAutomaticStatusWaitsAndTwoAtOnceAreTwo() {
        var status = PrinterStatus.of(Condition.COVER_OPEN, Condition.OFFLINE, Condition.NEAR_END);
        var bytes = status.automatic();
        for (var cut = 0; cut < bytes.length; cut++) {
            var reader = new AnswerReader();
            assertEquals(List.of(), reader.feed(Arrays.copyOf(bytes, cut)));
            assertEquals(List.of(automatic(status)), reader.feed(Arrays.copyOfRange(bytes, cut, bytes.length)));
        }
        var both = Arrays.copyOf(bytes, 8);
        System.arraycopy(bytes, 0, both, 4, 4);
        assertEquals(List.of(automatic(status), automatic(status)), new AnswerReader().feed(both));
    }

    @Test
    void everyWrongBitInAnAnswerIsRefusedOrAnotherConditionAndTheNextIsReadRight() {
        for (var n : PrinterStatus.QUESTIONS) {
            for (var bit = 1; bit < 0x100; bit <<= 1) {
                // given
                var well = PrinterStatus.WELL.answer(n);
                var reader = new AnswerReader();
                // when
                var said = reader.feed(new byte[] {(byte) (well ^ bit)});
                // then: the fixed bits tell that it is none; any other bit can only make the printer look worse
                if ((bit & 0x93) != 0) {
                    assertFalse(said.stream().anyMatch(Answer.AtOnce.class::isInstance), "bit " + bit);
                } else {
                    assertEquals(List.of(new Answer.AtOnce(well | bit)), said);
                }
                assertEquals(
                        new Answer.AtOnce(well),
                        reader.feed(new byte[] {(byte) well}).getLast());
            }
        }
    }

    @Test
    void everyWrongBitInAnAutomaticStatusIsMadeGoodByTheNext() {
        var ill = PrinterStatus.of(Condition.PAPER_OUT, Condition.NEAR_END, Condition.OFFLINE);
        var golden = ill.automatic();
        for (var at = 0; at < golden.length; at++) {
            for (var bit = 1; bit < 0x100; bit <<= 1) {
                // given
                var broken = golden.clone();
                broken[at] ^= (byte) bit;
                var reader = new AnswerReader();
                reader.feed(broken);
                // when
                var next = reader.feed(golden);
                // then
                assertEquals(automatic(ill), next.getLast(), "byte " + at + ", bit " + bit);
            }
        }
    }

    private static Answer automatic(PrinterStatus status) {
        var bytes = new ArrayList<Integer>();
        for (var b : status.automatic()) {
            bytes.add((int) b);
        }
        return new Answer.Automatic(bytes);
    }

    @Property(tries = 300)
    void anyBytesAreReadWithoutComplaint(@ForAll byte[] bytes) {
        assertTrue(new AnswerReader().feed(bytes).size() <= bytes.length);
        assertEquals(List.of(), new AnswerReader().feed(new byte[0]));
    }
}
