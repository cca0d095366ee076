// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.protocol.Message.Announce;
import io.jiaohao.protocol.Message.VoiceBank;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which sentences make up an announcement. */
final class PhrasingTest {
    private static final String ZH = "请A零一二号,到三号窗口办理。";
    private static final String EN = "Number A 0 1 2, please go to window 3.";

    @Test
    void aCallIsSaidTwiceInEachLanguageWithOneChime() {
        assertEquals(
                "chime zh: " + ZH + " / zh: " + ZH + " / en: " + EN + " / en: " + EN,
                told(phrasing(List.of("zh", "en")), call(null), false));
    }

    @Test
    void aBusyHallHearsItOnceAndInFewWords() {
        assertEquals("chime zh: 请A零一二号,到三号窗口。", told(phrasing(List.of("zh")), call(null), true));
    }

    @Test
    void aTicketTakenInEnglishIsCalledOnceInEach() {
        assertEquals("chime zh: " + ZH + " / en: " + EN, told(phrasing(List.of("zh")), call("en"), false));
    }

    @Test
    void aNoticeIsSaidOnceInTheLanguagesItHas() {
        var notice = new Announce("n", 1, 60, "提前下班", Map.of(), null, null);
        assertEquals("chime zh: 提前下班", told(phrasing(List.of("zh", "en")), notice, false));
    }

    @Test
    void recordingsSoundInTheirOrderTheSecondOfALanguageBesidesTheFirst() {
        var phrasing = phrasing(List.of("zh", "en"), bank("li", "zh"), bank("local", "nan"), bank("wang", "zh"));
        assertEquals(
                "chime zh(li): " + ZH + " / zh(li): " + ZH + " / nan(local) besides: " + ZH + " / zh(wang) besides: "
                        + ZH + " / en: " + EN + " / en: " + EN,
                told(phrasing, call(null), false));
    }

    @Test
    void aDialectOfTheHallIsSaidByItsRecordingOnly() {
        assertEquals(
                "chime zh(li): " + ZH + " / zh(li): " + ZH + " / nan(local) besides: " + ZH + " / nan(local) besides: "
                        + ZH,
                told(phrasing(List.of("zh", "nan"), bank("li", "zh"), bank("local", "nan")), call(null), false));
    }

    @Test
    void chineseComesFirstWhereOnlyEnglishIsRecorded() {
        assertEquals(
                "chime zh: " + ZH + " / zh: " + ZH + " / en(mary): " + EN + " / en(mary): " + EN,
                told(phrasing(List.of("zh", "en"), bank("mary", "en")), call(null), false));
    }

    private static Phrasing phrasing(List<String> languages, VoiceBank... banks) {
        return new Phrasing(new SpeakerSettings("hall", languages, 2, true), List.of(banks));
    }

    private static VoiceBank bank(String name, String language) {
        return new VoiceBank(name, language, "0".repeat(64));
    }

    private static String told(Phrasing phrasing, Announce announce, boolean busy) {
        return phrasing.of(announce, busy, 100).stream()
                .map(each -> (each.chime() ? "chime " : "")
                        + each.saying().language()
                        + (each.saying().bank() == null
                                ? ""
                                : "(" + each.saying().bank() + ")")
                        + (each.saying().besides() ? " besides" : "")
                        + ": "
                        + each.saying().text())
                .collect(Collectors.joining(" / "));
    }

    private static Announce call(@Nullable String language) {
        return new Announce(
                "1", 1, 60, ZH, Map.of("zh", ZH, "en", EN), new TicketNumber("A012"), new WindowNumber(3), language);
    }
}
