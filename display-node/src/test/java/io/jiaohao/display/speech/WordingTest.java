// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same in fewer words. */
final class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh | 请A零一二号,到三号窗口办理。 | 请A零一二号,到三号窗口。",
                "zh | 请A零一二号尽快到三号窗口。 | 请A零一二号尽快到三号窗口。",
                "zh | 叫号系统已恢复,手中号码继续有效,请听号办理。 | 叫号系统已恢复,手中号码继续有效,请听号办理。",
                "en | 'Number A 0 1 2, please go to window 3.' | 'Number A 0 1 2, window 3.'",
            })
    void onlyACallIsShortened(String language, String text, String shorter) {
        assertEquals(shorter, Wording.shorter(text, language));
    }
}
