// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.speech.Normaliser;
import io.jiaohao.display.voices.Saying;
import io.jiaohao.display.voices.Unspeakable;
import io.jiaohao.display.voices.Voice;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Speaks with clips. A sentence is of one bank: two voices within it would sound like a ransom note. Thread-safe. */
public final class ClipVoice implements Voice {
    /** A minute and a half of words: two made banks whole. */
    private static final long CACHED_BYTES = 4L << 20;

    private final ClipCache cache = new ClipCache(CACHED_BYTES);
    private final Shelf shelf;
    private final Normaliser normaliser;

    public ClipVoice(Shelf shelf, Normaliser normaliser) {
        this.shelf = shelf;
        this.normaliser = normaliser;
    }

    @Override
    public String name() {
        return "bank";
    }

    @Override
    public boolean takes(Saying saying) {
        return true;
    }

    @Override
    public Pcm speak(Saying saying) throws Unspeakable {
        var words = normaliser.normalise(saying.text(), saying.language());
        var banks = banks(saying);
        for (var bank : banks) {
            var sound = said(bank, words);
            if (sound.isPresent()) {
                return sound.get();
            }
        }
        throw new Unspeakable(
                banks.isEmpty()
                        ? "no recording of " + saying.language() + " is here yet"
                        : "no recording has every word of this: record it, or leave it to the next voice");
    }

    private Optional<Pcm> said(Bank bank, String words) throws Unspeakable {
        try {
            return bank.say(words, cache);
        } catch (IOException e) {
            throw new Unspeakable("the recording " + bank.name() + " cannot be read any more: " + e.getMessage());
        }
    }

    /** The one that was asked for; where any other may help out, the others of its language too. */
    private List<Bank> banks(Saying saying) {
        var name = saying.bank();
        if (name == null) {
            return shelf.of(saying.language());
        }
        var asked = shelf.named(name);
        if (saying.besides() || asked.isEmpty()) {
            return saying.besides() ? asked.stream().toList() : shelf.of(saying.language());
        }
        var others = shelf.of(saying.language());
        return java.util.stream.Stream.concat(asked.stream(), others.stream())
                .distinct()
                .toList();
    }
}
