// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.cutting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.jiaohao.controller.voice.cutting.WavHead.Flaw;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavHeadTest {
    private static byte[] head(int code, int channels, int rate, int bits, int length) {
        var head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        head.put(tag("RIFF"))
                .putInt(36 + length)
                .put(tag("WAVE"))
                .put(tag("fmt "))
                .putInt(16);
        head.putShort((short) code).putShort((short) channels).putInt(rate).putInt(rate * channels * bits / 8);
        head.putShort((short) (channels * bits / 8)).putShort((short) bits);
        return head.put(tag("data")).putInt(length).array();
    }

    private static byte[] tag(String four) {
        return four.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void soundThatCanBeUsedSaysWhereItBegins() {
        assertEquals(new WavHead.Sound(48_000, 2, 44, Optional.of(1000L)), WavHead.of(head(1, 2, 48_000, 16, 1000)));
    }

    @Test
    void aLengthThatNobodyKnewIsUnknown() {
        assertEquals(new WavHead.Sound(16_000, 1, 44, Optional.empty()), WavHead.of(head(1, 1, 16_000, 16, -1)));
        assertEquals(new WavHead.Sound(16_000, 1, 44, Optional.empty()), WavHead.of(head(1, 1, 16_000, 16, 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1, 44100, 32, NOT_PCM",
        "85, 2, 44100, 16, NOT_PCM",
        "1, 1, 44100, 8, NOT_16_BIT",
        "1, 1, 44100, 24, NOT_16_BIT",
        "1, 6, 48000, 16, CHANNELS",
        "1, 1, 8000, 16, RATE",
        "1, 1, 96000, 16, RATE",
        "1, 1, -1, 16, RATE"
    })
    void whatCannotBeUsedSaysWhy(int code, int channels, int rate, int bits, Flaw flaw) {
        assertEquals(new WavHead.Refused(flaw), WavHead.of(head(code, channels, rate, bits, 1000)));
    }

    @Test
    void otherChunksArePassedOver() {
        var head = head(1, 1, 22_050, 16, 10);
        var with = ByteBuffer.allocate(44 + 8 + 4).order(ByteOrder.LITTLE_ENDIAN);
        with.put(head, 0, 36).put(tag("LIST")).putInt(3).put(new byte[4]).put(head, 36, 8);
        assertEquals(new WavHead.Sound(22_050, 1, 56, Optional.of(10L)), WavHead.of(with.array()));
    }

    @Test
    void aBeginningWaitsForTheRest() {
        var head = head(1, 1, 22_050, 16, 10);
        for (var length = 0; length < 44; length++) {
            assertInstanceOf(WavHead.Incomplete.class, WavHead.of(Arrays.copyOf(head, length)), "at " + length);
        }
    }

    @Test
    void anythingElseIsNoWav() {
        assertEquals(
                new WavHead.Refused(Flaw.NOT_WAV),
                WavHead.of("ID3 and then some music".getBytes(StandardCharsets.UTF_8)));
        assertEquals(new WavHead.Refused(Flaw.NOT_WAV), WavHead.of(new byte[] {1, 2}));
    }

    @Test
    void noGarbageIsTooMuch() {
        var random = new Random(3);
        for (var n = 0; n < 20_000; n++) {
            var head = head(1, 1, 22_050, 16, 10);
            for (var spoilt = 0; spoilt < 4; spoilt++) {
                head[random.nextInt(head.length)] = (byte) random.nextInt(256);
            }
            assertInstanceOf(WavHead.class, WavHead.of(head));
        }
    }
}
