// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.ticket;

import io.jiaohao.protocol.Message.PrintOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a ticket's slip.
 *
 * @param slips how many were ordered: 1 for the first, one more for each reprint
 * @param slip what the printer said last; absent until it spoke, or where no slip was wanted
 * @param remembered the citizen does without
 */
public record Paper(int slips, @Nullable PrintOutcome slip, boolean remembered) {}
