// SPDX-License-Identifier: Apache-2.0
/** Serial lines over pairs of pseudo-terminals. */
@NullMarked
package io.jiaohao.protocol.serial;

import org.jspecify.annotations.NullMarked;
