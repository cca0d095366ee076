// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.TicketNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A window as it is.
 *
 * @param lastCall the last call from here, for a doubled NEXT and for UNDO
 */
public record Window(State state, @Nullable LastCall lastCall) {

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
     * @param before the state that UNDO brings back
     * @param ended the visit that the call ended, with the stage it had
     */
    public record LastCall(
            TicketNumber ticket,
            Moment at,
            long revision,
            Answer answer,
            State before,
            @Nullable Ended ended) {}

    /** A visit that a NEXT ended, as it was just before. */
    public record Ended(TicketNumber ticket, Ticket.Stage stage) {}

    static final Window CLOSED = new Window(new State.Closed(), null);

    Window in(State next) {
        return new Window(next, lastCall);
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
