// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.day;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.statistics.day.VisitBook.Step;
import io.jiaohao.protocol.TicketNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A day gone through entry by entry, from its opening: what its errands and its windows came to. It begins anew with each opening of
 * a day. Mutable; one thread.
 */
public final class DayBook {
    private final Set<TicketNumber> touched = new LinkedHashSet<>();
    private Map<TicketNumber, Fate> fates = Map.of();
    private Timeline timeline = new Timeline();
    private VisitBook visits = new VisitBook(timeline);
    private WindowBook windows = new WindowBook(timeline);
    private Hall before = Hall.EMPTY;
    private Hall after = Hall.EMPTY;

    /** Goes on by one entry. */
    public void take(Recorded recorded) {
        before = after;
        after = recorded.after();
        var events = recorded.entry().events();
        if (events.stream().anyMatch(Event.DayOpened.class::isInstance)) {
            begin();
        }
        var step = new Step(before, after, after.moment(recorded.entry().at()));
        var known = visits.known(events);
        for (var event : events) {
            hall(event, step);
            if (event instanceof Event.OfTicket of && after.day() != null) {
                touch(of);
                visits.take(of, step, known);
            }
        }
        visits.rests(step);
        windows.take(before, after, step.now());
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
        return visits.numbers().stream()
                .flatMap(number -> errands(number).stream())
                .toList();
    }

    /** The errands of a visit, in order; empty where the day has no such number. */
    public List<Errand> errands(TicketNumber number) {
        var progress = visits.of(number);
        var ticket = after.ticket(number);
        if (progress == null || ticket.isEmpty() || after.day() == null) {
            return List.of();
        }
        var all = new ArrayList<>(progress.done());
        all.add(new Errands(timeline, after).current(ticket.get(), progress, end(ticket.get())));
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
        touched.clear();
        fates = Map.of();
        timeline = new Timeline();
        visits = new VisitBook(timeline);
        windows = new WindowBook(timeline);
        before = Hall.EMPTY;
    }

    private End end(Ticket ticket) {
        var fate = fates.get(ticket.number());
        var end = End.of(ticket.stage());
        return fate == null || !end.underWay() ? end : End.of(fate);
    }

    private void touch(Event.OfTicket event) {
        touched.add(event.ticket());
        if (event instanceof Event.CallUndone undone && undone.reopened() != null) {
            touched.add(undone.reopened());
        }
    }

    /** What matters of those that are about no ticket. */
    private void hall(Event event, Step step) {
        switch (event) {
            case Event.ClockCorrected corrected -> timeline.corrected(step.now());
            case Event.ControllerStarted started -> {
                if (started.lastHeard() != null) {
                    timeline.outage(before.moment(started.lastHeard()), step.now());
                }
            }
            case Event.DayClosed closed -> {
                fates = closed.fates();
                touched.addAll(visits.numbers());
            }
            case Event.OfTicket of -> {}
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
}
