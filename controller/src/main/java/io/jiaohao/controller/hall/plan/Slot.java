// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.plan;

import org.jspecify.annotations.Nullable;

/**
 * A part of the day with its quota.
 *
 * @param walkIns how many numbers are given in it without an appointment; absent: as many as come
 * @param appointments how many may be booked for it; 0: none
 */
public record Slot(Span span, @Nullable Integer walkIns, int appointments) {
    public Slot {
        if (appointments < 0 || (walkIns != null && walkIns < 0)) {
            throw new IllegalArgumentException("quota of " + span + " must not be negative");
        }
    }
}
