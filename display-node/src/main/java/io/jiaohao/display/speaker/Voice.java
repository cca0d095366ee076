// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import java.io.IOException;

/** Makes sound from a sentence. Blocks while it does; one sentence at a time. */
public interface Voice {

    /**
     * Speaks one sentence into a file.
     *
     * @param language {@code zh} or {@code en}
     * @throws IOException where the voice failed, with what it said
     */
    Wav speak(String sentence, String language) throws IOException, InterruptedException;
}
