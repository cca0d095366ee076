// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import io.jiaohao.controller.desk.HallDays;
import io.jiaohao.controller.forecast.whatif.CheckedHints;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.staffing.Came;
import io.jiaohao.controller.staffing.Goal;
import io.jiaohao.controller.statistics.report.Arrivals;
import io.jiaohao.controller.web.door.Callers;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.ApiPath;
import io.jiaohao.controller.web.reply.Replies;
import io.jiaohao.controller.web.rooms.Rooms;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How many windows each service needs at each hour, for whoever may audit: from roll-ups, checked by playing the last days on a worker. */
public final class StaffingHints {
    /** Played again, each twice. */
    private static final int PLAYED = 10;

    private static final Duration LONGEST = Duration.ofSeconds(6);

    private final Rooms rooms;
    private final Callers callers;
    private final ZoneId zone;
    private final RecordedDays recorded;
    private final LongSupplier nanos;
    private final Goal usual;

    public StaffingHints(Rooms rooms, Callers callers, ZoneId zone, Goal usual) {
        this.rooms = rooms;
        this.callers = callers;
        this.zone = zone;
        this.recorded = new RecordedDays(rooms.statistics(), zone);
        this.nanos = System::nanoTime;
        this.usual = usual;
    }

    /**
     * What is asked.
     *
     * @param weekday absent: all days
     */
    record Question(int weeks, Goal goal, @Nullable DayOfWeek weekday) {
        boolean concerns(LocalDate day) {
            return weekday == null || day.getDayOfWeek() == weekday;
        }
    }

    public void mount(Router router) {
        router.get(ApiPath.BASE + "/reports/staffing").handler(this::hints);
    }

    private void hints(RoutingContext ctx) {
        callers.reader(ctx, Who::mayAudit);
        var question = new Asked(ctx.request()).staffing(usual);
        var hall = rooms.desk().hall();
        ctx.vertx()
                .executeBlocking(() -> answer(question, hall), false)
                .onSuccess(json -> Replies.json(ctx, 200, json))
                .onFailure(ctx::fail);
    }

    /** Of whole days: today is not over. */
    private JsonObject answer(Question question, Hall hall) {
        var until = nanos.getAsLong() + LONGEST.toNanos();
        var today = hall.day() == null ? HallDays.dayOf(rooms.now().get(), zone) : hall.day();
        var last = today.minusDays(1);
        var from = today.minusWeeks(question.weeks());
        Predicate<LocalDate> wanted = day -> question.concerns(day) && !day.isBefore(from);
        var came = rooms.statistics().reports().arrivals(from, last).stream()
                .filter(each -> question.concerns(each.day()))
                .map(StaffingHints::came)
                .toList();
        var visits = recorded.last(last, wanted, PLAYED, hall.sequence(), () -> nanos.getAsLong() < until);
        var checked = CheckedHints.of(came, visits, hall.plan(), question.goal(), () -> nanos.getAsLong() < until);
        return StaffingJson.of(question, from, last, hall.plan(), checked);
    }

    private static Came came(Arrivals each) {
        return new Came(each.day(), each.hour(), each.service(), each.errands(), each.served(), each.millis() / 1_000);
    }
}
