// SPDX-License-Identifier: Apache-2.0
/**
 * The pins of a Raspberry Pi, or simulated ones: keys and buttons in, lamps out. The one home of Pi4J's inputs and outputs; what a key
 * means is the business of each program. Start with {@link io.jiaohao.protocol.pins.Pins}; {@link io.jiaohao.protocol.pins.PinDoor}
 * lets somebody without fingers press. A program that uses it names Pi4J and its plug-ins among its dependencies; the controller does
 * not, and does not carry them.
 */
@NullMarked
package io.jiaohao.protocol.pins;

import org.jspecify.annotations.NullMarked;
