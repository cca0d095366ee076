// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.ticket;

import io.jiaohao.controller.hall.line.Place;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ticket and all that is known of its visit. */
public record Ticket(
        TicketNumber number, Request request, Standing standing, Paper paper, Care care, Remarks remarks, Stage stage) {

    /** Where a ticket is in its life. */
    public sealed interface Stage {

        /** In a line. */
        record Waiting() implements Stage {}

        /** Called to a window, not yet there. {@code calls} counts this call and its recalls. */
        record Called(WindowNumber window, Moment called, int calls) implements Stage {}

        /** At the window. */
        record Serving(WindowNumber window, Moment called, int calls, Moment arrived) implements Stage {}

        /** Set aside; {@code arrived} is absent where it was not at the window yet. */
        record Held(
                HoldKind kind,
                WindowNumber window,
                Moment called,
                int calls,
                @Nullable Moment arrived,
                Moment held) implements Stage {}

        /** Called and not come. */
        record Missed(WindowNumber window, Moment called, int calls, Moment missed, boolean inferred)
                implements Stage {}

        /** Served. {@code arrived} is absent where nobody pressed: handling then counts from the call. */
        record Finished(
                WindowNumber window,
                Moment called,
                int calls,
                @Nullable Moment arrived,
                Moment finished,
                boolean inferred)
                implements Stage {}

        /** Out of the queue. */
        record Withdrawn(Moment withdrawn, Fate fate) implements Stage {}
    }

    public static final Stage WAITING = new Stage.Waiting();

    public Ticket at(Stage next) {
        return new Ticket(number, request, standing, paper, care, remarks, next);
    }

    public Ticket with(Standing other) {
        return new Ticket(number, request, other, paper, care, remarks, stage);
    }

    public Ticket with(Paper other) {
        return new Ticket(number, request, standing, other, care, remarks, stage);
    }

    public Ticket with(Care other) {
        return new Ticket(number, request, standing, paper, other, remarks, stage);
    }

    public Ticket with(Remarks other) {
        return new Ticket(number, request, standing, paper, care, other, stage);
    }

    public Ticket slipReported(PrintOutcome outcome) {
        return with(new Paper(paper.slips(), outcome, paper.remembered()));
    }

    /** Its citizen does without a slip. */
    public Ticket kept() {
        return with(new Paper(paper.slips(), paper.slip(), true));
    }

    /** One more slip was ordered. */
    public Ticket reprinted() {
        return with(new Paper(paper.slips() + 1, null, false));
    }

    public ServiceCode service() {
        return standing.service();
    }

    /** By the order of arrival; kept for life. */
    public Place place() {
        return standing.arrival();
    }

    public Moment taken() {
        return request.taken();
    }

    /** Whether it is called before those in order for what its citizen is. */
    public boolean priority() {
        return standing.priority();
    }

    public boolean inOrder() {
        return standing.rank() == Rank.ORDINARY;
    }

    public int items() {
        return request.items();
    }

    public String language() {
        return request.language();
    }

    public boolean shown() {
        return request.shown();
    }

    public @Nullable NodeId printer() {
        return request.printer();
    }

    public int slips() {
        return paper.slips();
    }

    public @Nullable PrintOutcome slip() {
        return paper.slip();
    }

    public boolean remembered() {
        return paper.remembered();
    }

    public boolean waiting() {
        return stage instanceof Stage.Waiting;
    }

    /** When it was called last. */
    public Optional<Moment> called() {
        return switch (stage) {
            case Stage.Waiting waiting -> Optional.empty();
            case Stage.Called called -> Optional.of(called.called());
            case Stage.Serving serving -> Optional.of(serving.called());
            case Stage.Held held -> Optional.of(held.called());
            case Stage.Missed missed -> Optional.of(missed.called());
            case Stage.Finished finished -> Optional.of(finished.called());
            case Stage.Withdrawn withdrawn -> Optional.empty();
        };
    }

    /** The window that called it last. */
    public Optional<WindowNumber> window() {
        return switch (stage) {
            case Stage.Waiting waiting -> Optional.empty();
            case Stage.Called called -> Optional.of(called.window());
            case Stage.Serving serving -> Optional.of(serving.window());
            case Stage.Held held -> Optional.of(held.window());
            case Stage.Missed missed -> Optional.of(missed.window());
            case Stage.Finished finished -> Optional.of(finished.window());
            case Stage.Withdrawn withdrawn -> Optional.empty();
        };
    }

    /** How often it was called: the call and its recalls. */
    public int calls() {
        return switch (stage) {
            case Stage.Waiting waiting -> 0;
            case Stage.Called called -> called.calls();
            case Stage.Serving serving -> serving.calls();
            case Stage.Held held -> held.calls();
            case Stage.Missed missed -> missed.calls();
            case Stage.Finished finished -> finished.calls();
            case Stage.Withdrawn withdrawn -> 0;
        };
    }

    /** From the beginning of this wait to the (last) call, by the clock. */
    public Optional<Duration> waited() {
        return called().map(moment -> moment.since(standing.since()));
    }

    /** From arrival at the window (where unknown: from the call) to the end of a finished visit, without hold and pause. */
    public Optional<Duration> handled() {
        if (!(stage instanceof Stage.Finished f)) {
            return Optional.empty();
        }
        var all = f.finished().since(f.arrived() == null ? f.called() : f.arrived());
        var handled = all.minus(care.aside());
        return Optional.of(handled.isNegative() ? Duration.ZERO : handled);
    }

    /** The fate it would have if the day ended now. */
    public Fate fate() {
        return switch (stage) {
            case Stage.Waiting waiting -> Fate.NOT_CALLED;
            case Stage.Called called -> Fate.UNENDED;
            case Stage.Serving serving -> Fate.UNENDED;
            case Stage.Held held -> Fate.UNENDED;
            case Stage.Missed missed -> Fate.MISSED;
            case Stage.Finished finished -> Fate.FINISHED;
            case Stage.Withdrawn withdrawn -> withdrawn.fate();
        };
    }
}
