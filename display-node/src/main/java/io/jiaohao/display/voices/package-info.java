// SPDX-License-Identifier: Apache-2.0
/**
 * Where the sound of a sentence comes from: voices that are asked in the hall's order, until one can say it. Each takes a
 * {@link io.jiaohao.display.voices.Saying} and gives samples; none knows where they are played.
 */
@NullMarked
package io.jiaohao.display.voices;

import org.jspecify.annotations.NullMarked;
