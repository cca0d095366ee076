// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import io.jiaohao.controller.hall.Hall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The warnings that hold, and what must be remembered to go on. A level rises at once and falls only well below its threshold. It is
 * said aloud when it is worse than what was said last, and otherwise after a while, also where it was gone in between; never in quiet
 * times. A hall that is closed has none. Pure and immutable.
 *
 * @param warnings in the order of {@link Kind}
 * @param toSay of them, those to say now
 * @param said what was said last of each kind
 */
record Watch(List<Warning> warnings, List<Warning> toSay, Map<Kind, Said> said, Seats seats) {
    static final Watch NEW = new Watch(List.of(), List.of(), Map.of(), Seats.NONE);

    /** What was said, and when. */
    record Said(Level level, Instant at) {}

    Watch {
        warnings = List.copyOf(warnings);
        toSay = List.copyOf(toSay);
        said = Map.copyOf(said);
    }

    Watch next(Hall hall, Instant now, WarningRules rules) {
        if (!hall.open()) {
            return NEW;
        }
        var moment = hall.moment(now);
        var sitting = seats.next(hall, moment);
        var time = hall.plan().calendar().time(now);
        var quiet = rules.quiet().stream().anyMatch(span -> span.contains(time));
        return next(Reading.of(hall, moment, rules, sitting), now, rules, quiet).with(sitting);
    }

    /** What follows from these values alone. */
    Watch next(Map<Kind, Integer> values, Instant now, WarningRules rules, boolean quiet) {
        var next = new ArrayList<Warning>();
        for (var kind : Kind.values()) {
            var warning = next(kind, values.getOrDefault(kind, 0), now, rules);
            if (warning != null) {
                next.add(warning);
            }
        }
        var say = quiet
                ? List.<Warning>of()
                : next.stream().filter(warning -> due(warning, now, rules)).toList();
        Map<Kind, Said> heard = new EnumMap<>(Kind.class);
        heard.putAll(said);
        say.forEach(warning -> heard.put(warning.kind(), new Said(warning.level(), now)));
        return new Watch(next, say, heard, seats);
    }

    private Watch with(Seats sitting) {
        return new Watch(warnings, toSay, said, sitting);
    }

    private @Nullable Warning next(Kind kind, int value, Instant now, WarningRules rules) {
        var was = of(kind);
        var level = rules.of(kind).of(value);
        if (was != null && (level == null || level.compareTo(was.level()) < 0)) {
            var kept = rules.of(kind).of(value, rules.keepPercent());
            level = kept != null && kept.compareTo(was.level()) > 0 ? was.level() : kept;
        }
        if (level == null) {
            return null;
        }
        var since = was != null && was.level() == level ? was.since() : now;
        return new Warning(kind, level, value, since);
    }

    private @Nullable Warning of(Kind kind) {
        return warnings.stream()
                .filter(warning -> warning.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    /** A clock that was set back must not silence it. */
    private boolean due(Warning warning, Instant now, WarningRules rules) {
        var last = said.get(warning.kind());
        return last == null
                || warning.level().compareTo(last.level()) > 0
                || now.isBefore(last.at())
                || !now.isBefore(last.at().plus(rules.repeat()));
    }
}
