// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.voices;

import io.jiaohao.display.sound.Pcm;
import java.util.ArrayList;
import java.util.List;

/** The voices of a hall in their order: the first that can say a sentence says it. Thread-safe. */
public final class Voices {
    private final List<Voice> voices;

    public Voices(List<Voice> voices) {
        this.voices = List.copyOf(voices);
    }

    /**
     * A sentence and who said it.
     *
     * @param passed why each voice before that one did not, in their order
     */
    public record Spoken(Pcm sound, String voice, List<String> passed) {
        public Spoken {
            passed = List.copyOf(passed);
        }
    }

    /**
     * Asks one after the other.
     *
     * @throws Unspeakable where none can, with what each of them said
     */
    public Spoken speak(Saying saying) throws Unspeakable, InterruptedException {
        var passed = new ArrayList<String>();
        for (var voice : voices) {
            if (!voice.takes(saying)) {
                continue;
            }
            try {
                return new Spoken(voice.speak(saying), voice.name(), passed);
            } catch (Unspeakable cannot) {
                passed.add(voice.name() + ": " + cannot.getMessage());
            }
        }
        throw new Unspeakable(passed.isEmpty() ? nobody(saying) : String.join("; ", passed));
    }

    private static String nobody(Saying saying) {
        return saying.besides() ? "only a recording says this: put “bank” into voices" : "no voice is configured";
    }
}
