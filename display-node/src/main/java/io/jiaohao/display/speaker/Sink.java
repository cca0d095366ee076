// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import java.io.IOException;

/** Where sound goes. */
public interface Sink {

    /** Plays to the end before it returns. */
    void play(Wav wav, String sentence) throws IOException, InterruptedException;
}
