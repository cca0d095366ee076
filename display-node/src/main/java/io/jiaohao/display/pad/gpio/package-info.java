// SPDX-License-Identifier: Apache-2.0
/**
 * Keys and lamps on pins of this computer. Knows pins by {@code protocol.pins}, and nothing of Pi4J. Start with
 * {@link io.jiaohao.display.pad.gpio.GpioPad}.
 */
@NullMarked
package io.jiaohao.display.pad.gpio;

import org.jspecify.annotations.NullMarked;
