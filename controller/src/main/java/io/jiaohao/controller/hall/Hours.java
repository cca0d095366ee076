// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.plan.Policy.Closing;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.ServiceCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the calendar has to say: when numbers are given, when the windows work, and who is kept after lunch. */
final class Hours {
    private Hours() {}

    /** {@code wait}: what is forecast for the next number; where it is absent, a rough wait takes its place. */
    static Offer offer(Hall hall, Service service, Instant now, @Nullable Duration wait) {
        var day = hall.day();
        if (day == null || !hall.open()) {
            return new Offer(Refusal.dayNotOpen().text(), null, false);
        }
        return closed(hall, service, day, now)
                .map(shut ->
                        new Offer(shut.text(), again(hall, service, day, now).orElse(null), false))
                .or(() -> over(hall, service, day, now, wait)
                        .or(() -> full(hall, service, now))
                        .map(shut -> new Offer(shut.text(), null, false)))
                .orElseGet(() -> new Offer(null, null, pastClosing(hall, service, now, wait)));
    }

    /** Why no number of a service is given to a citizen now; empty where one is. */
    static Optional<Refusal> shut(Hall hall, Service service, Instant now, @Nullable Duration wait) {
        var day = hall.day();
        if (day == null) {
            return Optional.of(Refusal.dayNotOpen());
        }
        return closed(hall, service, day, now)
                .or(() -> over(hall, service, day, now, wait))
                .or(() -> full(hall, service, now));
    }

    /** The services of which no number is given, whatever the number of people and their wait: what a change of the hour can change. */
    static List<ServiceCode> shut(Hall hall, Instant now) {
        var day = hall.day();
        return day == null
                ? List.of()
                : hall.plan().services().stream()
                        .filter(service -> closed(hall, service, day, now)
                                .or(() -> over(hall, service, day, now, Duration.ZERO))
                                .isPresent())
                        .map(Service::code)
                        .toList();
    }

    /** Whether the windows do not work at this hour. */
    static boolean outOfHours(Hall hall, Instant now) {
        var day = hall.day();
        var calendar = hall.plan().calendar();
        return day != null
                && !calendar.always()
                && calendar.during(calendar.windows(day), day, now).isEmpty();
    }

    /** When the windows work again today, if they do not now. */
    static Optional<LocalTime> workAgain(Hall hall, Instant now) {
        var day = hall.day();
        var calendar = hall.plan().calendar();
        return day == null || !outOfHours(hall, now)
                ? Optional.empty()
                : calendar.after(calendar.windows(day), day, now).map(Span::from);
    }

    /** Whether somebody who took a number now would be called only after closing, as far as can be told. */
    static boolean pastClosing(Hall hall, Service service, Instant now, @Nullable Duration wait) {
        var day = hall.day();
        return day != null
                && hall.plan()
                        .calendar()
                        .end(day)
                        .filter(end -> now.isBefore(end)
                                && now.plus(wait == null ? outlook(hall, service) : wait)
                                        .isAfter(end))
                        .isPresent();
    }

    /** A rough wait: as if everybody took what is promised, at the windows that work. */
    static Duration outlook(Hall hall, Service service) {
        var windows = Math.max(1, Serving.working(hall, service.code()));
        return service.promised().multipliedBy(hall.waiting(service.code())).dividedBy(windows);
    }

    /** Until when somebody who waited over lunch is not missed. */
    static Optional<Instant> keptAfterLunch(Hall hall, Ticket ticket, Instant now) {
        var day = hall.day();
        var calendar = hall.plan().calendar();
        if (day == null || calendar.always()) {
            return Optional.empty();
        }
        var kept = hall.plan().policy().closing().lunchKept();
        return calendar.windows(day).stream()
                .skip(1)
                .map(span -> calendar.at(day, span.from()))
                .filter(from -> ticket.taken().at().isBefore(from))
                .filter(from -> !now.isBefore(from) && now.isBefore(from.plus(kept)))
                .map(from -> from.plus(kept))
                .findFirst();
    }

