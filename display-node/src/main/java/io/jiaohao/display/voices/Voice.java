// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.voices;

import io.jiaohao.display.sound.Pcm;

/** Makes sound from a sentence. Blocks while it does; may be called by any thread. */
public interface Voice {

    /** As the hall knows it: the name in the settings. */
    String name();

    /** Whether it may be asked. What is said besides is a person's own recording: no machine takes its place. */
    default boolean takes(Saying saying) {
        return !saying.besides();
    }

    /**
     * Speaks one sentence.
     *
     * @throws Unspeakable where this voice cannot, with the reason and what to do
     */
    Pcm speak(Saying saying) throws Unspeakable, InterruptedException;
}
