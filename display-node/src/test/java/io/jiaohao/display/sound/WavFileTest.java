// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** WAV files as bytes. */
final class WavFileTest {
    private static final Pcm SOUND = Pcm.of(new short[] {0, 100, -200, Short.MAX_VALUE, Short.MIN_VALUE});

    @Test
    void whatWasWrittenIsReadAgain() throws NoSound {
        assertEquals(SOUND, WavFile.read(WavFile.write(SOUND)));
    }

    @Test
    void aLengthLeftOpenByAPipeMeansUpToTheEnd() throws NoSound {
        // given
        var bytes = WavFile.write(SOUND);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(40, -1).putInt(4, -1);
        // then
        assertEquals(SOUND, WavFile.read(bytes));
    }

    @Test
    void anotherRateIsBroughtToOurs() throws NoSound {
        // given
        var half = new byte[44 + 2 * Pcm.RATE / 2];
        System.arraycopy(WavFile.write(SOUND), 0, half, 0, 44);
        ByteBuffer.wrap(half)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(24, Pcm.RATE / 2)
                .putInt(40, half.length - 44);
        // then
        assertEquals(1_000, WavFile.read(half).length().toMillis());
    }

    @Test
    void twoChannelsBecomeOne() throws NoSound {
        // given
        var bytes = WavFile.write(Pcm.of(new short[] {100, 300, -100, -300}));
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(22, (short) 2);
        // then
        assertEquals(Pcm.of(new short[] {200, -200}), WavFile.read(bytes));
    }

    @Test
    void everyPrefixAndAnySpoiledByteIsASoundOrARefusal() throws NoSound {
        var whole = WavFile.write(SOUND);
        for (var length = 0; length < 46; length++) {
            var part = Arrays.copyOf(whole, length);
            assertThrows(NoSound.class, () -> WavFile.read(part));
        }
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++) {
            var spoiled = whole.clone();
            spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
            spoiled[random.nextInt(44)] = (byte) random.nextInt();
            try {
                assertEquals(true, WavFile.read(spoiled).count() > 0);
            } catch (NoSound refused) {
                assertEquals(false, String.valueOf(refused.getMessage()).isEmpty());
            }
        }
    }
}
