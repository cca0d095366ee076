// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.day;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Fate;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Moment;
import io.jiaohao.controller.hall.Ticket;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A day gone through entry by entry, from its opening: what its errands and its windows came to. It begins anew with each opening of
 * a day. Mutable; one thread.
 */
public final class DayBook {
    private final Map<TicketNumber, Progress> visits = new LinkedHashMap<>();
    /** For each window, what was known before the entry of its last call: UNDO goes back there. */
    private final Map<WindowNumber, Map<TicketNumber, Progress>> beforeCalls = new HashMap<>();

    private final Set<TicketNumber> touched = new LinkedHashSet<>();
    private Map<TicketNumber, Fate> fates = Map.of();
    private Timeline timeline = new Timeline();
    private WindowBook windows = new WindowBook(timeline);
    private Hall before = Hall.EMPTY;
    private Hall after = Hall.EMPTY;

    /** Goes on by one entry. */
    public void take(Recorded recorded) {
        before = after;
        after = recorded.after();
        var entry = recorded.entry();
        if (entry.events().stream().anyMatch(Event.DayOpened.class::isInstance)) {
            begin();
        }
        var now = after.moment(entry.at());
        var known = known(entry.events());
        entry.events().forEach(event -> take(event, now, known));
        windows.take(before, after, now);
    }

    /** The day of which it tells; absent before the first. */
    public @Nullable LocalDate day() {
        return after.day();
    }

    /** Whether the day goes on. */
    public boolean open() {
        return after.open();
    }

    /** Whose errands may have changed since this was asked last. */
    public Set<TicketNumber> changed() {
        var changed = new LinkedHashSet<>(touched);
        touched.clear();
        return changed;
    }

    /** Everybody's errands, in the order in which numbers were taken. */
    public List<Errand> errands() {
        return visits.keySet().stream()
                .flatMap(number -> errands(number).stream())
                .toList();
    }

    /** The errands of a visit, in order; empty where the day has no such number. */
    public List<Errand> errands(TicketNumber number) {
        var progress = visits.get(number);
        var ticket = after.ticket(number);
        var day = after.day();
        if (progress == null || ticket.isEmpty() || day == null) {
            return List.of();
        }
        var all = new ArrayList<>(progress.done());
        all.add(making(day).current(ticket.get(), progress, end(ticket.get())));
        if (all.stream().anyMatch(errand -> errand.course().end() == End.WENT_ON)) {
            all.set(0, Errands.several(all.getFirst()));
        }
        return all;
    }

    /** What windows did until the last entry. */
    public WindowBook windows() {
        return windows;
    }

    private void begin() {
        visits.clear();
        beforeCalls.clear();
        touched.clear();
        fates = Map.of();
        timeline = new Timeline();
        windows = new WindowBook(timeline);
        before = Hall.EMPTY;
    }

    private End end(Ticket ticket) {
        var fate = fates.get(ticket.number());
        var end = End.of(ticket.stage());
        return fate == null || !end.underWay() ? end : End.of(fate);
    }

    private Errands making(LocalDate day) {
        return new Errands(day, timeline, after);
    }

