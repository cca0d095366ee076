// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.voices;

import io.jiaohao.display.sound.Pcm;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps what a slow voice said last, so that a recall or a notice is not computed again. Bounded by bytes. Thread-safe. */
public final class Remembering implements Voice {
    private final Voice voice;
    private final long most;
    private final Map<Saying, Pcm> said = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * Has nothing to remember yet.
     *
     * @param most bytes of sound to keep; a second has 44,100
     */
    public Remembering(Voice voice, long most) {
        this.voice = voice;
        this.most = most;
    }

    @Override
    public String name() {
        return voice.name();
    }

    @Override
    public boolean takes(Saying saying) {
        return voice.takes(saying);
    }

    @Override
    public Pcm speak(Saying saying) throws Unspeakable, InterruptedException {
        var known = known(saying);
        if (known != null) {
            return known;
        }
        var fresh = voice.speak(saying);
        keep(saying, fresh);
        return fresh;
    }

    private synchronized @org.jspecify.annotations.Nullable Pcm known(Saying saying) {
        return said.get(saying);
    }

    private synchronized void keep(Saying saying, Pcm sound) {
        var before = said.put(saying, sound);
        bytes += size(sound) - (before == null ? 0 : size(before));
        var oldest = said.entrySet().iterator();
        while (bytes > most && oldest.hasNext()) {
            bytes -= size(oldest.next().getValue());
            oldest.remove();
        }
    }

    private static long size(Pcm sound) {
        return 2L * sound.count();
    }

    synchronized long bytes() {
        return bytes;
    }
}
