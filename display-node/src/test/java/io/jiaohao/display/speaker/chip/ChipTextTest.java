// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Long sentences in pieces. */
final class ChipTextTest {

    @Test
    void aLongTextIsCutBehindPunctuation() {
        assertEquals(List.of("今天下班早,", "请抓紧,谢谢"), ChipText.pieces("今天下班早,请抓紧,谢谢", 13));
    }

    @Test
    void withoutPunctuationItIsCutBetweenCharacters() {
        var pieces = ChipText.pieces("号A".repeat(200), 195);
        assertEquals("号A".repeat(200), String.join("", pieces));
        pieces.forEach(piece -> assertTrue(ChipText.bytes(piece) <= 195));
    }

    @Test
    void marksOfSomebodyElseAndUnreadableCharactersAreLeftOut() {
        assertEquals(List.of("请v1到三号"), ChipText.pieces("请[v1]到😀三号", 195));
        assertEquals(List.of(), ChipText.pieces("😀", 195));
    }
}