    private static Optional<Refusal> closed(Hall hall, Service service, LocalDate day, Instant now) {
        var calendar = hall.plan().calendar();
        var kiosks = calendar.kiosks(day);
        if (kiosks.isEmpty()) {
            var holiday = calendar.special(day).map(special -> special.name()).orElse("");
            return closed(service, holiday.isBlank() ? "今天休息" : "今天休息(" + holiday + ")", null);
        }
        if (given(hall, service, day, now)) {
            return Optional.empty();
        }
        var next = again(hall, service, day, now);
        if (next.isEmpty()) {
            return closed(service, "今天的取号已经结束", null);
        }
        var first = now.isBefore(calendar.at(day, kiosks.getFirst().from()));
        return closed(service, first ? "还没到取号时间" : "现在是休息时间", next.get());
    }

    /** The next moment at which kiosk, service and slot all give numbers. */
    private static Optional<LocalTime> again(Hall hall, Service service, LocalDate day, Instant now) {
        var calendar = hall.plan().calendar();
        return Stream.of(
                        calendar.kiosks(day).stream(),
                        service.hours().stream(),
                        service.slots().stream().map(Slot::span))
                .flatMap(spans -> spans)
                .map(Span::from)
                .filter(from ->
                        calendar.at(day, from).isAfter(now) && given(hall, service, day, calendar.at(day, from)))
                .min(Comparator.naturalOrder());
    }

    private static boolean given(Hall hall, Service service, LocalDate day, Instant moment) {
        var calendar = hall.plan().calendar();
        var own = service.hours();
        return calendar.during(calendar.kiosks(day), day, moment).isPresent()
                && (own.isEmpty() || calendar.during(own, day, moment).isPresent())
                && inSlot(hall, service, moment);
    }

    private static boolean inSlot(Hall hall, Service service, Instant now) {
        return service.slots().isEmpty()
                || service.slotAt(hall.plan().calendar().time(now)).isPresent();
    }

    /** Too late for the last number of the day. */
    private static Optional<Refusal> over(
            Hall hall, Service service, LocalDate day, Instant now, @Nullable Duration wait) {
        var closing = hall.plan().policy().closing();
        var end = hall.plan().calendar().end(day);
        if (end.isEmpty()) {
            return Optional.empty();
        }
        return switch (closing.last()) {
            case CLOCK ->
                now.isBefore(end.get().minus(closing.lastBefore()))
                        ? Optional.empty()
                        : closed(service, "今天的取号已经结束", null);
            case FORECAST ->
                pastClosing(hall, service, now, wait) || !now.isBefore(end.get())
                        ? closed(service, "按现在的人数,今天办不到了", null)
                        : Optional.empty();
        };
    }

    private static Optional<Refusal> full(Hall hall, Service service, Instant now) {
        var time = hall.plan().calendar().time(now);
        var slot = service.slotAt(time);
        var quota = slot.map(Slot::walkIns).orElse(null);
        if (slot.isEmpty() || quota == null || hall.tally().walkIns(service, slot.get()) < quota) {
            return Optional.empty();
        }
        var later =
                service.slots().stream().anyMatch(other -> other.span().from().isAfter(time));
        return Optional.of(Refusal.slotFull(later));
    }

    private static Optional<Refusal> closed(Service service, String why, @Nullable LocalTime from) {
        return Optional.of(Refusal.serviceClosed(service.shortName(), why, from));
    }

    /** When those who still wait are dealt with, if the custom is not to serve them all. */
    static Optional<Instant> reckoning(Hall hall) {
        var day = hall.day();
        var closing = hall.plan().policy().closing();
        return day == null || closing.waiting() == Closing.Waiting.FINISH
                ? Optional.empty()
                : hall.plan().calendar().end(day).map(end -> end.plus(closing.grace()));
    }
}
