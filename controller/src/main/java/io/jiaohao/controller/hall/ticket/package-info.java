// SPDX-License-Identifier: Apache-2.0
/**
 * A ticket and all that is known of its visit, as values. Start with {@link io.jiaohao.controller.hall.ticket.Ticket}: what was asked
 * for ({@code Request}), how it stands in line ({@code Standing}), what became of its slip ({@code Paper}), what staff did and said of
 * it ({@code Care}), and what its citizen said ({@code Remarks}). {@code Moment} is a time on both lines of time.
 */
@NullMarked
package io.jiaohao.controller.hall.ticket;

import org.jspecify.annotations.NullMarked;
