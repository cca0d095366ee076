// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that voices read wrong. */
final class LexiconTest {
    private final Lexicon ours = Lexicon.parse("# remark\n\n行长\thang2 zhang3\t航掌\n行\txing2\nA\tei1\n");

    @Test
    void theLongerWordIsReadFirst() {
        assertEquals("请 hang2 zhang3  xing2", ours.withPinyin("请行长行"));
    }

    @Test
    void aLetterIsSetApartFromTheWordsAroundIt() {
        assertEquals("请 ei1 零一二号", ours.withPinyin("请A零一二号"));
    }

    @Test
    void aVoiceWithoutPinyinGetsHanziThatSoundTheSame() {
        assertEquals("请航掌行A", ours.inPlainHanzi("请行长行A"));
    }

    @Test
    void theHallsOwnReadingGoesBeforeOurs() {
        assertEquals("yi4", Lexicon.parse("A\tyi4").before(ours).withPinyin("A"));
    }

    @Test
    void whatAnEntryBecameIsNotReadAgain() {
        var lexicon = Lexicon.parse("重\tchong2\nc\txi1");
        assertEquals("chong2", lexicon.withPinyin("重"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"重呼", "重呼\tchong", "重呼\tchong2\t虫\t多", "重呼 chong2 hu1"})
    void aLineThatIsNoneIsNamed(String line) {
        var error = assertThrows(IllegalArgumentException.class, () -> Lexicon.parse("# first\n" + line));
        assertEquals("line 2", String.valueOf(error.getMessage()).substring(0, 6));
    }
}
