// SPDX-License-Identifier: Apache-2.0
/**
 * The hall's voice: a strictly serial queue, a voice that makes WAV from a sentence, and where the WAV goes. Knows
 * protocol only. Start with {@link io.jiaohao.display.speaker.Announcements}, which is pure.
 */
@NullMarked
package io.jiaohao.display.speaker;

import org.jspecify.annotations.NullMarked;
