// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.day;

import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What must be remembered of each visit of a day, event by event. Mutable; one thread. */
final class VisitBook {

    /** An entry at work: the hall before and after all of its events. */
    record Step(Hall before, Hall after, Moment now) {}

    private final Timeline timeline;
    private final Map<TicketNumber, Progress> visits = new LinkedHashMap<>();
    /** For each window, what was known before the entry of its last call: UNDO goes back there. */
    private final Map<WindowNumber, Map<TicketNumber, Progress>> beforeCalls = new HashMap<>();

    VisitBook(Timeline timeline) {
        this.timeline = timeline;
    }

    /** In the order in which numbers were taken. */
    Set<TicketNumber> numbers() {
        return visits.keySet();
    }

    @Nullable
    Progress of(TicketNumber number) {
        return visits.get(number);
    }

    /** What is known of the visits of these events now. */
    Map<TicketNumber, Progress> known(List<Event> events) {
        Map<TicketNumber, Progress> known = new HashMap<>();
        for (var event : events) {
            if (event instanceof Event.OfTicket of) {
                var visit = visits.get(of.ticket());
                if (visit != null) {
                    known.putIfAbsent(of.ticket(), visit.copy());
                }
            }
        }
        return known;
    }

    /** {@code known}: before the entry. */
    void take(Event.OfTicket event, Step step, Map<TicketNumber, Progress> known) {
        var now = step.now();
        switch (event) {
            case Event.TicketTaken of -> taken(of, step);
            case Event.TicketCalled of -> {
                beforeCalls.put(of.window(), known);
                visit(of, visit -> called(visit, of, step));
            }
            case Event.TicketArrived of -> visit(of, visit -> visit.arrived(now));
            case Event.TicketFinished of -> visit(of, visit -> visit.outcome = of.outcome());
            case Event.TicketMissed of -> visit(of, visit -> visit.misses++);
            case Event.TicketPutBack of -> visit(of, visit -> visit.back(now));
            case Event.TicketReturned of -> visit(of, visit -> visit.back(now));
            case Event.TicketHeld of -> visit(of, visit -> visit.setAside(now));
            case Event.TicketResumed of -> visit(of, visit -> visit.resumed(now, of.window()));
            case Event.TicketTransferred of -> over(of.ticket(), End.TRANSFERRED, of.service(), null, step);
            case Event.TicketWentOn of -> over(of.ticket(), End.WENT_ON, of.service(), of, step);
            case Event.ServiceChanged of -> visit(of, visit -> promise(visit, of.service(), step));
            case Event.CallUndone of -> undone(of, step);
            case Event.TicketRated of -> visit(of, visit -> visit.grade = of.grade());
            case Event.TicketWithdrawn of -> visit(of, visit -> visit.goesOn(now));
            case Event.TicketRecalled of -> {}
            case Event.ServiceAdded of -> {}
            case Event.PriorityConfirmed of -> {}
            case Event.PriorityDeclined of -> {}
            case Event.AssistanceMarked of -> {}
            case Event.MissedHidden of -> {}
            case Event.SlipReported of -> {}
            case Event.NumberRemembered of -> {}
            case Event.SlipReprinted of -> {}
            case Event.TicketSteppedAside of -> {}
            case Event.VisitNoted of -> {}
        }
    }

    /** Once all events of the entry are in: whose window has a break now, and whose no longer. */
    void rests(Step step) {
        var looked = new HashSet<TicketNumber>();
        step.after().windows().forEach((number, window) -> window.ticket().ifPresent(ticket -> {
            looked.add(ticket);
            rests(ticket, window.rest(), step.now());
        }));
        step.before().windows().forEach((number, window) -> window.ticket()
                .filter(looked::add)
                .ifPresent(ticket -> rests(ticket, null, step.now())));
    }

    private void rests(TicketNumber ticket, Window.@Nullable Rest rest, Moment now) {
        var visit = visits.get(ticket);
        if (visit != null) {
            visit.rests(rest == null ? null : rest.since(), now);
        }
    }

    private void taken(Event.TicketTaken event, Step step) {
        var visit = new Progress();
        promise(visit, event.service(), step);
        visits.put(event.ticket(), visit);
    }

    private void called(Progress visit, Event.TicketCalled event, Step step) {
        var ticket = step.after().ticket(event.ticket());
        if (ticket.isPresent()) {
            var since = ticket.get().standing().since();
            var open = making(step).openWait(since, step.now(), visit.absences());
            visit.called(step.now(), event.window(), step.now().since(since), open);
            promise(visit, event.service(), step);
        }
    }

    /** The service was given, unless the visit was sent on before anybody had come; it then goes on waiting as before. */
    private void over(TicketNumber number, End end, ServiceCode next, Event.@Nullable TicketWentOn on, Step step) {
        var ticket = step.before().ticket(number);
        var progress = visits.get(number);
        if (progress == null || ticket.isEmpty()) {
            return;
        }
        var legs = step.after().ticket(number).map(left -> left.care().legs()).orElse(List.of());
        if (legs.size() > progress.done().size()) {
            var leg = legs.get(progress.done().size());
            var inferred = on != null && on.inferred();
            var outcome = on == null ? null : on.outcome();
            progress = progress.next(making(step).over(ticket.get(), leg, progress, end, inferred, outcome));
            visits.put(number, progress);
        }
        promise(progress, next, step);
    }

    private void undone(Event.CallUndone undone, Step step) {
        var known = beforeCalls.getOrDefault(undone.window(), Map.of());
        restore(undone.ticket(), known, step);
        if (undone.reopened() != null) {
            restore(undone.reopened(), known, step);
        }
    }

    /** A visit of which nothing was known was taken with that very call. */
    private void restore(TicketNumber number, Map<TicketNumber, Progress> known, Step step) {
        var visit = visits.get(number);
        if (visit != null) {
            var then = known.get(number);
            var back = then == null ? fresh(number, step) : then.copy();
            // the clerk took the call back, not the citizen what they think
            back.grade = visit.grade == null ? back.grade : visit.grade;
            visits.put(number, back);
        }
    }

    private Progress fresh(TicketNumber number, Step step) {
        var visit = new Progress();
        step.after().ticket(number).ifPresent(ticket -> promise(visit, ticket.service(), step));
        return visit;
    }

    private Errands making(Step step) {
        return new Errands(timeline, step.after());
    }

    private static void promise(Progress visit, ServiceCode service, Step step) {
        visit.promises(step.after().plan().service(service).orElse(null));
    }

    private void visit(Event.OfTicket event, Consumer<Progress> change) {
        var visit = visits.get(event.ticket());
        if (visit != null) {
            change.accept(visit);
        }
    }
}
