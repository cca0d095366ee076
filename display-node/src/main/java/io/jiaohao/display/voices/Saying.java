// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.voices;

import org.jspecify.annotations.Nullable;

/**
 * One sentence in one language.
 *
 * @param bank the recorded voice that says it; absent for the first one of its language
 * @param besides whether it is said in addition, in a dialect perhaps: no other voice takes its place where that bank lacks a word
 */
public record Saying(String text, String language, @Nullable String bank, boolean besides) {

    /** As the hall usually speaks. */
    public static Saying of(String text, String language) {
        return new Saying(text, language, null, false);
    }
}
