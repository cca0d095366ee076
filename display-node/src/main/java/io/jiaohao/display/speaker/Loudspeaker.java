// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import io.jiaohao.display.sound.Chime;
import io.jiaohao.display.sound.Loudness;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.voices.Saying;
import io.jiaohao.display.voices.Unspeakable;
import io.jiaohao.display.voices.Voices;
import io.jiaohao.display.voices.Voices.Spoken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Voices, and a sink for what they make. One sentence is made ahead while another is heard, so that no call waits for a voice. */
public final class Loudspeaker implements Mouth {
    private record Ahead(Saying saying, FutureTask<Spoken> made) {}

    private final Voices voices;
    private final Sink sink;
    private final LongSupplier clock;
    private final Executor beside;
    private final Pcm chime = Chime.sound();
    private @Nullable Ahead ahead;

    /**
     * Speaks through a sink.
     *
     * @param beside where the next sentence is made
     */
    public Loudspeaker(Voices voices, Sink sink, LongSupplier clock, Executor beside) {
        this.voices = voices;
        this.sink = sink;
        this.clock = clock;
        this.beside = beside;
    }

    @Override
    public String name() {
        return "loudspeaker";
    }

    @Override
    public void check() throws IOException, InterruptedException {
        sink.open();
    }

    @Override
    public Heard say(Utterance utterance, Optional<Saying> next) throws IOException, InterruptedException {
        var spoken = made(utterance.saying());
        var whole = utterance.chime() ? Pcm.all(List.of(chime, spoken.sound())) : spoken.sound();
        var sound = Loudness.volume(whole, utterance.volume());
        next.ifPresent(this::prepare);
        sink.open();
        var begun = clock.getAsLong();
        sink.play(sound, utterance.saying().text());
        return new Heard(spoken.voice(), begun, spoken.passed());
    }

    private void prepare(Saying saying) {
        if (ahead == null || !ahead.saying().equals(saying)) {
            var made = new FutureTask<>(() -> voices.speak(saying));
            ahead = new Ahead(saying, made);
            beside.execute(made);
        }
    }

    private Spoken made(Saying saying) throws Unspeakable, InterruptedException {
        var before = ahead;
        if (before == null || !before.saying().equals(saying)) {
            return voices.speak(saying);
        }
        ahead = null;
        try {
            return before.made().get();
        } catch (ExecutionException e) {
            throw new Unspeakable(
                    e.getCause() instanceof Unspeakable cannot ? String.valueOf(cannot.getMessage()) : e.toString());
        }
    }

    @Override
    public void close() {
        sink.close();
    }
}
