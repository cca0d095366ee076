// SPDX-License-Identifier: Apache-2.0
/**
 * The one home of Pi4J: levels of input and output pins, on a Raspberry Pi through gpiod, elsewhere through the mock provider.
 * Knows nothing of keys or windows. Start with {@link io.jiaohao.display.pi.Pins}.
 */
@NullMarked
package io.jiaohao.display.pi;

import org.jspecify.annotations.NullMarked;
