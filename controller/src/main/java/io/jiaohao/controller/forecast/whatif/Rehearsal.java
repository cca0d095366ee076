// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import io.jiaohao.controller.forecast.replay.Visit;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Order;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * One recorded day under a plan: the same people come at the same seconds and take as long at the window, but who is called where is
 * decided by the rules of the hall, and windows work as {@link Openings} says. Whoever left then leaves now after the same time, if still
 * waiting; how long they would have taken is not known, and is taken to be what the one before them in their queue took. One thread.
 */
final class Rehearsal {
    /** Shorter, and the next press at the window would count as the same one. */
    private static final int SHORTEST = 3;
    /** Of the very first, where nobody's is known. */
    private static final int UNKNOWN = 300;

    private final Plan plan;
    private final Openings openings;
    private final Heard heard;
    private final long midnight;
    private final Map<TicketNumber, Visit> waiting = new HashMap<>();
    private final Map<String, Integer> lastTook = new HashMap<>();
    private final Deque<WindowNumber> idle = new ArrayDeque<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>(
            Comparator.comparingInt(Due::second).thenComparing(Due::what).thenComparingLong(Due::order));
    private Hall hall = Hall.EMPTY;
    private long orders;
    private @Nullable TicketNumber about;

    /** Whoever is told what came of it. */
    interface Heard {
        /**
         * Somebody was called.
         *
         * @param at second of the day
         * @param took seconds at the window
         */
        void called(Visit visit, WindowNumber window, int at, int took);

        /** Somebody went before they were called. */
        void left(Visit visit);

        /** Somebody got no number. */
        void refused(Visit visit);

        /** Somebody still waited at the end. */
        void unserved(Visit visit);
    }

    /** What happens in one second happens in this order, and takings after it. */
    private enum What {
        FREE,
        BEGINS,
        ENDS,
        LEAVES
    }

    private record Due(
            int second,
            What what,
            long order,
            @Nullable WindowNumber window,
            @Nullable TicketNumber ticket) {}

    private Rehearsal(Plan plan, Openings openings, Heard heard, long midnight) {
        this.plan = plan.with(atRecordedTimes(plan.calendar()));
        this.openings = openings;
        this.heard = heard;
        this.midnight = midnight;
    }

    /** Plays one day's visits of one office, in order of taking. */
    static void play(List<Visit> day, Plan plan, Openings openings, Heard heard) {
        var midnight = day.getFirst().day().toEpochDay() * 86_400;
        new Rehearsal(plan, openings, heard, midnight).play(day);
    }

    private void play(List<Visit> day) {
        order(0, new Command.ApplyPlan(plan));
        order(0, new Command.Start("replay", "replay"));
        order(0, new Command.OpenDay(day.getFirst().day()));
        openings.windows().forEach((window, times) -> {
            for (var part : times.parts()) {
                plan(part.from(), What.BEGINS, window, null);
                plan(part.to(), What.ENDS, window, null);
            }
        });
        for (var visit : day) {
            until(visit.taken());
            take(visit);
        }
        until(Times.FOREVER - 1);
        waiting.values().forEach(heard::unserved);
    }

    /** Recorded times of day are the hall's own: second n of a day is that of the clock on its wall. */
    private static Calendar atRecordedTimes(Calendar calendar) {
        return new Calendar(ZoneOffset.UTC, calendar.windows(), calendar.kiosks(), calendar.specials());
    }

    private void plan(int second, What what, @Nullable WindowNumber window, @Nullable TicketNumber ticket) {
        due.add(new Due(second, what, ++orders, window, ticket));
    }

    private void until(int second) {
        while (!due.isEmpty() && due.element().second() <= second) {
            happens(due.remove());
        }
    }

    private void happens(Due next) {
        var window = next.window();
        if (window != null) {
            switch (next.what()) {
                case FREE -> free(window, next.second());
                case BEGINS -> begins(window, next.second());
                case ENDS -> ends(window, next.second());
                case LEAVES -> {}
            }
        }
        var ticket = next.ticket();
        if (ticket != null && waiting.containsKey(ticket)) {
            order(next.second(), new Command.Abandon(ticket));
            heard.left(waiting.remove(ticket));
        }
    }

    private void begins(WindowNumber window, int second) {
        if (order(second, new Command.OpenWindow(window))) {
            call(window, second);
        }
    }

    /** Whoever is at the window is served to the end. */
    private void ends(WindowNumber window, int second) {
        if (idle.remove(window)) {
            order(second, new Command.CloseWindow(window));
        }
    }

    private void free(WindowNumber window, int second) {
        order(second, new Command.Finish(window, null));
        if (openings.windows().getOrDefault(window, Times.NONE).contains(second)) {
            call(window, second);
        } else {
            order(second, new Command.CloseWindow(window));
        }
    }

    private void take(Visit visit) {
        var second = visit.taken();
        var service = new ServiceCode(visit.queue());
        var closed = openings.windows().isEmpty();
        var accepted = !closed
                && order(second, new Command.Take(service, visit.priority(), 1, "zh", true, null, Origin.STAFF));
        var ticket = about;
        if (!accepted || ticket == null) {
            heard.refused(visit);
            return;
        }
        if (visit.priority()) {
            plan.classes().stream()
                    .findFirst()
                    .ifPresent(first -> order(second, new Command.ConfirmPriority(ticket, first.code())));
        }
        waiting.put(ticket, visit);
        if (!visit.wasCalled() && visit.finished() != Visit.NEVER) {
            plan(Math.max(second, visit.finished()), What.LEAVES, null, ticket);
        }
        for (var n = idle.size(); n > 0 && waiting.containsKey(ticket); n--) {
            call(idle.removeFirst(), second);
        }
    }

    /** The next one to a window, or it is idle. */
    private void call(WindowNumber window, int second) {
        var visit = order(second, new Command.CallNext(window, null)) && about != null ? waiting.remove(about) : null;
        if (visit == null) {
            idle.addLast(window);
            return;
        }
        order(second, new Command.MarkArrived(window));
        var took = took(visit);
        heard.called(visit, window, second, took);
        plan(second + took + openings.turn(), What.FREE, window, null);
    }

    private int took(Visit visit) {
        var known = visit.wasCalled() && visit.finished() != Visit.NEVER;
        var took = known
                ? Math.max(SHORTEST, visit.finished() - visit.called())
                : lastTook.getOrDefault(visit.queue(), UNKNOWN);
        if (known) {
            lastTook.put(visit.queue(), took);
        }
        return took;
    }

    /** Whether it was accepted; {@link #about} is the ticket then, if there is one. */
    private boolean order(int second, Command command) {
        var at = Instant.ofEpochSecond(midnight + second);
        var order = new Order(new CommandId("replay-" + ++orders), Source.SELF, at, command);
        if (!(Hall.decide(hall, order) instanceof Decision.Accepted accepted)) {
            return false;
        }
        hall = Hall.evolve(hall, new Entry(hall.sequence() + 1, at, Source.SELF, accepted.events()));
        about = accepted.answer().ticket();
        return true;
    }
}
