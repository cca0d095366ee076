// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.warnings.Warning.Measure;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hall measured once, kind by kind: each figure over its own denominator, 0 over too few, absent where it is not known. Of a visit
 * with several services only the one it is busy with counts here; the reports tell them apart.
 */
final class Reading {
    private static final int WHOLE = 100;
    private static final int BAD = 2;

    private final Hall hall;
    private final Moment now;
    private final WarningRules rules;
    private final List<Ticket> tickets;
    private final Map<Kind, Measure> values = new EnumMap<>(Kind.class);

    private Reading(Hall hall, Moment now, WarningRules rules) {
        this.hall = hall;
        this.now = now;
        this.rules = rules;
        this.tickets = List.copyOf(hall.tickets().values());
    }

    static Map<Kind, Measure> of(Hall hall, Moment now, WarningRules rules, Seats seats) {
        var reading = new Reading(hall, now, rules);
        reading.waits();
        reading.loads();
        reading.visits();
        reading.values.put(Kind.AT_WORK, seats.longest(now));
        return reading.values;
    }

    private void waits() {
        values.put(
                Kind.WAIT,
                tickets.stream()
                        .filter(Ticket::waiting)
                        .max(Comparator.comparingLong(this::waitPercent))
                        .map(this::waits)
                        .orElse(Measure.NOTHING));
        var waited = tickets.stream()
                .filter(ticket -> ticket.waiting() || ticket.called().isPresent())
                .toList();
        share(Kind.WAIT_SHARE, waited.stream().filter(this::waitedLong).count(), waited.size());
    }

    private void loads() {
        var saturation = new Saturation(hall);
        if (saturation.known()) {
            values.put(Kind.WINDOW_LOAD, saturation.ofWindows());
            values.put(Kind.HALL_LOAD, Measure.in(saturation.ofHall()));
        }
    }

    private void visits() {
        var finished =
                tickets.stream().filter(ticket -> ticket.handled().isPresent()).toList();
        var late = finished.stream().filter(this::late).count();
        share(Kind.VISIT_SHARE, late, finished.size());
        var over = late + tickets.stream().filter(this::goesOnLate).count();
        values.put(Kind.VISITS_OVER, Measure.in((int) over));
        var called =
                tickets.stream().filter(ticket -> ticket.called().isPresent()).count();
        share(
                Kind.MISSED_SHARE,
                tickets.stream()
                        .filter(ticket -> ticket.stage() instanceof Ticket.Stage.Missed)
                        .count(),
                called);
        var bad = tickets.stream().filter(Reading::bad).count();
        values.put(Kind.BAD_GRADES, Measure.in((int) bad));
    }

    /** Of a service that the plan has no more, nothing is known but how long. */
    private Measure waits(Ticket ticket) {
        var minutes = (int) wait(ticket).toMinutes();
        var place = service(ticket)
                .<Warning.Place>map(service -> new Warning.Waiting(ticket.number(), service, minutes))
                .orElse(new Warning.Everywhere());
        return new Measure((int) waitPercent(ticket), place);
    }

    private long waitPercent(Ticket ticket) {
        return wait(ticket).toMillis() * WHOLE / Math.max(1, target(ticket).toMillis());
    }

    private boolean waitedLong(Ticket ticket) {
        return wait(ticket).compareTo(target(ticket)) > 0;
    }

    private Duration wait(Ticket ticket) {
        return ticket.waited().orElseGet(() -> now.since(ticket.standing().since()));
    }

    private Duration target(Ticket ticket) {
        return service(ticket).map(Service::targetWait).orElse(Service.USUAL_WAIT);
    }

    private boolean late(Ticket ticket) {
        return ticket.handled()
                .filter(handled -> handled.compareTo(promised(ticket)) > 0)
                .isPresent();
    }

    private boolean goesOnLate(Ticket ticket) {
        return ticket.stage() instanceof Ticket.Stage.Serving serving
                && now.since(serving.arrived() == null ? serving.called() : serving.arrived())
                                .minus(ticket.care().aside())
                                .compareTo(promised(ticket))
                        > 0;
    }

    private static boolean bad(Ticket ticket) {
        var grade = ticket.remarks().grade();
        return grade != null && grade <= BAD;
    }

    private Duration promised(Ticket ticket) {
        return service(ticket).map(Service::promised).orElse(Service.USUAL_VISIT);
    }

    private Optional<Service> service(Ticket ticket) {
        return hall.plan().service(ticket.service());
    }

    private void share(Kind kind, long part, long whole) {
        values.put(kind, whole < rules.least() ? Measure.NOTHING : Measure.in((int) (WHOLE * part / whole)));
    }
}
