// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.sound.Pcm;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which voice says a sentence, and what is kept of it. */
final class VoicesTest {
    private static final Saying CALL = Saying.of("请A零一二号", "zh");
    private static final Saying DIALECT = new Saying("请A零一二号", "nan", "local", true);

    /** Counts what it is asked. */
    private static class Counting implements Voice {
        private final String name;
        private final @Nullable String cannot;
        private int asked;

        Counting(String name, @Nullable String cannot) {
            this.name = name;
            this.cannot = cannot;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Pcm speak(Saying saying) throws Unspeakable {
            asked++;
            if (cannot != null) {
                throw new Unspeakable(cannot);
            }
            return Pcm.silence(Duration.ofSeconds(1));
        }
    }

    @Test
    void theFirstThatCanSaysItAndItIsToldWhyOthersDidNot() throws Exception {
        var voices = new Voices(List.of(new Counting("bank", "a word is missing"), new Counting("espeak", null)));
        var spoken = voices.speak(CALL);
        assertEquals("espeak", spoken.voice());
        assertEquals(List.of("bank: a word is missing"), spoken.passed());
    }

    @Test
    void whereNoneCanAllReasonsAreTold() {
        var voices = new Voices(List.of(new Counting("bank", "no word"), new Counting("espeak", "not installed")));
        var told = assertThrows(Unspeakable.class, () -> voices.speak(CALL));
        assertEquals("bank: no word; espeak: not installed", told.getMessage());
    }

    @Test
    void whatIsSaidBesidesHasNoSubstitute() {
        var espeak = new Counting("espeak", null);
        var voices = new Voices(List.of(recorded("no word"), new Remembering(espeak, 1_000)));
        var told = assertThrows(Unspeakable.class, () -> voices.speak(DIALECT));
        assertEquals("bank: no word", told.getMessage());
        assertEquals(0, espeak.asked);
    }

    @Test
    void whatIsSaidBesidesIsSaidByTheRecordingWhereverThatStands() throws Exception {
        var command = new Counting("command", null);
        var spoken = new Voices(List.of(command, recorded(null))).speak(DIALECT);
        assertEquals("bank", spoken.voice());
        assertEquals(0, command.asked);
    }

    @Test
    void withoutRecordingsItIsToldWhatWouldSayIt() {
        var told =
                assertThrows(Unspeakable.class, () -> new Voices(List.of(new Counting("espeak", null))).speak(DIALECT));
        assertEquals("only a recording says this: put “bank” into voices", told.getMessage());
    }

    private static Voice recorded(@Nullable String cannot) {
        return new Counting("bank", cannot) {
            @Override
            public boolean takes(Saying saying) {
                return true;
            }
        };
    }

    @Test
    void theSameSentenceIsMadeOnceAndTheOldestIsForgottenFirst() throws Exception {
        // given room for two seconds of sound
        var slow = new Counting("espeak", null);
        var remembering = new Remembering(slow, 2 * 2 * Pcm.RATE);
        // when
        var first = remembering.speak(CALL);
        assertSame(first, remembering.speak(CALL));
        remembering.speak(Saying.of("二", "zh"));
        remembering.speak(Saying.of("三", "zh"));
        // then
        assertEquals(3, slow.asked);
        assertTrue(remembering.bytes() <= 2 * 2 * Pcm.RATE);
        remembering.speak(CALL);
        assertEquals(4, slow.asked);
    }
}
