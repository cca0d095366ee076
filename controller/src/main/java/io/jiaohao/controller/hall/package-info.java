// SPDX-License-Identifier: Apache-2.0
/**
 * THE RULES of the queue, and nothing else: pure functions over sealed records, the JDK only, no clock, no thread, no random, no
 * log. Start with {@link io.jiaohao.controller.hall.Hall}: {@code decide} turns an order into events or a refusal, {@code evolve}
 * turns events into the next state. {@link io.jiaohao.controller.hall.Command} orders, {@link io.jiaohao.controller.hall.Event}
 * reports, {@link io.jiaohao.controller.hall.ticket.Ticket} and {@link io.jiaohao.controller.hall.Window} describe. Each rule family has a
 * class of its own, and {@code Rules} is their table of contents; {@code Choosing} says who is next. What is configured stands in
 * {@code plan}, who waits in {@code line}.
 */
@NullMarked
package io.jiaohao.controller.hall;

import org.jspecify.annotations.NullMarked;
