// SPDX-License-Identifier: Apache-2.0
/** Vendor vectors, the emulator against them, the driver against the emulator. */
@NullMarked
package io.jiaohao.display.pad.bus;

import org.jspecify.annotations.NullMarked;
