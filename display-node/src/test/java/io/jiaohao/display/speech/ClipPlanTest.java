// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.speech.ClipPlan.Step;
import io.jiaohao.protocol.voice.VoiceScript;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which clips a sentence is put together. */
final class ClipPlanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "请A零一二号,到三号窗口办理。 | 请 A 零 一 二 号 , 到 三 号窗口 办理",
                "请A零一二号尽快到十一号窗口。 | 请 A 零 一 二 号尽快到 十 一 号窗口",
                "请一零零一号,到导办台办理。 | 请 一 零 零 一 号 , 到 导办台 办理",
                "叫号系统已恢复,手中号码继续有效,请听号办理。 | 叫号系统已恢复 , 手中号码继续有效 , 请听号办理",
            })
    void everySentenceOfTheControllerIsInTheScript(String sentence, String clips) {
        assertEquals(clips, told(plan("zh", "导办台"), sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Number A zero one two, please go to window twenty one.' | number A zero one two , please go to window twenty one",
                "'Number A zero one two, please come to desk nine soon.' | number A zero one two , please come to desk nine soon",
                "'The calling system is back. Your number remains valid, please listen for it.' |"
                        + " the calling system is back , your number remains valid , please listen for it",
            })
    void everyEnglishSentenceIsInTheScript(String sentence, String clips) {
        assertEquals(clips, told(plan("en"), sentence));
    }

    @Test
    void fewerClipsAreBetterThanALongerFirstOne() {
        var plan = new ClipPlan(Set.of("到三", "到", "三号窗口", "号", "窗", "口"));
        assertEquals("到 三号窗口", told(plan, "到三号窗口"));
    }

    @Test
    void aWordThatIsInNoClipMakesTheSentenceAnotherVoices() {
        assertTrue(plan("zh").of("请A零一二号到法律咨询").isEmpty());
        assertTrue(plan("zh", "法律咨询").of("请A零一二号到法律咨询").isPresent());
    }

    @Test
    void aLetterIsNoPieceOfALatinWord() {
        assertTrue(plan("en").of("window seventynine").isEmpty());
        assertTrue(plan("zh").of("请WIFI").isEmpty());
    }

    @Test
    void nothingIsSaidWithoutAnyClip() {
        assertEquals(List.of(), plan("zh").of(" 。").orElseThrow());
        assertTrue(new ClipPlan(Set.of()).of("一").isEmpty());
    }

    private static ClipPlan plan(String language, String... own) {
        return new ClipPlan(VoiceScript.of(language, List.of(own)).units().stream()
                .map(VoiceScript.Unit::key)
                .collect(Collectors.toSet()));
    }

    private static String told(ClipPlan plan, String sentence) {
        return plan.of(sentence).orElseThrow().stream()
                .map(step -> switch (step) {
                    case Step.Clip clip -> clip.key();
                    case Step.Pause pause -> ",";
                })
                .collect(Collectors.joining(" "));
    }
}
