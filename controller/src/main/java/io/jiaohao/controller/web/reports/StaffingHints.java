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
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How many windows each service needs at each hour, for whoever may audit: from roll-ups, checked by playing the last days. One question at a
 * time, on a thread of its own, so that a page with many questions leaves the other workers alone; nothing is played any more for whoever has
 * gone or asks anew.
 */
public final class StaffingHints {
    /** Played again, each twice. */
    private static final int PLAYED = 10;

    /** For reading the days, and as long again for playing them. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Rooms rooms;
    private final Callers callers;
    private final ZoneId zone;
    private final RecordedDays recorded;
    private final LongSupplier nanos;
    private final Goal usual;
    private final WorkerExecutor worker;

    public StaffingHints(Vertx vertx, Rooms rooms, Callers callers, ZoneId zone, Goal usual) {
        this.rooms = rooms;
        this.callers = callers;
        this.zone = zone;
        this.recorded = new RecordedDays(rooms.statistics(), zone);
        this.nanos = System::nanoTime;
        this.usual = usual;
        this.worker = vertx.createSharedWorkerExecutor("staffing", 1);
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
        var response = ctx.response();
        worker.executeBlocking(() -> answer(question, hall, () -> !response.closed()), false)
                .onSuccess(json -> {
                    if (!response.closed()) {
                        Replies.json(ctx, 200, json);
                    }
                })
                .onFailure(ctx::fail);
    }

    /** Of whole days: today is not over. {@code awaited}: whether somebody still wants to know. */
    private JsonObject answer(Question question, Hall hall, BooleanSupplier awaited) {
        var today = hall.day() == null ? HallDays.dayOf(rooms.now().get(), zone) : hall.day();
        var last = today.minusDays(1);
        var from = today.minusWeeks(question.weeks());
        Predicate<LocalDate> wanted = day -> question.concerns(day) && !day.isBefore(from);
        var came = rooms.statistics().reports().arrivals(from, last).stream()
                .filter(each -> question.concerns(each.day()))
                .map(StaffingHints::came)
                .toList();
        var reading = new Patience(awaited, nanos);
        var visits = recorded.last(last, wanted, PLAYED, hall.sequence(), reading);
        var checked = CheckedHints.of(came, visits, hall.plan(), question.goal(), new Patience(awaited, nanos));
        return StaffingJson.of(question, from, last, hall.plan(), checked)
                .put("cutShort", reading.ended || checked.cutShort());
    }

    /** Time for a part of the work. */
    private static final class Patience implements BooleanSupplier {
        private final BooleanSupplier awaited;
        private final LongSupplier nanos;
        private final long until;
        private boolean ended;

        Patience(BooleanSupplier awaited, LongSupplier nanos) {
            this.awaited = awaited;
            this.nanos = nanos;
            this.until = nanos.getAsLong() + LONGEST.toNanos();
        }

        @Override
        public boolean getAsBoolean() {
            ended = ended || nanos.getAsLong() - until >= 0 || !awaited.getAsBoolean();
            return !ended;
        }
    }

    private static Came came(Arrivals each) {
        return new Came(each.day(), each.hour(), each.service(), each.errands(), each.served(), each.millis() / 1_000);
    }
}
