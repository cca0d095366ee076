// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Place;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.sheet.Sheet;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
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

    /** Something that happened at a window, or to who sits there. */
    sealed interface OfWindow extends Event {
        WindowNumber window();
    }

    /** Something about the loudspeakers. */
    sealed interface OfVoice extends Event {}

    /** Something about the notices on the screens, or about what the hall publishes of itself. */
    sealed interface OfNotice extends Event {}

    /** Something that happened to an appointment. */
    sealed interface OfAppointment extends Event {
        String code();
    }

    /**
     * A hall day begins with nobody in it; the plan, and what the day before handed on, stand here so that a day can be read by
     * itself. {@code carried} is absent where nothing was.
     */
    record DayOpened(
            LocalDate date,
            @Nullable String epoch,
            Plan plan,
            @Nullable Carried carried) implements Event {

        /** With nothing from the day before. */
        public DayOpened(LocalDate date, @Nullable String epoch, Plan plan) {
            this(date, epoch, plan, null);
        }
    }

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

    /** {@code badge}: who sits there, where known; {@code rostered}: 按排班, nobody signed in. */
    record WindowOpened(WindowNumber window, @Nullable String badge, boolean rostered) implements OfWindow {

        /** By nobody knows whom. */
        public WindowOpened(WindowNumber window) {
            this(window, null, false);
        }
    }

    record WindowClosed(WindowNumber window) implements OfWindow {}

    /** {@code reason}: absent where none was given yet. */
    record WindowPaused(WindowNumber window, @Nullable String reason) implements OfWindow {

        /** Without a reason. */
        public WindowPaused(WindowNumber window) {
            this(window, null);
        }
    }

    /** The reason of the break that goes on. */
    record PauseExplained(WindowNumber window, String reason) implements OfWindow {}

    record WindowContinued(WindowNumber window) implements OfWindow {}

    /** A/B岗交接: {@code to} sits where {@code from} sat. */
    record WindowHandedOver(WindowNumber window, String from, String to) implements OfWindow {}

    /** It was somebody else who sat there: {@code from} is who was written down, absent where nobody was. */
    record ClerkCorrected(WindowNumber window, @Nullable String from, String to) implements OfWindow {}

    /** 代管: this window serves {@code other}'s services too. */
    record CoverBegun(WindowNumber window, WindowNumber other) implements OfWindow {}

    record CoverEnded(WindowNumber window, WindowNumber other) implements OfWindow {}

    record PinSet(String badge, Pin pin) implements Event {}

    /** A clerk wrote beside the own figures of {@code span}, a day or a month; {@code text} absent: withdrew what stood there. */
    record FiguresNoted(String badge, String span, @Nullable String text) implements Event {}

    /** Silent until then; {@code VoiceUnmuted} when somebody ends it, or its time is over. */
    record VoiceMuted(String zone, Instant until) implements OfVoice {}

    record VoiceUnmuted(String zone) implements OfVoice {}

    /** From now until the day is over so many steps louder, or below 0 softer, than the settings say. */
    record VolumeSet(String zone, int steps) implements OfVoice {}

    /** Whose recorded voices sound from now on, in this order; none: the synthetic voice. */
    record VoiceBanksChosen(List<Sound.Bank> banks) implements OfVoice {
        public VoiceBanksChosen {
            banks = List.copyOf(banks);
        }
    }

    /** Said to everybody, once. The text is the staff's, who were told to name nobody in it. */
    record NoticeSaid(String text) implements OfVoice {}

    record NoticePosted(Notice notice) implements OfNotice {}

    /** By somebody, or because its time was over. */
    record NoticeTakenDown(long number) implements OfNotice {}

    /**
     * 公示: the sheet of a month, kept here as the public reads it.
     *
     * @param version above 1: a correction of the one before
     * @param words a sentence of the hall's own; absent where it has none
     * @param notice the number of the notice that tells of it; absent where none does
     */
    record SheetPublished(
            Sheet sheet,
            int version,
            @Nullable String words,
            @Nullable Long notice) implements OfNotice {}

    /** The sheet of a month is no longer public. */
    record SheetWithdrawn(YearMonth month) implements OfNotice {}

    /** People wait for a service and no window has served it for a while; {@code ServiceServed} when one does again. */
    record ServiceLeft(ServiceCode service) implements Event {}

    record ServiceServed(ServiceCode service) implements Event {}

    /** The hour has changed what is given: of {@code shut} no numbers are taken; {@code outOfHours}: the windows do not work. */
    record HoursTurned(List<ServiceCode> shut, boolean outOfHours) implements Event {
        public HoursTurned {
            shut = List.copyOf(shut);
        }
    }

    /** More numbers of the day ask for priority than the plan thinks right. */
    record PriorityShareHigh(int percent) implements Event {}

    /**
     * A number was taken.
     *
     * @param priority asked for
     * @param printer where its slip comes out; absent where none is wanted
     * @param origin absent: taken by the citizen
     * @param appointment the code of its appointment; absent where there was none
     * @param due when its turn is promised; absent: in order
     * @param note the number of the day before that it stands for
     */
    record TicketTaken(
            TicketNumber ticket,
            ServiceCode service,
            boolean priority,
            int items,
            String language,
            boolean shown,
            @Nullable NodeId printer,
            @Nullable Origin origin,
            @Nullable String appointment,
            @Nullable Instant due,
            @Nullable TicketNumber note)
            implements OfTicket {

        /** At the kiosk, in order. */
        public TicketTaken(
                TicketNumber ticket,
                ServiceCode service,
                boolean priority,
                int items,
                String language,
                boolean shown,
                @Nullable NodeId printer) {
            this(ticket, service, priority, items, language, shown, printer, null, null, null, null);
        }

        /** Without a slip. */
        public TicketTaken(
                TicketNumber ticket, ServiceCode service, boolean priority, int items, String language, boolean shown) {
            this(ticket, service, priority, items, language, shown, null);
        }
    }

    /** {@code why}: absent in journals that did not say. */
    record TicketCalled(
            TicketNumber ticket,
            ServiceCode service,
            WindowNumber window,
            @Nullable Why why) implements OfTicket {

        /** Without saying why. */
        public TicketCalled(TicketNumber ticket, ServiceCode service, WindowNumber window) {
            this(ticket, service, window, null);
        }
    }

    record TicketRecalled(TicketNumber ticket, WindowNumber window) implements OfTicket {}

    record TicketArrived(TicketNumber ticket, WindowNumber window) implements OfTicket {}

    /** {@code inferred}: nobody pressed FINISH; another key implied it. {@code outcome}: absent where nobody said (未填). */
    record TicketFinished(
            TicketNumber ticket,
            WindowNumber window,
            boolean inferred,
            @Nullable VisitOutcome outcome) implements OfTicket {

        /** Without an outcome. */
        public TicketFinished(TicketNumber ticket, WindowNumber window, boolean inferred) {
            this(ticket, window, inferred, null);
        }
    }

    /** {@code inferred}: nobody pressed NO_SHOW; an early NEXT implied it. The ticket may come back. */
    record TicketMissed(TicketNumber ticket, WindowNumber window, boolean inferred) implements OfTicket {}

    /** Not there so soon after lunch, over which it had waited: it is called again at this time. */
    record TicketPutBack(TicketNumber ticket, WindowNumber window, Instant due, boolean inferred) implements OfTicket {}

    /** A missed ticket came back, at this place among those in order. */
    record TicketReturned(TicketNumber ticket, Place place) implements OfTicket {}

    record TicketHeld(TicketNumber ticket, WindowNumber window, HoldKind kind) implements OfTicket {}

    record TicketResumed(TicketNumber ticket, WindowNumber window) implements OfTicket {}

    /** 转窗口: it waits elsewhere, at its old place. */
    record TicketTransferred(TicketNumber ticket, WindowNumber window, ServiceCode service, Line line)
            implements OfTicket {}

    /** One service of the visit is done; it waits for the next, at its old place. */
    record TicketWentOn(
            TicketNumber ticket,
            WindowNumber window,
            ServiceCode service,
            boolean inferred,
            @Nullable VisitOutcome outcome)
            implements OfTicket {}

    /** The visit needs one more service. */
    record ServiceAdded(TicketNumber ticket, ServiceCode service) implements OfTicket {}

    /** The wrong service was chosen; the time of arrival stays. */
    record ServiceChanged(TicketNumber ticket, ServiceCode service) implements OfTicket {}

    /** {@code kind}: the class; whoever confirmed looked at a card and wrote no number down. */
    record PriorityConfirmed(TicketNumber ticket, String kind) implements OfTicket {}

    record PriorityDeclined(TicketNumber ticket) implements OfTicket {}

    /** 需协助. */
    record AssistanceMarked(TicketNumber ticket, boolean needed) implements OfTicket {}

    /** A missed number has been on the screens long enough. */
    record MissedHidden(TicketNumber ticket) implements OfTicket {}

    /** A call was taken back; {@code reopened} is the visit that the mistaken key had ended. */
    record CallUndone(
            TicketNumber ticket,
            WindowNumber window,
            @Nullable TicketNumber reopened) implements OfTicket {}

    record SlipReported(TicketNumber ticket, PrintOutcome outcome) implements OfTicket {}

    /** The citizen said: I have the number in mind. */
    record NumberRemembered(TicketNumber ticket) implements OfTicket {}

    record SlipReprinted(TicketNumber ticket) implements OfTicket {}

    /** 晚点再来: it lets others go first, and waits from now on at this place. */
    record TicketSteppedAside(TicketNumber ticket, Place place) implements OfTicket {}

    /** {@code grade}: 1 非常不满意 to 5 非常满意; {@code window}: where the visit was or had been. */
    record TicketRated(TicketNumber ticket, WindowNumber window, int grade, Channel by) implements OfTicket {}

    /** A clerk wrote something down of the visit. */
    record VisitNoted(TicketNumber ticket, WindowNumber window, String text) implements OfTicket {}

    /** Taken out of the queue, with the reason as its fate. */
    record TicketWithdrawn(TicketNumber ticket, Fate fate) implements OfTicket {}

    record AppointmentBooked(String code, ServiceCode service, LocalDate day, LocalTime from)
            implements OfAppointment {}

    record AppointmentMoved(String code, LocalDate day, LocalTime from) implements OfAppointment {}

    record AppointmentCancelled(String code) implements OfAppointment {}

    /** Nobody came. */
    record AppointmentExpired(String code) implements OfAppointment {}

    /** The answer to an accepted command, for whoever repeats it. */
    record Answered(CommandId id, long digest, Answer answer) implements Event {}
}
