// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.sheet.Sheet;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.hall.ticket.Remarks;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
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
import org.jspecify.annotations.Nullable;

/** What somebody wants the hall to do. */
public sealed interface Command {

    /** Pressed at a window. */
    sealed interface AtWindow extends Command {
        WindowNumber window();
    }

    /** About a ticket, by whoever acts for its citizen: guide, clerk, kiosk or phone. */
    sealed interface ForTicket extends Command {
        TicketNumber ticket();
    }

    /** About the loudspeakers. */
    sealed interface ForVoice extends Command {}

    /** About the notices on the board, and what the hall publishes of itself. */
    sealed interface ForNotice extends Command {}

    /** About an appointment. */
    sealed interface ForAppointment extends Command {
        String code();
    }

    /**
     * A citizen takes a number.
     *
     * @param priority asked for; confirmed by nobody yet
     * @param items how many items the visit has
     * @param language {@code zh} or {@code en}
     * @param shown the number is shown to the citizen on a screen, so that it counts even unprinted
     * @param printer where the slip comes out; absent where none is wanted
     * @param origin staff give numbers at any hour
     */
    record Take(
            ServiceCode service,
            boolean priority,
            int items,
            String language,
            boolean shown,
            @Nullable NodeId printer,
            Origin origin)
            implements Command {

        /** At the kiosk. */
        public Take(
                ServiceCode service,
                boolean priority,
                int items,
                String language,
                boolean shown,
                @Nullable NodeId printer) {
            this(service, priority, items, language, shown, printer, Origin.KIOSK);
        }

        /** Without a slip. */
        public Take(ServiceCode service, boolean priority, int items, String language, boolean shown) {
            this(service, priority, items, language, shown, null);
        }
    }

    /** 手工发号: numbers {@code first} to {@code last} were given on paper. */
    record EnterHandGiven(ServiceCode service, TicketNumber first, TicketNumber last) implements Command {}

    /** Somebody with a note of the day before takes a number. */
    record HonourNote(
            TicketNumber note,
            String language,
            boolean shown,
            @Nullable NodeId printer) implements Command {}

    /** 开始服务, for whoever the roster says. */
    record OpenWindow(WindowNumber window) implements AtWindow {}

    /**
     * A clerk signs in at a window, which opens it. Who the clerk is was made sure of before.
     *
     * @param move the clerk leaves the window where they sit now
     * @param handOver whoever sits here hands over (A/B岗交接)
     */
    record SignIn(WindowNumber window, String badge, boolean move, boolean handOver) implements AtWindow {}

    /** It was somebody else who sat here. */
    record CorrectClerk(WindowNumber window, String badge) implements AtWindow {}

    /** 结束服务: ends the visit as NEXT would, and calls nobody. */
    record CloseWindow(WindowNumber window) implements AtWindow {}

    /**
     * 下一位.
     *
     * @param seen revision of the sign the clerk acted on
     */
    record CallNext(WindowNumber window, @Nullable Long seen) implements AtWindow {}

    /** 指定叫号. */
    record CallNumber(WindowNumber window, TicketNumber ticket) implements AtWindow {}

    /** 重呼. */
    record Recall(WindowNumber window) implements AtWindow {}

    /** 已到. */
    record MarkArrived(WindowNumber window) implements AtWindow {}

    /** 完成. {@code outcome}: absent where it is not said. */
    record Finish(WindowNumber window, @Nullable VisitOutcome outcome) implements AtWindow {

        /** Without an outcome. */
        public Finish(WindowNumber window) {
            this(window, null);
        }
    }

    /** 过号. */
    record MarkMissed(WindowNumber window) implements AtWindow {}

    /** 挂起. */
    record Hold(WindowNumber window, HoldKind kind) implements AtWindow {}

    /** 恢复办理. {@code ticket}: absent for the one held longest here. */
    record Resume(WindowNumber window, @Nullable TicketNumber ticket) implements AtWindow {}

    /** 转窗口. */
    record Transfer(WindowNumber window, Target to) implements AtWindow {}

    /** 暂停. {@code reason}: absent where it is not given; in a break, it is that break's. */
    record Pause(WindowNumber window, @Nullable String reason) implements AtWindow {

        /** Without a reason. */
        public Pause(WindowNumber window) {
            this(window, null);
        }
    }

    /** 恢复服务. */
    record Continue(WindowNumber window) implements AtWindow {}

    /** 误叫撤回. */
    record Undo(WindowNumber window) implements AtWindow {}

    /** 代管, begun or ended. {@code other}: absent for the window that the plan names. */
    record Cover(WindowNumber window, @Nullable WindowNumber other) implements AtWindow {}

    /** 评价 by the evaluator at the window: whoever stands there, or just left, rates the visit. */
    record RateHere(WindowNumber window, int grade) implements AtWindow {
        public RateHere {
            Remarks.grade(grade);
        }
    }

    /** A clerk writes something down of a visit that is at the window or was set aside there. */
    record NoteVisit(WindowNumber window, TicketNumber ticket, String text) implements AtWindow {
        public NoteVisit {
            Wording.said(text);
        }
    }

    /** 评价 by the citizen, once the visit is over. {@code grade}: 1 非常不满意 to 5 非常满意. */
    record Rate(TicketNumber ticket, int grade) implements ForTicket {
        public Rate {
            Remarks.grade(grade);
        }
    }

    /** 晚点再来: a citizen who waits lets others go first. */
    record StepAside(TicketNumber ticket) implements ForTicket {}

    /** A missed number comes back. */
    record ReturnMissed(TicketNumber ticket) implements ForTicket {}

