// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.protocol.ServiceCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Appointments: a code and a time, nobody's name. */
final class Booking {
    private Booking() {}

    static Decision book(Hall hall, Command.Book book) {
        if (hall.appointments().get(book.code()).isPresent()) {
            return Decision.refuse(Refusal.appointmentTaken());
        }
        return refused(hall, book.service(), book.day(), book.from())
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(
                        Answer.DONE,
                        new Event.AppointmentBooked(book.code(), book.service(), book.day(), book.from())));
    }

    /** To another time, while it could still be cancelled. */
    static Decision move(Hall hall, Order order, Command.MoveAppointment move) {
        return change(hall, order, move.code(), booked -> refused(hall, booked.service(), move.day(), move.from())
                .map(Decision::refuse)
                .orElseGet(() -> Decision.accept(
                        Answer.DONE, new Event.AppointmentMoved(move.code(), move.day(), move.from()))));
    }

    static Decision cancel(Hall hall, Order order, Command.CancelAppointment cancel) {
        return change(
                hall,
                order,
                cancel.code(),
                booked -> Decision.accept(Answer.DONE, new Event.AppointmentCancelled(booked.code())));
    }

    private static Decision change(
            Hall hall, Order order, String code, java.util.function.Function<Appointment, Decision> then) {
        return hall.appointments()
                .get(code)
                .map(booked -> order.at().isAfter(lastChange(hall, booked))
                        ? Decision.refuse(Refusal.tooLate("现在已经不能取消或改期,请直接联系大厅。"))
                        : then.apply(booked))
                .orElseGet(() -> Decision.refuse(Refusal.unknownAppointment()));
    }

    private static Instant lastChange(Hall hall, Appointment booked) {
        return time(hall, booked).minus(hall.plan().policy().booking().cancelBefore());
    }

    private static Optional<Refusal> refused(Hall hall, ServiceCode code, LocalDate day, LocalTime from) {
        var today = hall.day();
        var service = hall.plan().service(code);
        if (today == null) {
            return Optional.of(Refusal.dayNotOpen());
        }
        if (service.isEmpty()) {
            return Optional.of(Refusal.unknownService());
        }
        if (!day.isAfter(today)) {
            return Optional.of(Refusal.notBookable("至少提前一天"));
        }
        if (hall.plan().calendar().windows(day).isEmpty()) {
            return Optional.of(Refusal.notBookable("那天休息"));
        }
        if (workDays(hall, today, day) > hall.plan().policy().booking().daysAhead()) {
            return Optional.of(
                    Refusal.notBookable("只能预约" + hall.plan().policy().booking().daysAhead() + "个工作日以内"));
        }
        return slot(service.get(), from)
                .map(slot -> booked(hall, code, day, from) < slot.appointments()
                        ? Optional.<Refusal>empty()
                        : Optional.of(Refusal.notBookable("这个时段已经约满")))
                .orElseGet(() -> Optional.of(Refusal.notBookable("没有这个时段")));
    }

    private static Optional<Slot> slot(Service service, LocalTime from) {
        return service.slots().stream()
                .filter(slot -> slot.appointments() > 0 && slot.span().from().equals(from))
                .findFirst();
    }

    /** Every slot of a service that takes appointments, as it is for a day. */
    static List<Vacancy> vacancies(Hall hall, Service service, LocalDate day) {
        return service.slots().stream()
                .filter(slot -> slot.appointments() > 0)
                .map(slot -> vacancy(hall, service.code(), day, slot))
                .toList();
    }

    private static Vacancy vacancy(Hall hall, ServiceCode service, LocalDate day, Slot slot) {
        var from = slot.span().from();
        var refused = refused(hall, service, day, from);
        var free = refused.isPresent() ? 0 : slot.appointments() - booked(hall, service, day, from);
        return new Vacancy(slot, free, refused.orElse(null));
    }

    private static int workDays(Hall hall, LocalDate today, LocalDate day) {
        var days = 0;
        // one too many is too many: a day years ahead is not counted to its end
        var most = hall.plan().policy().booking().daysAhead();
        for (var next = today.plusDays(1); !next.isAfter(day) && days <= most; next = next.plusDays(1)) {
            days += hall.plan().calendar().windows(next).isEmpty() ? 0 : 1;
        }
        return days;
    }

    /** How many have booked a slot. */
    static int booked(Hall hall, ServiceCode service, LocalDate day, LocalTime from) {
        return (int) hall.appointments().values().stream()
                .filter(other -> other.service().equals(service)
                        && other.day().equals(day)
                        && other.from().equals(from))
                .count();
    }

    /** A number that is due at the time of the appointment; for who comes later, one in order of arrival. */
    static Decision checkIn(Hall hall, Order order, Command.CheckIn check) {
        if (!hall.open()) {
            return Decision.refuse(Refusal.dayNotOpen());
        }
        var booked = hall.appointments().get(check.code());
        var service = booked.flatMap(known -> hall.plan().service(known.service()));
        if (booked.isEmpty() || service.isEmpty()) {
            return Decision.refuse(Refusal.unknownAppointment());
        }
        return checkIn(hall, order, check, booked.get(), service.get());
    }

    private static Decision checkIn(
            Hall hall, Order order, Command.CheckIn check, Appointment booked, Service service) {
        if (!booked.day().equals(hall.day())) {
            return Decision.refuse(Refusal.wrongDay(booked));
        }
        var rule = hall.plan().policy().booking();
        var time = time(hall, booked);
        if (order.at().isBefore(time.minus(rule.early()))) {
            return Decision.refuse(Refusal.tooEarly(hall.plan().calendar().time(time.minus(rule.early()))));
        }
        var late = order.at().isAfter(time.plus(rule.late()));
        if (late && (rule.lateRefused() || order.at().isAfter(expires(hall, booked)))) {
            return Decision.refuse(Refusal.tooLate("预约时间已过,请取普通号。"));
        }
        return taken(hall, order, check, service, late ? null : time);
    }

    private static Decision taken(
            Hall hall, Order order, Command.CheckIn check, Service service, @Nullable Instant due) {
        return Taking.taken(
                hall,
                order,
                new Event.TicketTaken(
                        Taking.next(hall, service),
                        service.code(),
                        false,
                        1,
                        check.language(),
                        check.shown(),
                        check.printer(),
                        null,
                        check.code(),
                        due,
                        null));
    }

    /** The end of those that {@code over} says are over. */
    static List<Event> expired(Hall hall, Predicate<Appointment> over) {
        return hall.appointments().values().stream()
                .filter(over)
                .<Event>map(booked -> new Event.AppointmentExpired(booked.code()))
                .toList();
    }

    /** From when on nobody is expected any more. */
    static Instant expires(Hall hall, Appointment booked) {
        var rule = hall.plan().policy().booking();
        var end = hall.plan()
                .service(booked.service())
                .flatMap(service -> slot(service, booked.from()))
                .filter(slot -> !rule.lateRefused())
                .map(slot -> hall.plan().calendar().at(booked.day(), slot.span().to()))
                .orElse(time(hall, booked));
        var latest = time(hall, booked).plus(rule.late());
        return end.isAfter(latest) ? end : latest;
    }

    private static Instant time(Hall hall, Appointment booked) {
        return hall.plan().calendar().at(booked.day(), booked.from());
    }
}
