// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import io.jiaohao.display.voices.Saying;

/**
 * A sentence as it is to be heard.
 *
 * @param chime whether two tones come before it
 * @param volume 0 to 100
 */
public record Utterance(Saying saying, boolean chime, int volume) {}
