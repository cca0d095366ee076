// SPDX-License-Identifier: Apache-2.0
/** Samples, joined and levelled. */
@NullMarked
package io.jiaohao.display.sound;

import org.jspecify.annotations.NullMarked;
