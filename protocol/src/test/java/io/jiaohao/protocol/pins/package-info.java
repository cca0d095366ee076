// SPDX-License-Identifier: Apache-2.0
/** Simulated pins, and the door to them. */
@NullMarked
package io.jiaohao.protocol.pins;

import org.jspecify.annotations.NullMarked;
