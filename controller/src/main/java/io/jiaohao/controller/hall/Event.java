// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened. Events are kept for years: a component may be added (nullable, with its meaning when absent), none is renamed
 * or taken away. When and by whom stands in the {@link Entry} around them.
 */
public sealed interface Event {

    /** Something that happened to a ticket. */
    sealed interface OfTicket extends Event {
        TicketNumber ticket();
    }

    /** A hall day begins with nobody in it; the plan stands here so that a day can be read by itself. */
    record DayOpened(LocalDate date, @Nullable String epoch, Plan plan) implements Event {}

    /** The day ended; what became of each ticket. */
    record DayClosed(LocalDate date, Map<TicketNumber, Fate> fates) implements Event {
        public DayClosed {
            fates = Map.copyOf(fates);
        }
    }

    /** The controller woke. {@code lastHeard}: the last entry before, so the outage is known; absent at the first start. */
    record ControllerStarted(
            String epoch, String version, @Nullable Instant lastHeard) implements Event {}

    record PlanApplied(Plan plan) implements Event {}

    /** The clock stepped by this; durations across it are not touched. The only event after which time may go back. */
    record ClockCorrected(Duration by) implements Event {}

    /** Entries {@code from} to {@code to} of the journal could not be read; the damaged file was set aside. */
    record DamageFound(String file, long from, long to) implements Event {}

    record WindowOpened(WindowNumber window) implements Event {}

    record WindowClosed(WindowNumber window) implements Event {}

    record WindowPaused(WindowNumber window) implements Event {}

    record WindowContinued(WindowNumber window) implements Event {}

    /** {@code printer}: where its slip comes out; absent where none is wanted. */
    record TicketTaken(
            TicketNumber ticket,
            ServiceCode service,
            boolean priority,
            int items,
            String language,
            boolean shown,
            @Nullable NodeId printer)
            implements OfTicket {

        /** Without a slip. */
        public TicketTaken(
                TicketNumber ticket, ServiceCode service, boolean priority, int items, String language, boolean shown) {
            this(ticket, service, priority, items, language, shown, null);
        }
    }

    record TicketCalled(TicketNumber ticket, ServiceCode service, WindowNumber window) implements OfTicket {}

    record TicketRecalled(TicketNumber ticket, WindowNumber window) implements OfTicket {}

    record TicketArrived(TicketNumber ticket, WindowNumber window) implements OfTicket {}

    /** {@code inferred}: nobody pressed FINISH; another key implied it. */
    record TicketFinished(TicketNumber ticket, WindowNumber window, boolean inferred) implements OfTicket {}

    /** {@code inferred}: nobody pressed NO_SHOW; an early NEXT implied it. The ticket may come back. */
    record TicketMissed(TicketNumber ticket, WindowNumber window, boolean inferred) implements OfTicket {}

    /** A call was taken back; {@code reopened} is the visit that the mistaken key had ended. */
    record CallUndone(
            TicketNumber ticket,
            WindowNumber window,
            @Nullable TicketNumber reopened) implements OfTicket {}

    record SlipReported(TicketNumber ticket, PrintOutcome outcome) implements OfTicket {}

    /** The citizen said: I have the number in mind. */
    record NumberRemembered(TicketNumber ticket) implements OfTicket {}

    record SlipReprinted(TicketNumber ticket) implements OfTicket {}

    /** Taken out of the queue, with the reason as its fate. */
    record TicketWithdrawn(TicketNumber ticket, Fate fate) implements OfTicket {}

    /** The answer to an accepted command, for whoever repeats it. */
    record Answered(CommandId id, long digest, Answer answer) implements Event {}
}