    /** What was known of the visits of these events before them. */
    private Map<TicketNumber, Progress> known(List<Event> events) {
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

    private void take(Event event, Moment now, Map<TicketNumber, Progress> known) {
        switch (event) {
            case Event.OfTicket of -> {
                touched.add(of.ticket());
                ticket(of, now, known);
            }
            case Event.ClockCorrected corrected -> timeline.corrected(now);
            case Event.ControllerStarted started -> {
                if (started.lastHeard() != null) {
                    timeline.outage(before.moment(started.lastHeard()), now);
                }
            }
            case Event.DayClosed closed -> {
                fates = closed.fates();
                touched.addAll(visits.keySet());
            }
            case Event.OfWindow of -> {}
            case Event.OfVoice of -> {}
            case Event.OfAppointment of -> {}
            case Event.OfNotice of -> {}
            case Event.DayOpened of -> {}
            case Event.PlanApplied of -> {}
            case Event.DamageFound of -> {}
            case Event.PinSet of -> {}
            case Event.FiguresNoted of -> {}
            case Event.ServiceLeft of -> {}
            case Event.ServiceServed of -> {}
            case Event.HoursTurned of -> {}
            case Event.PriorityShareHigh of -> {}
            case Event.Answered of -> {}
        }
    }

    private void ticket(Event.OfTicket event, Moment now, Map<TicketNumber, Progress> known) {
        switch (event) {
            case Event.TicketTaken of -> taken(of);
            case Event.TicketCalled of -> {
                beforeCalls.put(of.window(), known);
                visit(of, visit -> called(visit, of, now));
            }
            case Event.TicketArrived of -> visit(of, visit -> visit.arrived(now));
            case Event.TicketFinished of -> visit(of, visit -> visit.outcome = of.outcome());
            case Event.TicketMissed of -> visit(of, visit -> visit.misses++);
            case Event.TicketPutBack of -> visit(of, visit -> visit.back(now));
            case Event.TicketReturned of -> visit(of, visit -> visit.back(now));
            case Event.TicketHeld of -> visit(of, visit -> visit.setAside(now));
            case Event.TicketResumed of ->
                visit(of, visit -> {
                    visit.goesOn(now);
                    visit.window = of.window();
                });
            case Event.TicketTransferred of -> over(of.ticket(), End.TRANSFERRED, of.service(), null);
            case Event.TicketWentOn of -> over(of.ticket(), End.WENT_ON, of.service(), of);
            case Event.ServiceChanged of -> visit(of, visit -> promise(visit, of.service()));
            case Event.CallUndone of -> undone(of);
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

    private void taken(Event.TicketTaken event) {
        var visit = new Progress();
        promise(visit, event.service());
        visits.put(event.ticket(), visit);
    }

    private void called(Progress visit, Event.TicketCalled event, Moment now) {
        var ticket = after.ticket(event.ticket());
        var day = after.day();
        if (ticket.isPresent() && day != null) {
            var since = ticket.get().standing().since();
            var open = making(day).openWait(since, now, visit.absences());
            visit.called(now, event.window(), now.since(since), open);
            promise(visit, event.service());
        }
    }

    /** The service was given, unless the visit was sent on before anybody had come; it then goes on waiting as before. */
    private void over(TicketNumber number, End end, ServiceCode next, Event.@Nullable TicketWentOn on) {
        var day = after.day();
        var ticket = before.ticket(number);
        var progress = visits.get(number);
        if (day == null || progress == null || ticket.isEmpty()) {
            return;
        }
        var legs = after.ticket(number).map(left -> left.care().legs()).orElse(List.of());
        if (legs.size() > progress.done().size()) {
            var leg = legs.get(progress.done().size());
            var inferred = on != null && on.inferred();
            var outcome = on == null ? null : on.outcome();
            progress = progress.next(making(day).over(ticket.get(), leg, progress, end, inferred, outcome));
            visits.put(number, progress);
        }
        promise(progress, next);
    }

    private void undone(Event.CallUndone undone) {
        var known = beforeCalls.getOrDefault(undone.window(), Map.of());
        restore(undone.ticket(), known);
        if (undone.reopened() != null) {
            touched.add(undone.reopened());
            restore(undone.reopened(), known);
        }
    }

    /** A visit of which nothing was known was taken with that very call. */
    private void restore(TicketNumber number, Map<TicketNumber, Progress> known) {
        if (visits.containsKey(number)) {
            var grade = visits.get(number).grade;
            var then = known.get(number);
            var back = then == null ? fresh(number) : then.copy();
            // the clerk took the call back, not the citizen what they think
            back.grade = grade == null ? back.grade : grade;
            visits.put(number, back);
        }
    }

    private Progress fresh(TicketNumber number) {
        var visit = new Progress();
        after.ticket(number).ifPresent(ticket -> promise(visit, ticket.service()));
        return visit;
    }

    private void promise(Progress visit, ServiceCode service) {
        visit.promises(after.plan().service(service).orElse(null));
    }

    private void visit(Event.OfTicket event, Consumer<Progress> change) {
        var visit = visits.get(event.ticket());
        if (visit != null) {
            change.accept(visit);
        }
    }
}
