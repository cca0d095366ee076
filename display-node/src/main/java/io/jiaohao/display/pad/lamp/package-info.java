// SPDX-License-Identifier: Apache-2.0
/**
 * The lamp of a pad, whatever it is on: what it has to do ({@link io.jiaohao.display.pad.lamp.Lamp}, pure) and who switches it in time
 * ({@link io.jiaohao.display.pad.lamp.Blinker}).
 */
@NullMarked
package io.jiaohao.display.pad.lamp;

import org.jspecify.annotations.NullMarked;
