// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.slip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.SignTexts;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class WrapTest {
    @Test
    void aHanziTakesTwoCells() {
        assertEquals(List.of("前面还有", "6人"), Wrap.lines("前面还有6人", 8));
    }

    @Test
    void latinWordsStayWhole() {
        assertEquals(List.of("two recent", "photographs"), Wrap.lines("two recent photographs", 12));
    }

    @Test
    void aWordLongerThanALineIsBroken() {
        assertEquals(List.of("abcd", "ef"), Wrap.lines("abcdef", 4));
    }

    @Test
    void aClosingMarkNeverBeginsALine() {
        assertEquals(List.of("身份", "证、社", "保卡"), Wrap.lines("身份证、社保卡", 6));
    }

    @Test
    void anOpeningMarkNeverEndsALine() {
        assertEquals(List.of("身份证", "《户口", "本》"), Wrap.lines("身份证《户口本》", 8));
    }

    @Test
    void aSpanOfTimeStaysTogether() {
        assertEquals(List.of("Expected", "10:20–10:35"), Wrap.lines("Expected 10:20–10:35", 16));
        assertEquals(List.of("预计", "10:20—10:35叫", "号"), Wrap.lines("预计10:20—10:35叫号", 15));
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertEquals(List.of(""), Wrap.lines("", 8));
    }

    @Test
    void linesInTheMiddleAreOfAboutTheSameLength() {
        assertEquals(List.of("6 people", "before you"), Wrap.balanced("6 people before you", 16));
        assertEquals(List.of("one line"), Wrap.balanced("one line", 16));
    }

    @Property(tries = 300)
    void noLineIsWiderThanThePaperAndNothingIsLost(
            @ForAll
                    @StringLength(max = 80)
                    @CharRange(from = ' ', to = '~')
                    @CharRange(from = '一', to = '丿')
                    @CharRange(from = '、', to = '》')
                    String text,
            @ForAll @IntRange(min = 2, max = 48) int cells) {
        var lines = Wrap.lines(text, cells);
        lines.forEach(line -> assertTrue(SignTexts.cellsOf(line) <= cells, line));
        assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
    }
}
