// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.plan;

import io.jiaohao.controller.forecast.replay.Visit;
import io.jiaohao.controller.forecast.whatif.Effect;
import io.jiaohao.controller.forecast.whatif.OtherPlan;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.statistics.Statistics;
import io.jiaohao.controller.web.reports.RecordedDays;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/** What a plan would have done with the people of the last recorded days. Blocks for {@link #LONGEST} at most; for workers. */
final class Foresight {
    private static final int DAYS = 7;
    /** Fewer, and a single slow visit would look like a rule. */
    private static final int ENOUGH = 100;

    private static final Duration LONGEST = Duration.ofSeconds(6);

    private final RecordedDays recorded;
    private final LongSupplier nanos;

    Foresight(Statistics statistics, ZoneId zone, LongSupplier nanos) {
        this.recorded = new RecordedDays(statistics, zone);
        this.nanos = nanos;
    }

    /** Today and the days before it, under both plans. */
    JsonObject of(Plan before, Plan after, LocalDate today, long sequence) {
        var until = nanos.getAsLong() + LONGEST.toNanos();
        var visits = recorded.last(today, day -> true, DAYS, sequence, () -> nanos.getAsLong() < until);
        var days = visits.stream().map(Visit::day).distinct().count();
        var effect = OtherPlan.effect(visits, before, after, () -> nanos.getAsLong() < until);
        return json(effect).put("cutShort", effect.days() < days);
    }

    private static JsonObject json(Effect effect) {
        return new JsonObject()
                .put("days", effect.days())
                .put("visits", effect.visits())
                .put("enough", effect.days() >= 3 && effect.visits() >= ENOUGH)
                .put("newWindows", new JsonArray(effect.fresh()))
                .put("recorded", side(effect.recorded()))
                .put("before", side(effect.before()))
                .put("after", side(effect.after()));
    }

    private static JsonObject side(Effect.Side side) {
        return new JsonObject()
                .put("all", waits(side.all()))
                .put("services", PlanJson.each(side.services(), Foresight::waits))
                .put("classes", PlanJson.each(side.classes(), Foresight::waits))
                .put("windows", PlanJson.each(side.windows(), Foresight::load))
                .put("met", side.met())
                .put("left", side.left())
                .put("refused", side.refused())
                .put("unserved", side.unserved())
                .put("pastSeconds", side.past());
    }

    private static JsonObject load(Effect.Load load) {
        return new JsonObject()
                .put("window", load.window())
                .put("seconds", load.seconds())
                .put("thereSeconds", load.there());
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
