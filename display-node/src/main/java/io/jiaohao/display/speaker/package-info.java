// SPDX-License-Identifier: Apache-2.0
/**
 * Says what is announced, one sentence after the other, and measures that each was heard whole, once and in order. Start reading at
 * {@link io.jiaohao.display.speaker.Speaker}; whatever makes a sentence heard is a {@link io.jiaohao.display.speaker.Mouth}: a sound
 * card, a folder, a chip.
 */
@NullMarked
package io.jiaohao.display.speaker;

import org.jspecify.annotations.NullMarked;
