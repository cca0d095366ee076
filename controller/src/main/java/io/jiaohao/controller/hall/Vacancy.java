// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.plan.Slot;
import org.jspecify.annotations.Nullable;

/**
 * A slot of a day that can be booked, or why it cannot.
 *
 * @param free places left
 * @param refusal what whoever books it is told; absent where it can be booked
 */
public record Vacancy(Slot slot, int free, @Nullable Refusal refusal) {}
