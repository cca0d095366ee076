// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a kiosk can say of a service before a number is taken.
 *
 * @param why no number is given; absent where one is
 * @param from when numbers are given again today; absent where that is not known
 * @param pastClosing a number is given, but would be called only after closing
 */
public record Offer(@Nullable String why, @Nullable LocalTime from, boolean pastClosing) {
    public boolean open() {
        return why == null;
    }
}
