// SPDX-License-Identifier: Apache-2.0
/**
 * The program at the windows and in the hall: LED cards, call keys, voice. {@link io.jiaohao.display.Main} reads the
 * configuration and puts everything together; this is the only package that knows all others. One window's way is
 * {@link io.jiaohao.display.WindowNode}: link, board, card, and back.
 */
@NullMarked
package io.jiaohao.display;

import org.jspecify.annotations.NullMarked;
