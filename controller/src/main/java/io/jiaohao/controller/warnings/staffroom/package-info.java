// SPDX-License-Identifier: Apache-2.0
/**
 * The sign in the staff room, as far as the controller is concerned: one retained state, published when it changes. Knows
 * {@code protocol} and what is told; how it looks on a card is the display node's business. Start with
 * {@link io.jiaohao.controller.warnings.staffroom.StaffSign}.
 */
@NullMarked
package io.jiaohao.controller.warnings.staffroom;

import org.jspecify.annotations.NullMarked;
