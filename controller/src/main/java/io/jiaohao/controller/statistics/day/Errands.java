// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.day;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.ticket.Leg;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.controller.statistics.day.Errand.Course;
import io.jiaohao.controller.statistics.day.Errand.Place;
import io.jiaohao.controller.statistics.day.Errand.Spent;
import io.jiaohao.controller.statistics.day.Errand.Times;
import io.jiaohao.controller.statistics.day.Errand.Wish;
import io.jiaohao.protocol.ServiceCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes errands of tickets and of what was remembered of them: the one definition of each of their durations. */
final class Errands {
    private final LocalDate day;
    private final Timeline timeline;
    private final Hall hall;

    /** {@code hall}: whose day, calendar and clock count. */
    Errands(Timeline timeline, Hall hall) {
        this.day = Objects.requireNonNull(hall.day());
        this.timeline = timeline;
        this.hall = hall;
    }

    /** The errand with which the visit is busy now, or was last. */
    Errand current(Ticket ticket, Progress progress, End end) {
        var stage = ticket.stage();
        var ended = ended(stage);
        return new Errand(
                day,
                ticket.number(),
                progress.done().size(),
                wish(ticket, ticket.service(), ticket.standing().since(), progress),
                new Place(
                        progress.window,
                        progress.window == null ? null : ticket.care().clerk()),
                times(ticket.standing().since(), progress, arrived(stage), ended),
                spent(progress, handled(stage, progress)),
                course(progress, end, inferred(stage), ended));
    }

    /**
     * One that is over while its visit goes on elsewhere.
     *
     * @param before the ticket as it was just before
     */
    Errand over(Ticket before, Leg leg, Progress progress, End end, boolean inferred, @Nullable VisitOutcome outcome) {
        progress.outcome = outcome;
        var since = before.standing().since();
        var handled = handled(leg.arrived() == null ? leg.called() : leg.arrived(), leg.ended(), progress);
        return new Errand(
                day,
                before.number(),
                progress.done().size(),
                wish(before, leg.service(), since, progress),
                new Place(leg.window(), leg.clerk()),
                times(since, progress, leg.arrived(), leg.ended()),
                spent(progress, handled),
                course(progress, end, inferred, leg.ended()));
    }

    /** The first errand of a visit that went on. */
    static Errand several(Errand first) {
        var course = first.course();
        return new Errand(
                first.day(),
                first.ticket(),
                first.leg(),
                first.wish(),
                first.place(),
                first.times(),
                first.spent(),
                new Course(
                        course.end(),
                        course.calls(),
                        course.misses(),
                        true,
                        course.inferred(),
                        course.outage(),
                        course.outcome(),
                        course.grade()));
    }

    private Wish wish(Ticket ticket, ServiceCode service, Moment since, Progress progress) {
        return new Wish(
                service,
                since.at().atZone(hall.plan().calendar().zone()).getHour(),
                ticket.priority(),
                ticket.request().origin(),
                ticket.care().assistance(),
                ticket.items(),
                progress.target.toMillis(),
                progress.promised.toMillis());
    }

    private static Times times(Moment since, Progress progress, @Nullable Moment arrived, @Nullable Moment ended) {
        return new Times(since.at(), clock(progress.called), clock(arrived), clock(ended));
    }

    private Spent spent(Progress progress, @Nullable Duration handled) {
        return new Spent(
                millis(progress.wait),
                millis(progress.openWait),
                millis(walk(progress)),
                progress.holds().stream()
                        .map(hold -> timeline.spent(hold.from(), hold.to(), List.of()))
                        .reduce(Duration.ZERO, Duration::plus)
                        .toMillis(),
                millis(handled));
    }

    private @Nullable Duration walk(Progress progress) {
        var called = progress.called;
        var arrived = progress.arrived;
        return called == null || arrived == null ? null : timeline.spent(called, arrived, List.of());
    }

    private @Nullable Duration handled(Stage stage, Progress progress) {
        return stage instanceof Stage.Finished end
                ? handled(end.arrived() == null ? end.called() : end.arrived(), end.finished(), progress)
                : null;
    }

    /** At the window: neither set aside, nor in a break of the window, nor while the controller was down. */
    private Duration handled(Moment from, Moment to, Progress progress) {
        return timeline.spent(from, to, progress.aside(to));
    }

    /** Of the time from {@code since} to a call, what lay within the hours of the windows and in the line. */
    Duration openWait(Moment since, Moment called, List<Progress.Stretch> absences) {
        var wait = open(since, called);
        for (var absence : absences) {
            wait = wait.minus(open(absence.from(), absence.to()));
        }
        return wait;
    }

    private Duration open(Moment from, Moment to) {
        return Timeline.together(timeline.open(from, to, hall.plan().calendar(), day));
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    private Course course(Progress progress, End end, boolean inferred, @Nullable Moment ended) {
        var called = progress.called;
        var outage = called != null && ended != null && timeline.outageIn(called, ended);
        return new Course(
                end, progress.calls, progress.misses, false, inferred, outage, progress.outcome, progress.grade);
    }

    private static @Nullable Moment arrived(Stage stage) {
        return switch (stage) {
            case Stage.Serving s -> s.arrived();
            case Stage.Held s -> s.arrived();
            case Stage.Finished s -> s.arrived();
            case Stage.Waiting s -> null;
            case Stage.Called s -> null;
            case Stage.Missed s -> null;
            case Stage.Withdrawn s -> null;
        };
    }

    private static @Nullable Moment ended(Stage stage) {
        return switch (stage) {
            case Stage.Finished s -> s.finished();
            case Stage.Missed s -> s.missed();
            case Stage.Withdrawn s -> s.withdrawn();
            case Stage.Waiting s -> null;
            case Stage.Called s -> null;
            case Stage.Serving s -> null;
            case Stage.Held s -> null;
        };
    }

    private static boolean inferred(Stage stage) {
        return switch (stage) {
            case Stage.Finished s -> s.inferred();
            case Stage.Missed s -> s.inferred();
            case Stage.Waiting s -> false;
            case Stage.Called s -> false;
            case Stage.Serving s -> false;
            case Stage.Held s -> false;
            case Stage.Withdrawn s -> false;
        };
    }

    private static @Nullable Instant clock(@Nullable Moment moment) {
        return moment == null ? null : moment.at();
    }
}
