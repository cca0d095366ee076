// SPDX-License-Identifier: Apache-2.0
/** The lamp's rule with a hand clock. */
@NullMarked
package io.jiaohao.display.pad.lamp;

import org.jspecify.annotations.NullMarked;
