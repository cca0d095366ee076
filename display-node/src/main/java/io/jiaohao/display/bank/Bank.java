// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import io.jiaohao.display.sound.Joints;
import io.jiaohao.display.sound.Joints.Piece;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.speech.ClipPlan;
import io.jiaohao.display.speech.ClipPlan.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One voice in clips, which stay on the disk until they are said: sixty words of half a second are a megabyte or two. Immutable. */
public final class Bank {
    /** Within a clause: spelled digits stay apart, and nobody hears a hole. */
    private static final Duration JOINT = Duration.ofMillis(25);

    private final String name;
    private final String language;
    private final Path place;
    private final Map<String, String> clips;
    private final ClipPlan plan;

    /**
     * A bank whose clips are there.
     *
     * @param place its folder or zip
     * @param clips from the words to a file's name
     */
    Bank(String name, String language, Path place, Map<String, String> clips) {
        this.name = name;
        this.language = language;
        this.place = place;
        this.clips = Map.copyOf(clips);
        this.plan = new ClipPlan(clips.keySet());
    }

    public String name() {
        return name;
    }

    public String language() {
        return language;
    }

    /** As the hall calls it, whatever stands in its manifest. */
    Bank as(String called, String spoken) {
        return new Bank(called, spoken, place, clips);
    }

    /**
     * A sentence in words; empty where a word of it is in no clip, or it has none.
     *
     * @throws IOException where a clip cannot be read any more
     */
    Optional<Pcm> say(String words, ClipCache cache) throws IOException {
        var steps = plan.of(words);
        return steps.isEmpty() || steps.get().isEmpty() ? Optional.empty() : Optional.of(joined(steps.get(), cache));
    }

    private Pcm joined(List<Step> steps, ClipCache cache) throws IOException {
        var files = new ArrayList<String>();
        for (var step : steps) {
            if (step instanceof Step.Clip(String key)) {
                files.add(clips.getOrDefault(key, key));
            }
        }
        return joined(steps, cache.of(place, files));
    }

    private Pcm joined(List<Step> steps, Map<String, Pcm> sounds) {
        var pieces = new ArrayList<Piece>();
        var inClause = false;
        for (var step : steps) {
            switch (step) {
                case Step.Clip(String key) -> {
                    if (inClause) {
                        pieces.add(new Piece.Pause(JOINT));
                    }
                    pieces.add(new Piece.Clip(
                            sounds.getOrDefault(clips.getOrDefault(key, key), Pcm.silence(Duration.ZERO))));
                    inClause = true;
                }
                case Step.Pause(Duration length) -> {
                    pieces.add(new Piece.Pause(length));
                    inClause = false;
                }
            }
        }
        return Joints.join(pieces);
    }
}
