// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Order;
import io.jiaohao.controller.hall.Origin;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Plan;
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
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * One recorded day under another plan: the same people come at the same seconds and take as long at the window, but who is called where
 * is decided by the rules of the hall with this plan. All its windows are open from the first taking until nobody waits. Whoever
 * left then leaves now after the same time, if still waiting; how long they would have taken is not known, and is taken to be what
 * the one before them in their queue took. One thread.
 */
final class WhatIf {
    /** Shorter, and the next press at the window would count as the same one. */
    private static final int SHORTEST = 3;

    private final Plan plan;
    private final WhatIfFigures figures;
    private final Map<TicketNumber, Visit> waiting = new HashMap<>();
    private final Map<String, Integer> lastTook = new HashMap<>();
    private final Deque<WindowNumber> idle = new ArrayDeque<>();
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::second).thenComparingInt(Due::order));
    private Hall hall = Hall.EMPTY;
    private long orders;
    private @Nullable TicketNumber about;

    /** Something that will happen: a window becomes free, or somebody's patience ends. */
    private record Due(long second, int order, Optional<WindowNumber> window, Optional<TicketNumber> leaves) {}

    WhatIf(Plan plan, WhatIfFigures figures) {
        this.plan = plan.with(atRecordedTimes(plan.calendar()));
        this.figures = figures;
    }

    /** Plays one day's visits of one office, in order of taking. */
    void play(List<Visit> day) {
        var first = second(day.getFirst());
        order(first, new Command.ApplyPlan(plan));
        order(first, new Command.Start("replay", "replay"));
        order(first, new Command.OpenDay(day.getFirst().day()));
        for (var window : plan.windows()) {
            if (!window.desk() && order(first, new Command.OpenWindow(window.number()))) {
                idle.addLast(window.number());
            }
        }
        for (var visit : day) {
            until(second(visit));
            take(visit);
        }
        until(Long.MAX_VALUE);
        figures.dayEnds(waiting.size());
    }

    /** Recorded times of day are the hall's own: second n of a day is that of the clock on its wall. */
    private static Calendar atRecordedTimes(Calendar calendar) {
        return new Calendar(ZoneOffset.UTC, calendar.windows(), calendar.kiosks(), calendar.specials());
    }

    private static long second(Visit visit) {
        return visit.day().toEpochDay() * Course.DAY + visit.taken();
    }

    private void until(long second) {
        while (!due.isEmpty() && due.element().second() <= second) {
            var next = due.remove();
            next.leaves().filter(waiting::containsKey).ifPresent(ticket -> {
                order(next.second(), new Command.Abandon(ticket));
                figures.left(waiting.remove(ticket));
            });
            next.window().ifPresent(window -> {
                order(next.second(), new Command.Finish(window, null));
                call(window, next.second());
            });
        }
    }

    private void take(Visit visit) {
        var second = second(visit);
        var service = new ServiceCode(visit.queue());
        var accepted = order(second, new Command.Take(service, visit.priority(), 1, "zh", true, null, Origin.STAFF));
        var ticket = about;
        if (!accepted || ticket == null) {
            figures.refused(visit);
            return;
        }
        if (visit.priority()) {
            plan.classes().stream()
                    .findFirst()
                    .ifPresent(first -> order(second, new Command.ConfirmPriority(ticket, first.code())));
        }
        waiting.put(ticket, visit);
        if (!visit.wasCalled() && visit.finished() != Visit.NEVER) {
            var patience = Math.max(0, visit.finished() - visit.taken());
            due.add(new Due(second + patience, 1, Optional.empty(), Optional.of(ticket)));
        }
        for (var n = idle.size(); n > 0 && waiting.containsKey(ticket); n--) {
            call(idle.removeFirst(), second);
        }
    }

    /** The next one to a window, or it is idle. */
    private void call(WindowNumber window, long second) {
        var visit = order(second, new Command.CallNext(window, null)) && about != null ? waiting.remove(about) : null;
        if (visit == null) {
            idle.addLast(window);
            return;
        }
        order(second, new Command.MarkArrived(window));
        var took = took(visit);
        figures.called(visit, window, (int) (second - second(visit)), took);
        due.add(new Due(second + took, 0, Optional.of(window), Optional.empty()));
    }

    private int took(Visit visit) {
        var known = visit.wasCalled() && visit.finished() != Visit.NEVER;
        var took = known
                ? Math.max(SHORTEST, visit.finished() - visit.called())
                : lastTook.getOrDefault(visit.service(), 300);
        if (known) {
            lastTook.put(visit.service(), took);
        }
        return took;
    }

    /** Whether it was accepted; {@link #about} is the ticket then, if there is one. */
    private boolean order(long second, Command command) {
        var at = Instant.ofEpochSecond(second);
        var order = new Order(new CommandId("replay-" + ++orders), Source.SELF, at, command);
        if (!(Hall.decide(hall, order) instanceof Decision.Accepted accepted)) {
            return false;
        }
        hall = Hall.evolve(hall, new Entry(hall.sequence() + 1, at, Source.SELF, accepted.events()));
        about = accepted.answer().ticket();
        return true;
    }
}
