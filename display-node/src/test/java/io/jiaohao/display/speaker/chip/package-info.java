// SPDX-License-Identifier: Apache-2.0
/** Speech chips, from vectors and over a pair of pseudo-terminals. */
@NullMarked
package io.jiaohao.display.speaker.chip;

import org.jspecify.annotations.NullMarked;
