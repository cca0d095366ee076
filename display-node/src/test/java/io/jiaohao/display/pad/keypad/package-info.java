// SPDX-License-Identifier: Apache-2.0
/** Input events, typing and the keypad at a pseudo-terminal. */
@NullMarked
package io.jiaohao.display.pad.keypad;

import org.jspecify.annotations.NullMarked;
