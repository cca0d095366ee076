// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.Window.State;
import io.jiaohao.controller.hall.plan.Plan.Half;
import io.jiaohao.protocol.WindowNumber;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who sits where: one clerk, one window, and the reverse. */
final class Staffing {
    private static final LocalTime NOON = LocalTime.of(13, 0);

    private Staffing() {}

    /** For whom the roster says, as far as they sit nowhere else; a pad asks no question. */
    static Decision open(Hall hall, Order order, Command.OpenWindow open, Window window) {
        if (!window.closed()) {
            return Decision.refuse(Refusal.alreadyOpen());
        }
        var events = Covering.ended(hall, open.window());
        events.add(onDuty(hall, order, open.window())
                .map(badge -> new Event.WindowOpened(open.window(), badge, true))
                .orElseGet(() -> new Event.WindowOpened(open.window())));
        return Decision.accept(Answer.DONE, events);
    }

    private static Optional<String> onDuty(Hall hall, Order order, WindowNumber window) {
        var day = hall.day();
        if (day == null) {
            return Optional.empty();
        }
        var half = hall.plan().calendar().time(order.at()).isBefore(NOON) ? Half.AM : Half.PM;
        return hall.plan().onDuty(window, day.getDayOfWeek(), half).stream()
                .filter(badge -> windowOf(hall, badge).isEmpty())
                .findFirst();
    }

    /** Opens the window, or takes it over. Leaving another window, or sending somebody away, is asked first. */
    static Decision signIn(Hall hall, Command.SignIn sign, Window window) {
        if (hall.plan().clerk(sign.badge()).isEmpty()) {
            return Decision.refuse(Refusal.unknownClerk());
        }
        var seat = window.seat();
        if (seat != null && !seat.rostered() && !seat.badge().equals(sign.badge()) && !sign.handOver()) {
            return Decision.refuse(Refusal.windowTaken(seat.badge()));
        }
        var elsewhere = windowOf(hall, sign.badge()).filter(at -> !at.equals(sign.window()));
        var refused = elsewhere.flatMap(at -> mayNotLeave(hall, sign, at));
        if (refused.isPresent()) {
            return Decision.refuse(refused.get());
        }
        var events = new ArrayList<Event>();
        elsewhere.ifPresent(at -> events.add(new Event.WindowClosed(at)));
        events.addAll(sits(hall, sign, window));
        return Decision.accept(Answer.DONE, events);
    }

    private static Optional<Refusal> mayNotLeave(Hall hall, Command.SignIn sign, WindowNumber at) {
        if (!sign.move()) {
            return Optional.of(Refusal.clerkElsewhere(sign.badge(), at));
        }
        return hall.window(at).flatMap(Window::ticket).map(ticket -> Refusal.ticketBusy(ticket, at));
    }

    private static List<Event> sits(Hall hall, Command.SignIn sign, Window window) {
        var seat = window.seat();
        if (window.closed()) {
            var events = Covering.ended(hall, sign.window());
            events.add(new Event.WindowOpened(sign.window(), sign.badge(), false));
            return events;
        }
        if (seat == null) {
            return List.of(new Event.ClerkCorrected(sign.window(), null, sign.badge()));
        }
        if (seat.rostered()) {
            return List.of(new Event.ClerkCorrected(sign.window(), seat.badge(), sign.badge()));
        }
        return seat.badge().equals(sign.badge())
                ? List.of()
                : List.of(new Event.WindowHandedOver(sign.window(), seat.badge(), sign.badge()));
    }

    /** It was somebody else, who sits nowhere else; what was written first stays in the journal. */
    static Decision correct(Hall hall, Command.CorrectClerk correct, Window window) {
        if (hall.plan().clerk(correct.badge()).isEmpty()) {
            return Decision.refuse(Refusal.unknownClerk());
        }
        if (window.closed()) {
            return Decision.refuse(Refusal.windowClosed());
        }
        var elsewhere = windowOf(hall, correct.badge()).filter(at -> !at.equals(correct.window()));
        return elsewhere
                .map(at -> Decision.refuse(Refusal.clerkElsewhere(correct.badge(), at)))
                .orElseGet(() -> Decision.accept(
                        Answer.DONE,
                        new Event.ClerkCorrected(
                                correct.window(), window.badge().orElse(null), correct.badge())));
    }

    /** Ends the visit at hand as NEXT would, and calls nobody. */
    static Decision close(Hall hall, Order order, Command.CloseWindow close, Window window) {
        return switch (window.resumed()) {
            case State.Closed closed -> Decision.refuse(Refusal.alreadyClosed());
            case State.Idle idle -> closed(close, List.of());
            case State.Paused nested -> closed(close, List.of());
            case State.Busy busy -> closed(close, Visiting.ended(hall, order, close.window(), busy));
        };
    }

    /** Where somebody sits. */
    static Optional<WindowNumber> windowOf(Hall hall, String badge) {
        var found = new ArrayList<WindowNumber>();
        hall.windows().forEach((number, window) -> {
            if (window.badge().filter(badge::equals).isPresent()) {
                found.add(number);
            }
        });
        return found.stream().findFirst();
    }

    private static Decision closed(Command.CloseWindow close, List<Event> ending) {
        var events = new ArrayList<Event>(ending);
        events.add(new Event.WindowClosed(close.window()));
        return Decision.accept(Answer.DONE, events);
    }
}
