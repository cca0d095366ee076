// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.controller.statistics.DayFigures;
import io.jiaohao.controller.web.view.Views;
import io.jiaohao.protocol.TicketNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of the day that goes on, counted from the hall as it stands; of other days there are none. */
final class HallFigures {
    private HallFigures() {}

    static DayFigures of(Hall hall, LocalDate day, long asOf) {
        var plan = hall.plan();
        var visits = new ArrayList<DayFigures.Visit>();
        if (day.equals(hall.day())) {
            hall.tickets().forEach((number, ticket) -> visits.add(visit(number, ticket)));
        }
        var windows = plan.windows().stream()
                .map(window -> group(
                        window.number().toString(),
                        window.name(),
                        null,
                        visits.stream()
                                .filter(visit -> window.number().equals(visit.window()))
                                .toList()))
                .toList();
        var services = plan.services().stream()
                .map(service -> ofService(service.code().text(), service.name(), visits))
                .toList();
        return new DayFigures(day, asOf, false, visits, windows, services);
    }

    private static DayFigures.Group ofService(String code, String name, List<DayFigures.Visit> visits) {
        var own = visits.stream()
                .filter(visit -> visit.service().text().equals(code))
                .toList();
        return group(code, name, own.size(), own);
    }

    private static DayFigures.Group group(
            String key, String name, @Nullable Integer taken, List<DayFigures.Visit> visits) {
        var waits = millis(visits, DayFigures.Visit::waitMillis);
        var handlings = millis(visits, DayFigures.Visit::handlingMillis);
        return new DayFigures.Group(
                key,
                name,
                taken,
                (int) visits.stream().filter(visit -> visit.called() != null).count(),
                at(visits, "FINISHED"),
                at(visits, "MISSED"),
                at(visits, "WAITING"),
                mean(waits),
                longest(waits),
                mean(handlings),
                longest(handlings),
                at(visits, "FINISHED") == 0 ? null : 0.0);
    }

    private static int at(List<DayFigures.Visit> visits, String stage) {
        return (int)
                visits.stream().filter(visit -> visit.stage().equals(stage)).count();
    }

    private static List<Long> millis(List<DayFigures.Visit> visits, Function<DayFigures.Visit, @Nullable Long> figure) {
        var all = new ArrayList<Long>();
        for (var visit : visits) {
            var one = figure.apply(visit);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    private static @Nullable Long mean(List<Long> millis) {
        return millis.isEmpty() ? null : millis.stream().mapToLong(each -> each).sum() / millis.size();
    }

    private static @Nullable Long longest(List<Long> millis) {
        return millis.isEmpty()
                ? null
                : millis.stream().mapToLong(each -> each).max().orElseThrow();
    }

    private static DayFigures.Visit visit(TicketNumber number, Ticket ticket) {
        return new DayFigures.Visit(
                number,
                ticket.service(),
                ticket.window().orElse(null),
                ticket.priority(),
                ticket.taken().at(),
                ticket.called().map(moment -> moment.at()).orElse(null),
                null,
                null,
                1,
                ticket.waited().map(Duration::toMillis).orElse(null),
                ticket.handled().map(Duration::toMillis).orElse(null),
                false,
                false,
                Views.stage(ticket),
                ticket.fate().name());
    }
}
