// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.warnings.Warning.Measure;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 饱和度, as the manager's page has it (saturation.js): waiting ÷ capacity, capacity being how many the windows at work can call within
 * the target wait. Open windows that share a service share its waiting.
 */
final class Saturation {
    private static final int WHOLE = 100;

    private final Hall hall;
    private final List<WindowPlan> open;
    private final Map<WindowNumber, Double> handling;

    Saturation(Hall hall) {
        this.hall = hall;
        this.open = hall.plan().windows().stream()
                .filter(plan ->
                        hall.window(plan.number()).filter(Seats::working).isPresent())
                .toList();
        this.handling = hall.tickets().values().stream()
                .filter(ticket -> ticket.handled().isPresent())
                .collect(Collectors.groupingBy(
                        ticket -> ticket.window().orElseThrow(),
                        Collectors.averagingLong(
                                ticket -> ticket.handled().orElse(Duration.ZERO).toMillis())));
    }

    /** Whether it can be told: not while somebody waits and no window is at work, where nothing could be divided by. */
    boolean known() {
        return !open.isEmpty() || hall.tickets().values().stream().noneMatch(Ticket::waiting);
    }

    /** Of the fullest window, in per cent; 0 where none is at work. */
    Measure ofWindows() {
        return open.stream()
                .map(plan -> Measure.at(plan.number(), percent(load(plan), capacity(plan))))
                .max(Comparator.comparingInt(Measure::value))
                .orElse(Measure.NOTHING);
    }

    /** Of all together. */
    int ofHall() {
        var waiting = hall.tickets().values().stream().filter(Ticket::waiting).count();
        return percent(
                (double) waiting, open.stream().mapToDouble(this::capacity).sum());
    }

    private double load(WindowPlan plan) {
        return services(plan).stream()
                .mapToDouble(service -> (double) hall.waiting(service.code())
                        / open.stream()
                                .filter(other -> services(other).contains(service))
                                .count())
                .sum();
    }

    private double capacity(WindowPlan plan) {
        var services = services(plan);
        var target = services.stream()
                .mapToLong(service -> service.targetWait().toMillis())
                .min()
                .orElse(0);
        var promised = services.stream()
                .mapToLong(service -> service.promised().toMillis())
                .average()
                .orElse(0);
        var visit = handling.getOrDefault(plan.number(), 0.0);
        var takes = visit > 0 ? visit : promised;
        return takes > 0 ? target / takes : 0;
    }

    private List<Service> services(WindowPlan plan) {
        return plan.serves().stream()
                .flatMap(serves -> hall.plan().service(serves.service()).stream())
                .toList();
    }

    private static int percent(double part, double whole) {
        return whole > 0 ? (int) (WHOLE * part / whole) : 0;
    }
}
