// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.plan;

import io.jiaohao.controller.forecast.replay.Effect;
import io.jiaohao.controller.forecast.replay.OtherPlan;
import io.jiaohao.controller.forecast.replay.Visit;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.statistics.DayFigures;
import io.jiaohao.controller.statistics.Statistics;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plan would have done with the people of the last recorded days. Blocks for {@link #LONGEST} at most; for workers. */
final class Foresight {
    private static final int DAYS = 7;
    /** Weeks without a visit end the search: a hall closed over the Spring Festival still finds its last days. */
    private static final int SEARCHED = 28;
    /** Fewer, and a single slow visit would look like a rule. */
    private static final int ENOUGH = 100;

    private static final Duration LONGEST = Duration.ofSeconds(6);

    private final Statistics statistics;
    private final ZoneId zone;
    private final LongSupplier nanos;

    Foresight(Statistics statistics, ZoneId zone, LongSupplier nanos) {
        this.statistics = statistics;
        this.zone = zone;
        this.nanos = nanos;
    }

    /** Today and the days before it, under both plans. */
    JsonObject of(Plan before, Plan after, LocalDate today, long sequence) {
        var until = nanos.getAsLong() + LONGEST.toNanos();
        var visits = new ArrayList<Visit>();
        var days = 0;
        for (var back = 0; back < SEARCHED && days < DAYS && nanos.getAsLong() < until; back++) {
            var found = visits(today.minusDays(back), sequence);
            days += found.isEmpty() ? 0 : 1;
            visits.addAll(found);
        }
        var effect = OtherPlan.effect(visits, before, after, () -> nanos.getAsLong() < until);
        return json(effect).put("cutShort", effect.days() < days);
    }

    private List<Visit> visits(LocalDate day, long sequence) {
        return statistics.day(day, sequence).visits().stream()
                .flatMap(visit -> visit(day, visit))
                .toList();
    }

    /** Nobody knows yet how long they wait who still do. */
    private Stream<Visit> visit(LocalDate day, DayFigures.Visit visit) {
        if (visit.called() == null && visit.finished() == null) {
            return Stream.empty();
        }
        return Stream.of(new Visit(
                day,
                visit.service().text(),
                visit.ticket().text(),
                visit.priority(),
                second(day, visit.taken()),
                second(day, visit.called()),
                second(day, visit.finished()),
                visit.window() == null ? "" : visit.window().toString()));
    }

    private int second(LocalDate day, @Nullable Instant moment) {
        return moment == null
                ? Visit.NEVER
                : (int) Duration.between(day.atTime(LocalTime.MIN).atZone(zone).toInstant(), moment)
                        .toSeconds();
    }

    private static JsonObject json(Effect effect) {
        return new JsonObject()
                .put("days", effect.days())
                .put("visits", effect.visits())
                .put("enough", effect.days() >= 3 && effect.visits() >= ENOUGH)
                .put("before", side(effect.before()))
                .put("after", side(effect.after()));
    }

    private static JsonObject side(Effect.Side side) {
        return new JsonObject()
                .put("services", PlanJson.each(side.services(), Foresight::waits))
                .put("classes", PlanJson.each(side.classes(), Foresight::waits))
                .put("windows", PlanJson.each(side.windows(), load -> new JsonObject()
                        .put("window", load.window())
                        .put("seconds", load.seconds())))
                .put("met", side.met())
                .put("left", side.left())
                .put("refused", side.refused())
                .put("unserved", side.unserved());
    }

    private static JsonObject waits(Effect.Waits waits) {
        return new JsonObject()
                .put("of", waits.of())
                .put("called", waits.called())
                .put("meanSeconds", waits.mean())
                .put("halfSeconds", waits.half())
                .put("nineSeconds", waits.nine())
                .put("longestSeconds", waits.longest())
                .put("met", waits.met());
    }
}