    /** The citizen gives up. */
    record Abandon(TicketNumber ticket) implements ForTicket {}

    /** {@code kind}: the class of priority that was seen. */
    record ConfirmPriority(TicketNumber ticket, String kind) implements ForTicket {}

    /** This time in order of arrival. */
    record DeclinePriority(TicketNumber ticket) implements ForTicket {}

    /** 需协助. */
    record MarkAssistance(TicketNumber ticket, boolean needed) implements ForTicket {}

    /** The visit needs one more service. */
    record AddService(TicketNumber ticket, ServiceCode service) implements ForTicket {}

    /** The wrong service was chosen. */
    record ChangeService(TicketNumber ticket, ServiceCode service) implements ForTicket {}

    /** A printer says what became of a ticket's slip. */
    record ReportSlip(TicketNumber ticket, PrintOutcome outcome) implements ForTicket {}

    /** The citizen has the number without a slip: 我记住了. */
    record RememberNumber(TicketNumber ticket) implements ForTicket {}

    /** Print the slip once more: 重新打印. */
    record Reprint(TicketNumber ticket) implements ForTicket {}

    /** {@code code} was made by whoever asks; it is the only key to the appointment. */
    record Book(String code, ServiceCode service, LocalDate day, LocalTime from) implements ForAppointment {
        public Book {
            Appointment.code(code);
        }
    }

    record MoveAppointment(String code, LocalDate day, LocalTime from) implements ForAppointment {}

    record CancelAppointment(String code) implements ForAppointment {}

    /** The citizen is here: a number for the appointment. */
    record CheckIn(
            String code,
            String language,
            boolean shown,
            @Nullable NodeId printer) implements ForAppointment {}

    /** {@code pin} is already unreadable. */
    record SetPin(String badge, Pin pin) implements Command {}

    /**
     * 本人说明: a clerk writes beside the own figures, in place of what stood there.
     *
     * @param span {@code 2026-11-23} or {@code 2026-11}
     * @param text absent: what stands there is withdrawn
     */
    record NoteFigures(String badge, String span, @Nullable String text) implements Command {
        public NoteFigures {
            NotedSpan.parse(span);
            if (text != null) {
                Wording.kept(text);
            }
        }
    }

    /** 静音 of some zones for at most a working day. */
    record MuteVoice(List<String> zones, Duration length) implements ForVoice {
        public MuteVoice {
            zones = List.copyOf(zones);
            if (!length.isPositive() || length.compareTo(Duration.ofHours(10)) > 0) {
                throw new IllegalArgumentException("silence is for a minute to ten hours, not " + length);
            }
        }
    }

    /** 恢复声音. */
    record UnmuteVoice(List<String> zones) implements ForVoice {
        public UnmuteVoice {
            zones = List.copyOf(zones);
        }
    }

    /** 调大 or 调小: {@code steps} above 0 louder, below softer, from how loud the zone was; for the rest of the day. */
    record TurnVolume(String zone, int steps) implements ForVoice {
        public TurnVolume {
            if (steps == 0 || Math.abs(steps) > Sound.MOST_STEPS) {
                throw new IllegalArgumentException("one to ten steps up or down, not " + steps);
            }
        }
    }

    /** 启用: a recorded voice sounds from now on, in the place of the one of its name, or after the others. */
    record UseBank(Sound.Bank bank) implements ForVoice {}

    /** Those of the recorded voices that go on, by their names, in this order. */
    record ChooseBanks(List<String> names) implements ForVoice {
        public ChooseBanks {
            names = List.copyOf(names);
        }
    }

    /**
     * 广播: said to everybody, once. Whoever is looked for is called by number: a long row of digits is somebody's telephone or
     * card, and is refused.
     */
    record SayNotice(String text) implements ForVoice {
        public SayNotice {
            Wording.said(text);
        }
    }

    /** 发布通知: on the screens until somebody takes it down, or until a time. */
    record PostNotice(String text, @Nullable Instant until) implements ForNotice {
        public PostNotice {
            Wording.shown(text);
        }
    }

    /** 撤下通知. */
    record TakeDownNotice(long number) implements ForNotice {}

    /**
     * 公示: the sheet of a month, from now on as it is here; again: a correction.
     *
     * @param words a sentence of the hall's own; absent where it has none
     * @param notice what the screens say of it, until {@code noticeUntil}; absent: nothing
     */
    record PublishSheet(
            Sheet sheet,
            @Nullable String words,
            @Nullable String notice,
            @Nullable Instant noticeUntil) implements ForNotice {
        public PublishSheet {
            if (words != null) {
                Wording.said(words);
            }
            if (notice != null) {
                Wording.shown(notice);
            }
        }
    }

    /** 撤回公示. */
    record WithdrawSheet(YearMonth month) implements ForNotice {}

    /** The controller woke: the first entry of each run. {@code epoch} is new at first start and after a restore. */
    record Start(String epoch, String version) implements Command {}

    /** A new hall day; the old one must be closed. */
    record OpenDay(LocalDate date) implements Command {}

    /** The day ends: every ticket gets its fate. */
    record CloseDay() implements Command {}

    /** Time has passed: whatever is due by the clock is done, and mostly that is nothing. */
    record PassTime() implements Command {}

    /** The plan of the configuration. */
    record ApplyPlan(Plan plan) implements Command {}

    /** The clock stepped. */
    record CorrectClock(Duration by) implements Command {}

    /** Where a transfer goes. */
    sealed interface Target {
        record ToService(ServiceCode service) implements Target {}

        record ToWindow(WindowNumber window) implements Target {}

        record ToClerk(String badge) implements Target {}
    }
}
