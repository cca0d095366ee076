// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.sound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Puts clips together to a sentence: edges are faded, so that no joint clicks, and each pause is as long as it was asked for. Pure. */
public final class Joints {
    /** Long enough to hide a step in the wave, too short to be heard as a fade. */
    private static final int FADE = Pcm.count(Duration.ofMillis(6));

    private Joints() {}

    /** A clip, or the silence between two. */
    public sealed interface Piece {
        /** A sound that is heard. */
        record Clip(Pcm sound) implements Piece {}

        /** A silence. */
        record Pause(Duration length) implements Piece {}
    }

    public static Pcm join(List<Piece> pieces) {
        var sounds = new ArrayList<Pcm>();
        for (var piece : pieces) {
            sounds.add(
                    switch (piece) {
                        case Piece.Clip clip -> faded(clip.sound());
                        case Piece.Pause pause -> Pcm.silence(pause.length());
                    });
        }
        return Pcm.all(sounds);
    }

    static Pcm faded(Pcm sound) {
        var last = sound.count() - 1;
        return sound.times(n -> Math.min(1, Math.min(n, last - n) / (double) FADE));
    }
}
