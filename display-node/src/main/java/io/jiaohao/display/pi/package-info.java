// SPDX-License-Identifier: Apache-2.0
/**
 * The SPI pins of a Raspberry Pi, through Pi4J; levels of single pins are met in {@code protocol.pins}. Knows nothing of cards. Start
 * with {@link io.jiaohao.display.pi.SpiChips}.
 */
@NullMarked
package io.jiaohao.display.pi;

import org.jspecify.annotations.NullMarked;
