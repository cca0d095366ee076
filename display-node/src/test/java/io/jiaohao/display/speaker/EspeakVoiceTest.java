// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What the voice is told, and what is said where it is missing. */
final class EspeakVoiceTest {

    @Test
    void aLetterIsSetApartFromTheDigitsThatFollow() {
        assertEquals("请A 零一二号,到三号窗口办理。", EspeakVoice.spaced("请A零一二号,到三号窗口办理。"));
        assertEquals("Number A 0 1 2", EspeakVoice.spaced("Number A 0 1 2"));
    }

    @Test
    void aMissingProgramIsNamedWithItsPackage() {
        assertTrue(Programs.missing("/nowhere", false).orElse("").contains("apt install espeak-ng"));
    }
}
