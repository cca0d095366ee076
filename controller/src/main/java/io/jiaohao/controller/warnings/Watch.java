// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.warnings.Warning.Measure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The warnings that hold, and what must be remembered to go on. A level rises at once and falls only well below its threshold; what is
 * not known ends no warning and begins none. A hall that is closed has none, nor has one at rest: out of hours, with nobody waiting and
 * no window open. Pure and immutable.
 *
 * @param warnings in the order of {@link Kind}
 */
record Watch(List<Warning> warnings, Seats seats) {
    static final Watch NEW = new Watch(List.of(), Seats.NONE);

    Watch {
        warnings = List.copyOf(warnings);
    }

    Watch next(Hall hall, Instant now, WarningRules rules) {
        if (!hall.open() || resting(hall)) {
            return NEW;
        }
        var moment = hall.moment(now);
        var sitting = seats.next(hall, moment);
        return next(Reading.of(hall, moment, rules, sitting), now, rules).with(sitting);
    }

    private static boolean resting(Hall hall) {
        return hall.tally().outOfHours()
                && hall.windows().values().stream().noneMatch(Seats::working)
                && hall.tickets().values().stream().noneMatch(Ticket::waiting);
    }

    /** What follows from these values alone; one that is absent is not known. */
    Watch next(Map<Kind, Measure> values, Instant now, WarningRules rules) {
        var next = new ArrayList<Warning>();
        for (var kind : Kind.values()) {
            var measured = values.get(kind);
            var warning = measured == null ? of(kind) : next(kind, measured, now, rules);
            if (warning != null) {
                next.add(warning);
            }
        }
        return new Watch(next, seats);
    }

    private Watch with(Seats sitting) {
        return new Watch(warnings, sitting);
    }

    private @Nullable Warning next(Kind kind, Measure measured, Instant now, WarningRules rules) {
        var was = of(kind);
        var level = rules.of(kind).of(measured.value());
        if (was != null && (level == null || level.compareTo(was.level()) < 0)) {
            var kept = rules.of(kind).of(measured.value(), rules.keepPercent());
            level = kept != null && kept.compareTo(was.level()) > 0 ? was.level() : kept;
        }
        if (level == null) {
            return null;
        }
        var since = was != null && was.level() == level ? was.since() : now;
        return new Warning(kind, level, measured.value(), measured.place(), since);
    }

    private @Nullable Warning of(Kind kind) {
        return warnings.stream()
                .filter(warning -> warning.kind() == kind)
                .findFirst()
                .orElse(null);
    }
}
