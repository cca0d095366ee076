// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.telling;

import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.warnings.WarningRules;
import io.jiaohao.controller.warnings.telling.News.What;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one listener was told so far, and what it must be told now. A warning is told when it begins and when it gets worse than it was
 * told, again from time to time while it holds, and once when it is over. Nobody hears of what comes and goes: over is said when it was
 * gone for {@link WarningRules#hold}, and what comes back after that is said no sooner than so long after it. Nothing is told in quiet
 * times; afterwards, what holds then. Pure and immutable.
 */
record Telling(Map<Kind, Told> told) {
    static final Telling NOTHING = new Telling(Map.of());

    /** The telling that follows, and what is said now. */
    record Step(Telling telling, List<News.OfWarning> news) {}

    Telling {
        told = Map.copyOf(told);
    }

    Step next(List<Warning> holding, Instant now, WarningRules rules, boolean quiet) {
        Map<Kind, Told> next = new EnumMap<>(Kind.class);
        var news = new ArrayList<News.OfWarning>();
        for (var kind : Kind.values()) {
            var before = told.get(kind);
            var warning = of(holding, kind);
            var what = quiet ? null : due(before, warning, now, rules);
            var after = what == null ? unsaid(before, warning, now) : said(before, warning, now);
            if (after != null) {
                next.put(kind, after);
                if (what != null) {
                    news.add(new News.OfWarning(what, after.said(), after.since(), now));
                }
            }
        }
        return new Step(new Telling(next), List.copyOf(news));
    }

    /** Those of {@code holding} that it was told of. */
    List<Warning> standing(List<Warning> holding) {
        return holding.stream()
                .filter(warning -> {
                    var last = told.get(warning.kind());
                    return last != null && !last.over();
                })
                .toList();
    }

    private static @Nullable What due(
            @Nullable Told before, @Nullable Warning warning, Instant now, WarningRules rules) {
        if (before == null) {
            return warning == null ? null : What.RAISED;
        }
        if (before.over()) {
            return warning != null && before.older(rules.hold(), now) ? What.RAISED : null;
        }
        return warning == null ? over(before, now, rules) : again(before, warning, now, rules);
    }

    private static @Nullable What over(Told before, Instant now, WarningRules rules) {
        var gone = before.gone();
        var longGone = gone != null && Told.passed(gone, rules.hold(), now);
        return longGone && before.older(rules.hold(), now) ? What.OVER : null;
    }

    /** Worse than ever is told at once; what was told to be milder is not told to be worse right after. */
    private static @Nullable What again(Told before, Warning warning, Instant now, WarningRules rules) {
        var worse = warning.level().compareTo(before.said().level()) > 0;
        if (worse && (warning.level().compareTo(before.worst()) > 0 || before.older(rules.hold(), now))) {
            return What.RAISED;
        }
        return before.older(rules.repeat(), now) ? What.REPEATED : null;
    }

    private static @Nullable Told unsaid(@Nullable Told before, @Nullable Warning warning, Instant now) {
        if (before == null || before.over()) {
            return before;
        }
        var gone = before.gone() == null ? now : before.gone();
        return before.goneSince(warning == null ? gone : null);
    }

    private static @Nullable Told said(@Nullable Told before, @Nullable Warning warning, Instant now) {
        if (warning == null) {
            return before == null ? null : before.ended(now);
        }
        return before == null || before.over() ? Told.first(warning, now) : before.again(warning, now);
    }

    private static @Nullable Warning of(List<Warning> holding, Kind kind) {
        return holding.stream()
                .filter(warning -> warning.kind() == kind)
                .findFirst()
                .orElse(null);
    }
}
