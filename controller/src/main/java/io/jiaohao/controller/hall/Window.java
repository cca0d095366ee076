// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A window as it is.
 *
 * @param lastCall the last call from here, for a doubled NEXT and for UNDO
 * @param emptied when a NEXT ended the visit here and found nobody to call, for a doubled NEXT; absent once anything else happened
 * @param since when it was opened, closed, or became free or busy last
 * @param streak how many it called out of order since it last called somebody in order
 * @param seat who sits here
 * @param rest the break, while there is one
 * @param covers windows whose services it serves too (代管)
 * @param lastVisit the visit that was finished here last
 */
public record Window(
        State state,
        @Nullable LastCall lastCall,
        @Nullable Moment emptied,
        Moment since,
        int streak,
        @Nullable Seat seat,
        @Nullable Rest rest,
        List<WindowNumber> covers,
        @Nullable TicketNumber lastVisit) {

    /** What a window is doing. Which ticket is called or served stands here, how far it is stands in the ticket. */
    public sealed interface State {
        /** A state with a ticket in hand. */
        sealed interface Busy extends State {
            TicketNumber ticket();
        }

        record Closed() implements State {}

        record Idle() implements State {}

        record Calling(TicketNumber ticket) implements Busy {}

        record Serving(TicketNumber ticket) implements Busy {}

        /** A break; {@code before} comes back when it ends. Never inside another break. */
        record Paused(State before) implements State {}
    }

    /**
     * The last call from a window.
     *
     * @param revision sequence of its entry: whoever saw less acted on an older sign
     * @param answer what was answered then
     * @param before the state that UNDO brings back, with its break
     * @param ended the visit that the call ended, as it was just before
     * @param standIns windows that stood in for this one until the call ended its break
     * @param turn what it did to the order of calls
     */
    public record LastCall(
            TicketNumber ticket,
            Moment at,
            long revision,
            Answer answer,
            State before,
            @Nullable Rest rest,
            @Nullable Ticket ended,
            List<WindowNumber> standIns,
            Turn turn) {}

    /** Whether a call kept the order, and the streaks of its line and of its window before it. */
    public record Turn(boolean inOrder, int lineBefore, int windowBefore) {}

    /** Who sits at a window: signed in, or only 按排班, as the roster says. */
    public record Seat(String badge, boolean rostered) {}

    /** A break. The reason is given later or never. */
    public record Rest(Moment since, @Nullable String reason) {}

    static Window closed(Moment now) {
        return new Window(new State.Closed(), null, null, now, 0, null, null, List.of(), null);
    }

    public Window {
        covers = List.copyOf(covers);
    }

    Window in(State next, Moment now) {
        return new Window(next, lastCall, null, now, streak, seat, rest, covers, lastVisit);
    }

    /** After a visit that nobody ended by its own key. */
    Window emptied(Moment now) {
        return new Window(state, lastCall, now, since, streak, seat, rest, covers, lastVisit);
    }

    Window calling(LastCall call) {
        var next = new State.Calling(call.ticket());
        var longer = call.turn().inOrder() ? 0 : streak + 1;
        return new Window(next, call, null, call.at(), longer, seat, null, covers, lastVisit);
    }

    Window with(@Nullable Seat other) {
        return new Window(state, lastCall, emptied, since, streak, other, rest, covers, lastVisit);
    }

    Window with(@Nullable Rest other) {
        return new Window(state, lastCall, emptied, since, streak, seat, other, covers, lastVisit);
    }

    Window covering(List<WindowNumber> others) {
        return new Window(state, lastCall, emptied, since, streak, seat, rest, others, lastVisit);
    }

    /** After a visit was finished here. */
    Window after(TicketNumber visit) {
        return new Window(state, lastCall, emptied, since, streak, seat, rest, covers, visit);
    }

    boolean closed() {
        return state instanceof State.Closed;
    }

    /** Open, and not in a break. */
    boolean working() {
        return !(state instanceof State.Closed) && !(state instanceof State.Paused);
    }

    /**
     * As before a call that was taken back; a break begun since goes on.
     *
     * @param reopened the visit that the call had ended is back
     */
    Window backTo(LastCall call, boolean reopened, Moment now) {
        var resting = rest != null ? rest : call.rest();
        var before = call.before() instanceof State.Paused paused ? paused.before() : call.before();
        var visit = before instanceof State.Busy && !reopened ? new State.Idle() : before;
        var next = resting == null ? visit : new State.Paused(visit);
        return new Window(next, null, null, now, call.turn().windowBefore(), seat, resting, covers, lastVisit);
    }

    /** The ticket called to or served at this window, also during a break. */
    public Optional<TicketNumber> ticket() {
        return switch (resumed()) {
            case State.Busy busy -> Optional.of(busy.ticket());
            case State.Closed closed -> Optional.empty();
            case State.Idle idle -> Optional.empty();
            case State.Paused paused -> Optional.empty();
        };
    }

    /** The badge of who sits here. */
    public Optional<String> badge() {
        return Optional.ofNullable(seat).map(Seat::badge);
    }

    /** The state without the break. */
    State resumed() {
        return state instanceof State.Paused paused ? paused.before() : state;
    }

    /** What the sign says of it. */
    public SignState sign() {
        return switch (state) {
            case State.Closed closed -> SignState.CLOSED;
            case State.Idle idle -> SignState.OPEN;
            case State.Calling calling -> SignState.CALLING;
            case State.Serving serving -> SignState.SERVING;
            case State.Paused paused -> SignState.PAUSED;
        };
    }
}
