// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.telling;

import io.jiaohao.controller.warnings.Warning;
import java.time.Instant;

/** Something to be told. {@code at}: when it was decided, by the hall's clock. */
public sealed interface News {
    Instant at();

    /**
     * Of a warning.
     *
     * @param since when it began to hold, whatever its level was then
     */
    record OfWarning(What what, Warning warning, Instant since, Instant at) implements News {}

    /** Somebody wants to see whether it arrives. */
    record Trial(Instant at) implements News {}

    /** {@code RAISED}: it is there, or worse; {@code REPEATED}: it still holds; {@code OVER}: it does not hold any more. */
    enum What {
        RAISED,
        REPEATED,
        OVER
    }
}
