// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.view;

import io.jiaohao.controller.access.TicketSecrets;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** The hall as JSON, each page what it needs. Pure; names no person. */
public final class Views {
    private static final String PAST_CLOSING = "按现在的人数，可能要到下班后才能叫到";

    private Views() {}

    /** The whole hall in short. */
    public static JsonObject hall(Seen seen) {
        var hall = seen.hall();
        return head(hall)
                .put("windows", each(hall.plan().windows(), window -> window(hall, window)))
                .put("services", each(hall.plan().services(), service -> service(seen, service)))
                .put("notices", notices(seen))
                .put("warnings", Warnings.of(hall));
    }

    public static JsonObject board(Seen seen) {
        var hall = seen.hall();
        var json = hall(seen)
                .put("recent", each(hall.boardCalls(), ticket -> call(hall, ticket)))
                .put("missed", each(hall.missed(), TicketNumber::text));
        var ratings = hall.tally().ratings();
        return ratings.rated() == 0
                ? json
                : json.put(
                        "ratings",
                        new JsonObject().put("rated", ratings.rated()).put("satisfied", ratings.satisfied()));
    }

    private static JsonArray notices(Seen seen) {
        var there = seen.hall().notices().stream()
                .filter(notice -> !notice.over(seen.now()))
                .toList();
        return each(there, notice -> {
            var json = new JsonObject().put("number", notice.number()).put("text", notice.text());
            return notice.until() == null
                    ? json
                    : json.put("until", notice.until().toString());
        });
    }

    /** The ticket of today that {@code ref} names. */
    public static Optional<Ticket> of(Hall hall, TicketSecrets.Ref ref) {
        return ref.day().equals(hall.day()) ? hall.ticket(ref.ticket()) : Optional.empty();
    }

    public static JsonObject ticket(Hall hall, Ticket ticket) {
        var service = hall.plan().service(ticket.service());
        var json = head(hall)
                .put("ticket", ticket.number().text())
                .put("service", ticket.service().text())
                .put("serviceName", service.map(Service::name).orElse(""))
                .put("serviceNameEn", service.map(Service::nameEn).orElse(""))
                .put("stage", stage(ticket))
                .put("priority", ticket.priority())
                .put("slip", slip(ticket));
        if (ticket.waiting()) {
            json.put("ahead", hall.ahead(ticket))
                    .put("windows", each(hall.plan().windowsOf(ticket.service()), plan -> plan.number()
                            .value()))
                    .put("mayStepAside", hall.mayStepAside(ticket));
        }
        if (ticket.stage() instanceof Ticket.Stage.Missed) {
            json.put("mayReturn", hall.mayComeBack(ticket));
        }
        if (ticket.stage() instanceof Ticket.Stage.Finished) {
            json.put("mayRate", hall.mayRate(ticket));
        }
        if (ticket.remarks().grade() != null) {
            json.put("rated", ticket.remarks().grade());
        }
        ticket.window().ifPresent(window -> json.put("window", window.value()));
        ticket.called().ifPresent(called -> json.put("called", called.at().toString()));
        return json;
    }

    public static JsonObject head(Hall hall) {
        return new JsonObject()
                .put("hall", hall.plan().hall())
                .put("day", hall.day() == null ? null : hall.day().toString())
                .put("open", hall.open());
    }

    public static JsonObject window(Hall hall, WindowPlan plan) {
        var window = hall.window(plan.number());
        var ticket = window.flatMap(Window::ticket).flatMap(hall::ticket);
        var json = new JsonObject()
                .put("number", plan.number().value())
                .put("name", plan.name())
                .put("state", window.map(Window::sign).orElse(SignState.CLOSED).name())
                .put("services", each(plan.serves(), serves -> new JsonObject()
                        .put("code", serves.service().text())
                        .put("weight", serves.weight())))
                .put("waiting", hall.waiting(plan));
        window.ifPresent(open -> staff(json, open));
        ticket.ifPresent(known -> json.put("ticket", known.number().text())
                .put("service", shortName(hall, known.service()))
                .put("calls", known.calls()));
        return json;
    }

    /** Who sits there, by badge, and for whom they stand in. */
    private static void staff(JsonObject json, Window window) {
        var seat = window.seat();
        if (seat != null) {
            json.put("staff", new JsonObject().put("badge", seat.badge()).put("rostered", seat.rostered()));
        }
        json.put("covers", each(window.covers(), WindowNumber::value));
    }

    static JsonObject service(Seen seen, Service service) {
        var hall = seen.hall();
        var wait = seen.waits().next(service.code());
        var offer = hall.offer(
                service,
                seen.now(),
                wait.map(one -> Duration.ofSeconds(one.seconds())).orElse(null));
        var json = new JsonObject()
                .put("code", service.code().text())
                .put("name", service.name())
                .put("nameEn", service.nameEn())
                .put("shortName", service.shortName())
                .put("prefix", String.valueOf(service.prefix()))
                .put("waiting", hall.waiting(service.code()))
                .put("windows", each(hall.plan().windowsOf(service.code()), plan -> plan.number()
                        .value()))
                .put("open", offer.open());
        wait.ifPresent(one -> json.put("waitSeconds", Expected.seconds(hall, seen.now(), one, 0)));
        var why = offer.pastClosing() ? PAST_CLOSING : offer.why();
        if (why != null) {
            json.put("why", why);
        }
        return offer.from() == null ? json : json.put("until", offer.from().toString());
    }

    private static JsonObject call(Hall hall, Ticket ticket) {
        return new JsonObject()
                .put("ticket", ticket.number().text())
                .put("window", ticket.window().orElseThrow().value())
                .put("service", shortName(hall, ticket.service()))
                .put("priority", ticket.priority())
                .put("stage", stage(ticket))
                .put("calls", ticket.calls());
    }

    public static String shortName(Hall hall, ServiceCode code) {
        return Optional.of(code)
                .flatMap(hall.plan()::service)
                .map(Service::shortName)
                .orElse("");
    }

    public static String stage(Ticket ticket) {
        return switch (ticket.stage()) {
            case Ticket.Stage.Waiting waiting -> "WAITING";
            case Ticket.Stage.Called called -> "CALLED";
            case Ticket.Stage.Serving serving -> "SERVING";
            case Ticket.Stage.Held held -> "HELD";
            case Ticket.Stage.Missed missed -> "MISSED";
            case Ticket.Stage.Finished finished -> "FINISHED";
            case Ticket.Stage.Withdrawn withdrawn -> "WITHDRAWN";
        };
    }

    /** NONE: no slip wanted; PRINTING: nothing heard yet; REMEMBERED: the citizen does without. */
    static String slip(Ticket ticket) {
        if (ticket.printer() == null) {
            return "NONE";
        }
        if (ticket.remembered()) {
            return "REMEMBERED";
        }
        return ticket.slip() == null ? "PRINTING" : ticket.slip().name();
    }

    public static <T> JsonArray each(Iterable<T> values, Function<T, ?> json) {
        var array = new JsonArray();
        values.forEach(value -> array.add(json.apply(value)));
        return array;
    }
}
