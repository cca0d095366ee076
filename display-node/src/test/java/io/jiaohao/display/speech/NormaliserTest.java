// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence in words: the table of what notices hold, and how it is said. */
final class NormaliserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "请A零一二号,到三号窗口办理。 | 请A零一二号,到三号窗口办理。",
                "请A012号到11号窗口 | 请A零一二号到十一号窗口",
                "请1001号到3号窗口 | 请一零零一号到三号窗口",
                "A108号 | A一零八号",
                "105号窗口 | 一百零五号窗口",
                "20号窗口 | 二十号窗口",
                "咨询电话12345 | 咨询电话幺二三四五",
                "请拨打110 | 请拨打幺幺零",
                "请拨0571-88881234 | 请拨零五七幺,八八八八幺二三四",
                "手机138-0013-8000 | 手机幺三八,零零幺三,八零零零",
                "手机13800138000 | 手机幺三八零零幺三八零零零",
                "下午14:00继续 | 下午十四点继续",
                "9:05开始 | 九点零五分开始",
                "10:20—10:35叫号 | 十点二十分到十点三十五分叫号",
                "08:30到窗口 | 八点三十分到窗口",
                "工本费¥12.5 | 工本费十二点五元",
                "工本费10元 | 工本费十元",
                "缴费12.50元 | 缴费十二点五零元",
                "缴费10500元 | 缴费一万零五百元",
                "2026年3月15日 | 二零二六年三月十五日",
                "完成98.5% | 完成百分之九十八点五",
                "前面还有6人 | 前面还有六人",
                "3-5人 | 三到五人",
                "共2010人 | 共二千零一十人",
                "没有数字 | 没有数字",
            })
    void chineseIsInWords(String text, String words) {
        assertEquals(words, new Normaliser(false).normalise(text, "zh"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "请A零一一号,到一号窗口办理。 | 请A零幺幺号,到一号窗口办理。",
                "请A011号到11号窗口 | 请A零幺幺号到十一号窗口",
                "请1001号到一百一十一号窗口 | 请幺零零幺号到一百一十一号窗口",
                "请一零零一号到一号窗口 | 请幺零零幺号到一号窗口",
            })
    void oneIsSaidYaoInNumbersThatAreSpelledWhereTheHallWantsIt(String text, String words) {
        assertEquals(words, new Normaliser(true).normalise(text, "zh"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "请到101号窗口 | 请到一百零一号窗口",
                "请到一百零一号窗口 | 请到一百零一号窗口",
                "请到一零一号窗口 | 请到一零一号窗口",
                "2011年3月11日 | 二零一一年三月十一日",
                "二零一一年 | 二零一一年",
                "9:01开始 | 九点零一分开始",
                "九点零一分 | 九点零一分",
                "共1101人 | 共一千一百零一人",
                "缴费12.11元 | 缴费十二点一一元",
            })
    void yaoIsForTicketsOnly(String text, String words) {
        assertEquals(words, new Normaliser(true).normalise(text, "zh"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Number A 0 1 2, please go to window 3.' | 'Number A zero one two, please go to window three.'",
                "'Number A012, window 21' | 'Number A zero one two, window twenty one'",
                "'window 105' | 'window one hundred five'",
                "'window 100' | 'window one hundred'",
                "'call 12345' | 'call one two three four five'",
            })
    void englishIsInWords(String text, String words) {
        assertEquals(words, new Normaliser(false).normalise(text, "en"));
    }
}
