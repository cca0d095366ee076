// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.view;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Order;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.Window;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which keys of a window would do something now. The rules themselves are asked, so that a page greys out what they would refuse and
 * nothing else; as of the last thing that happened, since a view changes only with the hall. Pure.
 */
public final class DeskKeys {
    private static final CommandId PROBE = new CommandId("desk-keys");

    private DeskKeys() {}

    static List<Key> of(Hall hall, WindowNumber window) {
        return Arrays.stream(Key.values())
                .filter(key -> probe(hall, window, key)
                        .filter(command -> does(hall, command))
                        .isPresent())
                .toList();
    }

    private static boolean does(Hall hall, Command command) {
        var order = new Order(PROBE, Source.SELF, hall.at(), command);
        return !(Hall.decide(hall, order) instanceof Decision.Refused);
    }

    /** The key with an argument that would do, where it needs one; 评价 is no key of a clerk's. */
    private static Optional<Command> probe(Hall hall, WindowNumber window, Key key) {
        return switch (key) {
            case OPEN -> Optional.of(new Command.OpenWindow(window));
            case CLOSE -> Optional.of(new Command.CloseWindow(window));
            case NEXT -> Optional.of(new Command.CallNext(window, hall.sequence()));
            case RECALL -> Optional.of(new Command.Recall(window));
            case ARRIVED -> Optional.of(new Command.MarkArrived(window));
            case FINISH -> Optional.of(new Command.Finish(window));
            case NO_SHOW -> Optional.of(new Command.MarkMissed(window));
            case HOLD -> Optional.of(new Command.Hold(window, HoldKind.AWAY));
            case RESUME -> resumable(hall, window).map(ticket -> new Command.Resume(window, ticket));
            case TRANSFER -> elsewhere(hall, window).map(to -> new Command.Transfer(window, to));
            case PAUSE -> hall.window(window).filter(DeskKeys::atWork).map(any -> new Command.Pause(window));
            case CONTINUE -> Optional.of(new Command.Continue(window));
            case CALL -> first(hall, window).map(ticket -> new Command.CallNumber(window, ticket));
            case UNDO -> Optional.of(new Command.Undo(window));
            case COVER -> Optional.of(new Command.Cover(window, null));
            case RATE -> Optional.empty();
        };
    }

    /** In a break PAUSE only explains it. */
    private static boolean atWork(Window window) {
        return !(window.state() instanceof Window.State.Paused);
    }

    private static Optional<TicketNumber> resumable(Hall hall, WindowNumber window) {
        return hall.held().stream()
                .filter(number -> hall.ticket(number)
                        .filter(ticket -> hall.mayResume(window, ticket))
                        .isPresent())
                .findFirst();
    }

    private static Optional<TicketNumber> first(Hall hall, WindowNumber window) {
        return hall.lines(window).stream()
                .flatMap(line ->
                        Arrays.stream(Rank.values()).flatMap(rank -> hall.queue(line).of(rank).first().stream()))
                .findFirst();
    }

    /** Another service than the one of the visit at hand. */
    private static Optional<Command.Target> elsewhere(Hall hall, WindowNumber window) {
        var now = hall.window(window)
                .flatMap(Window::ticket)
                .flatMap(hall::ticket)
                .map(Ticket::service)
                .orElse(null);
        return hall.plan().services().stream()
                .filter(service -> !service.code().equals(now))
                .filter(service -> !hall.plan().windowsOf(service.code()).isEmpty())
                .<Command.Target>map(service -> new Command.Target.ToService(service.code()))
                .findFirst();
    }
}
