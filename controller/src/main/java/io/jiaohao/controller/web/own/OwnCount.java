// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.own;

import io.jiaohao.controller.statistics.day.Errand;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Which of somebody's errands a number counts, so that it can be opened. */
enum OwnCount {
    SERVED(Errand::served),
    /** 可比: those in the mean. */
    COMPARED(errand -> errand.served() && errand.plain()),
    APART(errand -> errand.served() && !errand.plain()),
    ASSISTED(errand -> errand.served() && errand.wish().assistance()),
    MANY(errand -> errand.served() && errand.wish().items() > 1),
    OUTAGE(errand -> errand.served() && errand.course().outage()),
    WALKED(errand -> errand.spent().walk() != null),
    HELD(errand -> errand.spent().hold() > 0),
    INFERRED(errand ->
            errand.served() && (errand.course().inferred() || errand.times().arrived() == null));

    // functions of an errand and nothing else
    @SuppressWarnings("ImmutableEnumChecker")
    private final Predicate<Errand> counts;

    OwnCount(Predicate<Errand> counts) {
        this.counts = counts;
    }

    List<Errand> of(List<Errand> errands) {
        return errands.stream().filter(counts).toList();
    }

    /** As it stands in the address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
