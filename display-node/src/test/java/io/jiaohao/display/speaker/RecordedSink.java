// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import io.jiaohao.display.sound.Pcm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Plays on a {@link HandClock} and keeps when each sentence sounded. Can be pulled out. */
final class RecordedSink implements Sink {
    /** From its first sample to the one after its last. */
    record Played(String sentence, long from, long to, Pcm sound) {}

    private final HandClock clock;
    private final List<Played> played = new ArrayList<>();
    private boolean plugged = true;
    private int cutAfter = Integer.MAX_VALUE;

    RecordedSink(HandClock clock) {
        this.clock = clock;
    }

    List<Played> played() {
        return played;
    }

    void plugged(boolean is) {
        plugged = is;
    }

    /** The plug is pulled in the midst of a sentence, after so many whole ones. */
    void cutAfter(int sentences) {
        cutAfter = sentences;
    }

    @Override
    public void open() throws IOException {
        if (!plugged) {
            throw new IOException("no sound device: is it plugged in?");
        }
    }

    @Override
    public void play(Pcm sound, String sentence) throws IOException {
        open();
        if (played.size() == cutAfter) {
            cutAfter = Integer.MAX_VALUE;
            plugged = false;
            clock.pass(sound.length().toNanos() / 2);
            throw new IOException("the sound device went away: is it plugged in?");
        }
        var from = clock.getAsLong();
        clock.pass(sound.length().toNanos());
        played.add(new Played(sentence, from, clock.getAsLong(), sound));
    }

    @Override
    public void close() {}
}
