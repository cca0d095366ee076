// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.report;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.statistics.day.End;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.figure.Counted;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports for whoever asks. Both ways block, so they are not for event loops; thread-safe. */
public interface Reports {
    /** Of a hall that keeps no figures. */
    Reports NOTHING = new Reports() {
        @Override
        public Report report(Wanted wanted, long atLeast) {
            return new Gathering(wanted).report(Plan.NONE, 0, true);
        }

        @Override
        public Behind behind(Which which, long atLeast) {
            return new Behind(0, true, 0, List.of());
        }
    };

    /**
     * The numbers, counting at least up to journal sequence {@code atLeast}: waits up to a second for that, else answers with
     * {@code behind}.
     */
    Report report(Wanted wanted, long atLeast);

    /** The errands behind a number. */
    Behind behind(Which which, long atLeast);

    /** What came to each service in each hour of whole days from {@code from} to {@code to}; a row may have several of an hour. */
    default List<Arrivals> arrivals(LocalDate from, LocalDate to) {
        return List.of();
    }

    /**
     * Of which number. Absent parts do not matter.
     *
     * @param wanted its days, service and window
     * @param staff a badge
     * @param counted only those behind one figure
     * @param offset how many are left out
     * @param limit how many are told at most
     */
    record Which(
            Wanted wanted,
            @Nullable Integer hour,
            @Nullable String staff,
            @Nullable End end,
            @Nullable Counted counted,
            int offset,
            int limit) {
        /** All of them, whatever they count for. */
        public Which(
                Wanted wanted,
                @Nullable Integer hour,
                @Nullable String staff,
                @Nullable End end,
                int offset,
                int limit) {
            this(wanted, hour, staff, end, null, offset, limit);
        }
    }

    /**
     * A page of the errands behind a number.
     *
     * @param all how many there are
     * @param errands in order of day and time
     */
    record Behind(long asOf, boolean behind, long all, List<Errand> errands) {
        public Behind {
            errands = List.copyOf(errands);
        }
    }
}
