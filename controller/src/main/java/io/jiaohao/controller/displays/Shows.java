// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.displays;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Ticket;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.BoardCall;
import io.jiaohao.protocol.Message.BoardWindow;
import io.jiaohao.protocol.Message.MenuService;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.SignTexts;
import io.jiaohao.protocol.TicketNumber;
import java.util.LinkedHashMap;
import java.util.Optional;

/** The hall as its signs, its board and its menu tell it. Pure. */
public final class Shows {
    private static final String UNBORN = "none";

    private Shows() {}

    /** The sign of a window. */
    public static Message.Sign sign(Hall hall, WindowPlan plan) {
        var window = hall.window(plan.number());
        var state = window.map(Window::sign).orElse(SignState.CLOSED);
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
                null,
                SignTexts.line(state, number, name));
    }

    /** The hall screen. */
    public static Message.Board board(Hall hall) {
        var waiting = new LinkedHashMap<String, Integer>();
        hall.plan().services().forEach(service -> waiting.put(service.shortName(), hall.waiting(service.code())));
        return new Message.Board(
                epoch(hall),
                hall.sequence(),
                hall.plan().windows().stream().map(plan -> window(hall, plan)).toList(),
                hall.recent().stream()
                        .map(number -> call(hall, number))
                        .flatMap(Optional::stream)
                        .toList(),
                hall.missed(),
                waiting,
                null);
    }

    /** What the kiosks offer. */
    public static Message.Menu menu(Hall hall) {
        return new Message.Menu(
                epoch(hall),
                hall.sequence(),
                hall.plan().services().stream()
                        .map(service -> new MenuService(
                                service.code(),
                                service.name(),
                                service.shortName(),
                                hall.open(),
                                hall.waiting(service.code()),
                                hall.open() ? null : "今天的叫号还没有开始",
                                null))
                        .toList());
    }

    private static String epoch(Hall hall) {
        return hall.epoch() == null ? UNBORN : hall.epoch();
    }

    private static BoardWindow window(Hall hall, WindowPlan plan) {
        var sign = sign(hall, plan);
        return new BoardWindow(
                plan.number(), plan.name(), sign.state(), sign.ticket(), sign.serviceName(), sign.staff());
    }

    private static Optional<BoardCall> call(Hall hall, TicketNumber number) {
        return hall.ticket(number).flatMap(ticket -> ticket.window()
                .map(window ->
                        new BoardCall(number, window, shortName(hall, ticket), ticket.priority() ? "优先" : null)));
    }

    private static String shortName(Hall hall, Ticket ticket) {
        return hall.plan().service(ticket.service()).map(Service::shortName).orElse("");
    }
}
