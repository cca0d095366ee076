// SPDX-License-Identifier: Apache-2.0
/**
 * K-series cards in software, on a socket or several on one serial line: they understand the maker's frames, keep dynamic
 * areas, a clock, lamps and a brightness, and draw them. Knows {@code onbon.frame} and nothing of the driver. Start with
 * {@link io.jiaohao.display.card.onbon.emulator.OnbonEmulator}.
 */
@NullMarked
package io.jiaohao.display.card.onbon.emulator;

import org.jspecify.annotations.NullMarked;
