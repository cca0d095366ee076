// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.displays;

import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.BoardCall;
import io.jiaohao.protocol.Message.BoardWindow;
import io.jiaohao.protocol.Message.MenuService;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.SignTexts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The hall as its signs, its board and its menu tell it. Pure. */
public final class Shows {
    private static final String UNBORN = "none";

    private Shows() {}

    /** The sign of a window. */
    public static Message.Sign sign(Hall hall, WindowPlan plan) {
        var window = hall.window(plan.number());
        var state = state(hall, window.map(Window::sign).orElse(SignState.CLOSED));
        var ticket = window.flatMap(Window::ticket).flatMap(hall::ticket);
        var number = ticket.map(Ticket::number).orElse(null);
        var code = ticket.map(Ticket::service).orElse(plan.main());
        var name = hall.plan().service(code).map(Service::shortName).orElse(null);
        return new Message.Sign(
                epoch(hall),
                hall.sequence(),
                state,
                number,
                code,
                name,
                hall.waiting(plan),
                ticket.map(Ticket::calls).orElse(0),
                window.flatMap(Window::badge)
                        .map(badge -> new Message.Staff(badge, null, null))
                        .orElse(null),
                lunch(hall, state).orElseGet(() -> SignTexts.line(state, number, name)));
    }

    /** The hall screen. */
    public static Message.Board board(Hall hall) {
        var waiting = new LinkedHashMap<String, Integer>();
        hall.plan().services().forEach(service -> waiting.put(service.shortName(), hall.waiting(service.code())));
        return new Message.Board(
                epoch(hall),
                hall.sequence(),
                hall.plan().windows().stream().map(plan -> window(hall, plan)).toList(),
                hall.boardCalls().stream().map(ticket -> call(hall, ticket)).toList(),
                hall.missed(),
                waiting,
                notice(hall));
    }

    /** What the kiosks offer. */
    public static Message.Menu menu(Hall hall, Waits waits) {
        return new Message.Menu(
                epoch(hall),
                hall.sequence(),
                hall.plan().services().stream()
                        .map(service -> offered(hall, waits, service))
                        .toList());
    }

    private static MenuService offered(Hall hall, Waits waits, Service service) {
        var wait = waits.next(service.code()).map(one -> Duration.ofSeconds(one.seconds()));
        var offer = hall.offer(service, hall.at(), wait.orElse(null));
        var from = offer.from();
        return new MenuService(
                service.code(),
                service.name(),
                service.shortName(),
                offer.open(),
                hall.waiting(service.code()),
                offer.pastClosing() ? "按现在的人数,可能要到下班后才能叫到" : offer.why(),
                from == null ? null : from.toString());
    }

    /** A window that is closed outside its hours is dark; one that is still serving says so. */
    private static SignState state(Hall hall, SignState state) {
        return state == SignState.CLOSED && hall.tally().outOfHours() ? SignState.OUT_OF_HOURS : state;
    }

    /** A break over lunch says when it ends. */
    private static Optional<String> lunch(Hall hall, SignState state) {
        return state == SignState.PAUSED ? hall.worksAgain(hall.at()).map(SignTexts::lunch) : Optional.empty();
    }

    /** A service with people waiting and nobody working is not passed over in silence. */
    private static @Nullable String notice(Hall hall) {
        var left = hall.tally().left().stream()
                .flatMap(code -> hall.plan().service(code).stream())
                .map(Service::shortName)
                .toList();
        return left.isEmpty() ? null : String.join("、", left) + "窗口暂时无人,请稍候或到导办台咨询";
    }

    /** What the screen says of a call; never the class of priority. */
    private static @Nullable String flag(Ticket ticket) {
        if (ticket.request().appointment() != null) {
            return "预约";
        }
        return ticket.priority() ? "优先" : null;
    }

    private static String epoch(Hall hall) {
        return hall.epoch() == null ? UNBORN : hall.epoch();
    }

    private static BoardWindow window(Hall hall, WindowPlan plan) {
        var sign = sign(hall, plan);
        return new BoardWindow(
                plan.number(), plan.name(), sign.state(), sign.ticket(), sign.serviceName(), sign.staff());
    }

    private static BoardCall call(Hall hall, Ticket ticket) {
        return new BoardCall(ticket.number(), ticket.window().orElseThrow(), shortName(hall, ticket), flag(ticket));
    }

    private static String shortName(Hall hall, Ticket ticket) {
        return hall.plan().service(ticket.service()).map(Service::shortName).orElse("");
    }
}
