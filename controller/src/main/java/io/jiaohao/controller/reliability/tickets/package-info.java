// SPDX-License-Identifier: Apache-2.0
/**
 * What the promise costs: how many numbers a second are acknowledged when every answer waits for its force. Start with
 * {@link io.jiaohao.controller.reliability.tickets.TicketsBench}.
 */
@NullMarked
package io.jiaohao.controller.reliability.tickets;

import org.jspecify.annotations.NullMarked;
