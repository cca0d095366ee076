// SPDX-License-Identifier: Apache-2.0
/**
 * What a card shall show, as pure functions of the messages and the time that comes in with them: which message is
 * newer, when the controller counts as lost, when a call flashes. Knows protocol and nothing else; no clock, no thread, no
 * log. Start with {@link io.jiaohao.display.board.BarBoard}.
 */
@NullMarked
package io.jiaohao.display.board;

import org.jspecify.annotations.NullMarked;
