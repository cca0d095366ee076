// SPDX-License-Identifier: Apache-2.0
/**
 * Samples: what a sound is, and what is done to it before it is heard. Pure: bytes and numbers in, bytes and numbers out. Start
 * reading at {@link io.jiaohao.display.sound.Pcm}.
 */
@NullMarked
package io.jiaohao.display.sound;

import org.jspecify.annotations.NullMarked;
