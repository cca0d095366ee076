// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import java.util.List;

/**
 * How the hall's voice speaks.
 *
 * @param zone whose volume counts here
 * @param languages in this order, {@code zh} first usually; a language an announcement lacks is left out
 * @param times how often a call is said where the hall is not busy
 * @param chime whether two tones come before each announcement
 */
public record SpeakerSettings(String zone, List<String> languages, int times, boolean chime) {
    public SpeakerSettings {
        languages = List.copyOf(languages);
        if (languages.isEmpty() || times < 1 || times > 3) {
            throw new IllegalArgumentException("a voice needs a language and says a call 1 to 3 times");
        }
    }
}
