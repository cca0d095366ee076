// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import io.jiaohao.display.sound.Pcm;
import java.io.IOException;

/** Where sound goes. One thread at a time. */
public interface Sink extends AutoCloseable {

    /**
     * Makes ready what {@link #play} needs, if it is not.
     *
     * @throws IOException where there is nothing to play on, with what to do
     */
    void open() throws IOException, InterruptedException;

    /**
     * Plays to the end before it returns.
     *
     * @throws IOException where not all of it was heard, with what to do
     */
    void play(Pcm sound, String sentence) throws IOException, InterruptedException;

    @Override
    void close();
}
