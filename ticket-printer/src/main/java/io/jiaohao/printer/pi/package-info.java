// SPDX-License-Identifier: Apache-2.0
/**
 * The pins of a Raspberry Pi, or simulated ones: service buttons in, lamps out. The one home of Pi4J. Start with {@link
 * io.jiaohao.printer.pi.Pins}; {@link io.jiaohao.printer.pi.ButtonDoor} lets somebody without fingers press.
 */
@NullMarked
package io.jiaohao.printer.pi;

import org.jspecify.annotations.NullMarked;
