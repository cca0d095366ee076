// SPDX-License-Identifier: Apache-2.0
/**
 * Call keys: from a bouncing contact to a press that is repeated until the reply comes or nobody may act on it any
 * more ({@link io.jiaohao.display.pad.Pad}), and the wall between a window and the devices its keys are on
 * ({@link io.jiaohao.display.pad.CallPad}), of which there are three kinds, each in a room of its own: pins, a bus, keypads. Pure, with time as
 * data; knows protocol only.
 */
@NullMarked
package io.jiaohao.display.pad;

import org.jspecify.annotations.NullMarked;
