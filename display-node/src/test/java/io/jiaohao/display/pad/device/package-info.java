// SPDX-License-Identifier: Apache-2.0
/** Tests of the package of the same name; see there. */
@NullMarked
package io.jiaohao.display.pad.device;

import org.jspecify.annotations.NullMarked;
