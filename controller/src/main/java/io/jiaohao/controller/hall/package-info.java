// SPDX-License-Identifier: Apache-2.0
/**
 * THE RULES of the queue, and nothing else: pure functions over sealed records, the JDK only, no clock, no thread, no random, no
 * log. Start with {@link io.jiaohao.controller.hall.Hall}: {@code decide} turns an order into events or a refusal, {@code evolve}
 * turns events into the next state. {@link io.jiaohao.controller.hall.Command} orders, {@link io.jiaohao.controller.hall.Event}
 * reports, {@link io.jiaohao.controller.hall.Ticket} and {@link io.jiaohao.controller.hall.Window} describe. Each rule family has a
 * class of its own: {@code Taking}, {@code Calling}, {@code Visiting}, {@code Undoing}, {@code Staffing}, {@code Slips}, {@code Days}.
 */
@NullMarked
package io.jiaohao.controller.hall;

import org.jspecify.annotations.NullMarked;
