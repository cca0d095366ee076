// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.ticket;

import io.jiaohao.protocol.NodeId;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for when a number was taken; never changes.
 *
 * @param items how many items the visit has
 * @param language {@code zh} or {@code en}
 * @param shown its citizen saw the number on a screen
 * @param printer where its slips come out; absent where none is wanted
 * @param appointment the code of its appointment
 */
public record Request(
        Moment taken,
        int items,
        String language,
        boolean shown,
        @Nullable NodeId printer,
        Origin origin,
        @Nullable String appointment) {}
