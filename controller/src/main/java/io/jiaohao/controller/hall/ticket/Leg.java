// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.ticket;

import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An earlier service of a visit that went on.
 *
 * @param clerk who served, where known
 * @param arrived absent where nobody pressed
 * @param aside time in between that was nobody's handling
 */
public record Leg(
        ServiceCode service,
        WindowNumber window,
        @Nullable String clerk,
        Moment called,
        @Nullable Moment arrived,
        Moment ended,
        Duration aside) {}
