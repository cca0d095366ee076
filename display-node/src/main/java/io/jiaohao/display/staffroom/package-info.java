// SPDX-License-Identifier: Apache-2.0
/**
 * What the sign in the staff room shall show, as a pure function of the messages and the time that comes in with them: the warnings
 * of the hall, taking turns. Knows protocol and board; no clock, no thread, no log. Start with
 * {@link io.jiaohao.display.staffroom.StaffBoard}.
 */
@NullMarked
package io.jiaohao.display.staffroom;

import org.jspecify.annotations.NullMarked;
