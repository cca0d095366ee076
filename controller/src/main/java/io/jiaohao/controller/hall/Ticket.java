// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ticket and all that is known of its visit.
 *
 * @param place in the line of its service; kept for life, so that it can go back there
 * @param priority asked for
 * @param shown its citizen saw the number on a screen
 * @param printer where its slips come out; absent where none is wanted
 * @param slips how many slips were ordered: 1 for the first, one more for each reprint
 * @param slip what the printer said last; absent until it spoke, or where no slip was wanted
 * @param remembered the citizen does without a slip
 */
public record Ticket(
        TicketNumber number,
        ServiceCode service,
        long place,
        Moment taken,
        boolean priority,
        int items,
        String language,
        boolean shown,
        @Nullable NodeId printer,
        int slips,
        @Nullable PrintOutcome slip,
        boolean remembered,
        Stage stage) {

    /** Where a ticket is in its life. */
    public sealed interface Stage {

        /** In the line of its service. */
        record Waiting() implements Stage {}

        /** Called to a window, not yet there. {@code calls} counts this call and its recalls. */
        record Called(WindowNumber window, Moment called, int calls) implements Stage {}

        /** At the window. */
        record Serving(WindowNumber window, Moment called, int calls, Moment arrived) implements Stage {}

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

    static final Stage WAITING = new Stage.Waiting();

    Ticket at(Stage next) {
        return new Ticket(
                number,
                service,
                place,
                taken,
                priority,
                items,
                language,
                shown,
                printer,
                slips,
                slip,
                remembered,
                next);
    }

    Ticket slipReported(PrintOutcome outcome) {
        return new Ticket(
                number,
                service,
                place,
                taken,
                priority,
                items,
                language,
                shown,
                printer,
                slips,
                outcome,
                remembered,
                stage);
    }

    /** Its citizen does without a slip. */
    Ticket kept() {
        return new Ticket(
                number, service, place, taken, priority, items, language, shown, printer, slips, slip, true, stage);
    }

    /** One more slip was ordered. */
    Ticket reprinted() {
        return new Ticket(
                number, service, place, taken, priority, items, language, shown, printer, slips + 1, null, false,
                stage);
    }

    public boolean waiting() {
        return stage instanceof Stage.Waiting;
    }

    /** When it was (last) called. */
    public Optional<Moment> called() {
        return switch (stage) {
            case Stage.Waiting waiting -> Optional.empty();
            case Stage.Called called -> Optional.of(called.called());
            case Stage.Serving serving -> Optional.of(serving.called());
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
            case Stage.Missed missed -> Optional.of(missed.window());
            case Stage.Finished finished -> Optional.of(finished.window());
            case Stage.Withdrawn withdrawn -> Optional.empty();
        };
    }

    /** From taking the number to the (last) call, by the clock. */
    public Optional<Duration> waited() {
        return called().map(moment -> moment.since(taken));
    }

    /** From arrival at the window (where unknown: from the call) to the end of a finished visit. */
    public Optional<Duration> handled() {
        return stage instanceof Stage.Finished f
                ? Optional.of(f.finished().since(f.arrived() == null ? f.called() : f.arrived()))
                : Optional.empty();
    }

    /** The fate it would have if the day ended now. */
    public Fate fate() {
        return switch (stage) {
            case Stage.Waiting waiting -> Fate.NOT_CALLED;
            case Stage.Called called -> Fate.UNENDED;
            case Stage.Serving serving -> Fate.UNENDED;
            case Stage.Missed missed -> Fate.MISSED;
            case Stage.Finished finished -> Fate.FINISHED;
            case Stage.Withdrawn withdrawn -> withdrawn.fate();
        };
    }
}
