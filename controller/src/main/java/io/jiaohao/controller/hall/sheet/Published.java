// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Where the sheet of a month stands; the sheet itself is in the journal. Outlives a day.
 *
 * @param version 1 for the first, and one more for each correction
 * @param day the hall day in whose journal it stands
 * @param notice the number of its notice on the screens; absent where there is none
 * @param withdrawn nobody reads it now
 */
public record Published(
        YearMonth month,
        int version,
        LocalDate day,
        @Nullable Long notice,
        boolean withdrawn) {}
