// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import io.jiaohao.display.sound.Joints;
import io.jiaohao.display.sound.Joints.Piece;
import io.jiaohao.display.sound.Pcm;
import io.jiaohao.display.speech.ClipPlan;
import io.jiaohao.display.speech.ClipPlan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One voice in clips, all of them in memory: some sixty words of half a second are a megabyte or two, and the first sample of a call
 * waits for no disk. Immutable.
 */
public final class Bank {
    /** Within a clause: spelled digits stay apart, and nobody hears a hole. */
    private static final Duration JOINT = Duration.ofMillis(25);

    private final String name;
    private final String language;
    private final Map<String, Pcm> clips;
    private final ClipPlan plan;

    Bank(String name, String language, Map<String, Pcm> clips) {
        this.name = name;
        this.language = language;
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
        return new Bank(called, spoken, clips);
    }

    /** A sentence in words; empty where a word of it is in no clip. */
    Optional<Pcm> say(String words) {
        return plan.of(words).map(this::joined);
    }

    private Pcm joined(List<Step> steps) {
        var pieces = new ArrayList<Piece>();
        var inClause = false;
        for (var step : steps) {
            switch (step) {
                case Step.Clip(String key) -> {
                    if (inClause) {
                        pieces.add(new Piece.Pause(JOINT));
                    }
                    pieces.add(new Piece.Clip(clips.getOrDefault(key, Pcm.silence(Duration.ZERO))));
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
