// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps time by itself: what a visit was set aside for, and the breaks over it, are nobody's handling. */
final class SetAside {
    private static final Visit CALLED = new Visit(null, Duration.ZERO, null);

    private final Map<TicketNumber, Visit> visits = new HashMap<>();
    private final Map<WindowNumber, TicketNumber> at = new HashMap<>();
    private final Map<WindowNumber, Moment> breaks = new HashMap<>();
    private final Map<WindowNumber, Before> calls = new HashMap<>();

    /** A visit from its arrival; {@code held}: since when it is set aside. */
    private record Visit(
            @Nullable Moment arrived,
            Duration aside,
            @Nullable Moment held) {
        Visit and(Moment since, Moment now) {
            var began = arrived == null || arrived.steady().isBefore(since.steady()) ? since : arrived;
            return new Visit(arrived, aside.plus(now.since(began)), null);
        }
    }

    /** What a call can be taken back to. */
    private record Before(
            Map<TicketNumber, Visit> visits, @Nullable Moment rest) {}

    void look(Play.Move move) {
        if (move.decision() instanceof Decision.Accepted accepted) {
            var now = move.before().moment(move.order().at());
            var before = Map.copyOf(visits);
            var rests = Map.copyOf(breaks);
            for (var event : accepted.events()) {
                look(move, event, now, before, rests);
            }
        }
    }

    private void look(
            Play.Move move, Event event, Moment now, Map<TicketNumber, Visit> before, Map<WindowNumber, Moment> rests) {
        switch (event) {
            case Event.DayOpened day -> {
                visits.clear();
                at.clear();
                breaks.clear();
            }
            case Event.TicketCalled called -> {
                calls.put(called.window(), new Before(before, rests.get(called.window())));
                at.put(called.window(), called.ticket());
                visits.put(called.ticket(), CALLED);
            }
            case Event.TicketArrived arrived -> visits.put(arrived.ticket(), new Visit(now, Duration.ZERO, null));
            case Event.WindowPaused paused -> breaks.put(paused.window(), now);
            case Event.WindowContinued go -> {
                charge(go.window(), now);
                breaks.remove(go.window());
            }
            case Event.WindowOpened opened -> breaks.remove(opened.window());
            case Event.WindowClosed closed -> breaks.remove(closed.window());
            case Event.TicketHeld held -> {
                leave(held.window(), now);
                visits.computeIfPresent(held.ticket(), (n, visit) -> new Visit(visit.arrived(), visit.aside(), now));
            }
            case Event.TicketResumed resumed -> {
                at.put(resumed.window(), resumed.ticket());
                visits.computeIfPresent(
                        resumed.ticket(),
                        (n, visit) -> visit.arrived() == null
                                ? new Visit(now, Duration.ZERO, null)
                                : visit.and(Objects.requireNonNull(visit.held()), now));
            }
            case Event.TicketMissed missed -> at.remove(missed.window());
            case Event.TicketPutBack back -> at.remove(back.window());
            case Event.TicketTransferred gone -> leave(gone.window(), now);
            case Event.TicketWentOn gone -> leave(gone.window(), now);
            case Event.TicketFinished finished -> {
                leave(finished.window(), now);
                check(move.after(), finished.ticket(), now);
            }
            case Event.CallUndone undone -> undone(undone);
            default -> {
                // no time of a visit begins or ends
            }
        }
    }

    private void leave(WindowNumber window, Moment now) {
        charge(window, now);
        at.remove(window);
    }

    private void charge(WindowNumber window, Moment now) {
        var since = breaks.get(window);
        var ticket = at.get(window);
        if (since != null && ticket != null) {
            visits.computeIfPresent(ticket, (n, visit) -> visit.arrived() == null ? visit : visit.and(since, now));
        }
    }

    private void undone(Event.CallUndone undone) {
        var before = Objects.requireNonNull(calls.get(undone.window()));
        at.remove(undone.window());
        if (undone.reopened() != null) {
            at.put(undone.window(), undone.reopened());
            visits.put(undone.reopened(), Objects.requireNonNull(before.visits().get(undone.reopened())));
        }
        if (before.rest() != null) {
            breaks.putIfAbsent(undone.window(), before.rest());
        }
    }

    private void check(Hall hall, TicketNumber number, Moment now) {
        var visit = Objects.requireNonNull(visits.get(number));
        if (visit.arrived() != null) {
            assertEquals(
                    now.since(visit.arrived()).minus(visit.aside()),
                    hall.ticket(number).orElseThrow().handled().orElseThrow(),
                    number::text);
        }
    }
}
