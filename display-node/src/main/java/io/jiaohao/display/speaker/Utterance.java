// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import io.jiaohao.display.voices.Saying;

/**
 * A sentence as it is to be heard.
 *
 * @param chime whether two tones come before it
 * @param volume 0 to 100
 */
public record Utterance(Saying saying, boolean chime, int volume) {

    /** The two tones belong to the first sentence that is heard, not to the first that was meant to be. */
    Utterance withChime() {
        return new Utterance(saying, true, volume);
    }
}
