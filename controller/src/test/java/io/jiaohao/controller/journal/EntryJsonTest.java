// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Answer;
import io.jiaohao.controller.hall.Appointment;
import io.jiaohao.controller.hall.Carried;
import io.jiaohao.controller.hall.Channel;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Notice;
import io.jiaohao.controller.hall.Pin;
import io.jiaohao.controller.hall.Sound;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.Why;
import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Place;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.PriorityClass;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.hall.plan.Week;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.sheet.Published;
import io.jiaohao.controller.hall.sheet.Sheet;
import io.jiaohao.controller.hall.sheet.Withheld;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.TicketNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is written can be read: every event there is, and plans from before a component was added. */
class EntryJsonTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final YearMonth OCTOBER = YearMonth.parse("2026-10");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final TicketNumber TICKET = new TicketNumber("S001");
    private static final Plan PLAN = new Plan(
            "测试厅",
            "12345",
            List.of(new Service(
                    Days.SHEBAO,
                    "社会保险",
                    "Social insurance",
                    "社保",
                    'S',
                    List.of("身份证"),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(5),
                    List.of(Span.parse("09:00-11:30")),
                    List.of(new Slot(Span.parse("09:00-10:00"), 30, 6), new Slot(Span.parse("10:00-11:30"), null, 0)))),
            List.of(new WindowPlan(
                    Days.THREE, "社保", List.of(new WindowPlan.Serves(Days.SHEBAO, 10)), "07", "08", null, true)),
            Policy.USUAL.callingAfter(Duration.ofSeconds(8)),
            List.of(new Clerk("07", "甲", "岗", Set.of(Clerk.Right.PICK)), new Clerk("08", "乙", "", Set.of())),
            List.of(new Plan.Duty(Days.THREE, DayOfWeek.FRIDAY, Plan.Half.PM, "08")),
            PriorityClass.USUAL,
            new Calendar(
                    ZoneId.of("Asia/Shanghai"),
                    Week.ofWorkdays(List.of(Span.parse("08:30-12:00"), Span.parse("14:00-17:30"))),
                    null,
                    List.of(Calendar.Special.parse("2026-10-10 班 国庆节调休"))));

    private final EntryJson json = new EntryJson();

    private static Sheet sheet() {
        var served = new Sheet.Defined("served", Sheet.Unit.COUNT, "", "办理量", "Served", "在窗口办完的事项。", "Errands done.");
        var line = new Sheet.Line(
                "total",
                "全厅",
                "Whole hall",
                new TreeMap<>(Map.of("served", 812.0)),
                new TreeMap<>(Map.of("satisfiedShare", Withheld.FEW)));
        return new Sheet(OCTOBER, "测试厅", true, List.of(served), line, List.of(line), List.of(line), List.of(line));
    }

    static List<Event> everyEvent() {
        var appointment = new Appointment("7K3M9Q2X", Days.SHEBAO, DAY.plusDays(1), LocalTime.of(9, 0));
        var pin = new Pin("00ff", "abcd", 210_000);
        var banks = List.of(new Sound.Bank("xiaoli", "zh", "2c26b46b"));
        var notice = new Notice(41, "今天下午系统维护", NOW);
        var carried = new Carried(
                List.of(appointment),
                Map.of("07", pin),
                List.of(new Carried.Note(TICKET, Days.SHEBAO)),
                banks,
                List.of(notice),
                List.of(new Published(OCTOBER, 2, DAY, 41L, true)));
        var why = new Why(
                List.of(Why.Reason.BOUND, Why.Reason.ARRIVAL), Line.of(Days.SHEBAO), Rank.ORDINARY, 10, 2, 2, 3, 4);
        return List.of(
                new Event.DayOpened(DAY, "e1", PLAN, carried),
                new Event.DayClosed(DAY, Map.of(TICKET, Fate.OUTAGE)),
                new Event.ControllerStarted("e1", "0.1.0", NOW),
                new Event.PlanApplied(PLAN),
                new Event.ClockCorrected(Duration.ofSeconds(-3)),
                new Event.DamageFound("2026-11-23.journal", 3, 5),
                new Event.WindowOpened(Days.THREE, "07", true),
                new Event.WindowClosed(Days.THREE),
                new Event.WindowPaused(Days.THREE, "用餐"),
                new Event.PauseExplained(Days.THREE, "用餐"),
                new Event.WindowContinued(Days.THREE),
                new Event.WindowHandedOver(Days.THREE, "07", "08"),
                new Event.ClerkCorrected(Days.THREE, null, "08"),
                new Event.CoverBegun(Days.THREE, Days.THREE),
                new Event.CoverEnded(Days.THREE, Days.THREE),
                new Event.PinSet("07", pin),
                new Event.FiguresNoted("07", "2026-11-23", "那天打印机坏了两小时"),
                new Event.VoiceMuted("hall", NOW),
                new Event.VoiceUnmuted("hall"),
                new Event.VolumeSet("hall", -2),
                new Event.VoiceBanksChosen(banks),
                new Event.NoticeSaid("请带好随身物品。"),
                new Event.NoticePosted(notice),
                new Event.NoticeTakenDown(41),
                new Event.SheetPublished(sheet(), 2, "十月调整了窗口。", 41L),
                new Event.SheetWithdrawn(OCTOBER),
                new Event.ServiceLeft(Days.SHEBAO),
                new Event.ServiceServed(Days.SHEBAO),
                new Event.HoursTurned(List.of(Days.SHEBAO), true),
                new Event.PriorityShareHigh(31),
                new Event.TicketTaken(
                        TICKET,
                        Days.SHEBAO,
                        true,
                        20,
                        "en",
                        false,
                        new NodeId("printer"),
                        Origin.HAND,
                        "7K3M9Q2X",
                        NOW,
                        TICKET),
                new Event.TicketCalled(TICKET, Days.SHEBAO, Days.THREE, why),
                new Event.TicketRecalled(TICKET, Days.THREE),
                new Event.TicketArrived(TICKET, Days.THREE),
                new Event.TicketFinished(TICKET, Days.THREE, true, VisitOutcome.INCOMPLETE),
                new Event.TicketMissed(TICKET, Days.THREE, true),
                new Event.TicketPutBack(TICKET, Days.THREE, NOW, false),
                new Event.TicketReturned(TICKET, new Place(7, 1, 9)),
                new Event.TicketHeld(TICKET, Days.THREE, HoldKind.KEPT),
                new Event.TicketResumed(TICKET, Days.THREE),
                new Event.TicketTransferred(TICKET, Days.THREE, Days.SHEBAO, Line.ofClerk("08")),
                new Event.TicketWentOn(TICKET, Days.THREE, Days.SHEBAO, true, VisitOutcome.DONE),
                new Event.ServiceAdded(TICKET, Days.SHEBAO),
                new Event.ServiceChanged(TICKET, Days.SHEBAO),
                new Event.PriorityConfirmed(TICKET, "canji"),
                new Event.PriorityDeclined(TICKET),
                new Event.AssistanceMarked(TICKET, true),
                new Event.MissedHidden(TICKET),
                new Event.CallUndone(TICKET, Days.THREE, TICKET),
                new Event.SlipReported(TICKET, PrintOutcome.UNKNOWN),
                new Event.NumberRemembered(TICKET),
                new Event.SlipReprinted(TICKET),
                new Event.TicketSteppedAside(TICKET, new Place(7, 1, 9)),
                new Event.TicketRated(TICKET, Days.THREE, 5, Channel.EVALUATOR),
                new Event.VisitNoted(TICKET, Days.THREE, "缺一张照片"),
                new Event.TicketWithdrawn(TICKET, Fate.CARRIED),
                new Event.AppointmentBooked("7K3M9Q2X", Days.SHEBAO, DAY, LocalTime.of(9, 0)),
                new Event.AppointmentMoved("7K3M9Q2X", DAY, LocalTime.of(10, 0)),
                new Event.AppointmentCancelled("7K3M9Q2X"),
                new Event.AppointmentExpired("7K3M9Q2X"),
                new Event.Answered(new CommandId("c-1"), 7, new Answer(TICKET, 3)));
    }

    @Test
    void everyEventIsReadAsItWasWritten() throws IOException {
        for (var event : everyEvent()) {
            var entry = new Entry(7, NOW, new Source(Source.Door.HTTP, "07"), List.of(event));
            assertEquals(entry, json.read(json.write(entry)));
        }
    }

    @Test
    void noEventIsLeftOutOfThisTest() {
        var tested = new TreeSet<String>();
        everyEvent().forEach(event -> tested.add(event.getClass().getSimpleName()));
        var known = new TreeSet<String>();
        records(Event.class).forEach(type -> known.add(type.getSimpleName()));
        assertEquals(known, tested);
    }

    private static List<Class<?>> records(Class<?> type) {
        if (type.isRecord()) {
            return List.of(type);
        }
        var found = new ArrayList<Class<?>>();
        for (var permitted : type.getPermittedSubclasses()) {
            found.addAll(records(permitted));
        }
        return found;
    }

    @Test
    void aPlanFromBeforeStaffHoursAndTurnsIsReadWithWhatWasUsual() throws IOException {
        // as 0.1.0 wrote it before they were added
        var old = """
                {"sequence":1,"at":"2026-11-23T01:00:00Z","by":{"door":"CONTROLLER","name":"controller"},"events":[
                {"type":"PlanApplied","plan":{"hall":"测试厅","complaints":"","services":[{"code":"shebao","name":"社会保险",
                "nameEn":"Social insurance","shortName":"社保","prefix":"S","materials":[]}],"windows":[{"number":3,
                "name":"社保","serves":[{"service":"shebao","weight":10}]}],"policy":{"callsAtMost":3,"doubleNext":"PT2S",
                "missedWithin":"PT45S","undoWithin":"PT15S"}}},
                {"type":"TicketTaken","ticket":"S001","service":"shebao","priority":false,"items":1,"language":"zh","shown":true},
                {"type":"TicketCalled","ticket":"S001","service":"shebao","window":3},
                {"type":"TicketFinished","ticket":"S001","window":3,"inferred":true},
                {"type":"WindowOpened","window":3},{"type":"WindowPaused","window":3}]}""";
        var usual = new Plan(
                "测试厅",
                "",
                List.of(new Service(Days.SHEBAO, "社会保险", "Social insurance", "社保", 'S', List.of())),
                List.of(new WindowPlan(Days.THREE, "社保", List.of(new WindowPlan.Serves(Days.SHEBAO, 10)))),
                Policy.USUAL);
        var events = json.read(old.getBytes(StandardCharsets.UTF_8)).events();
        assertEquals(
                List.of(
                        new Event.PlanApplied(usual),
                        new Event.TicketTaken(TICKET, Days.SHEBAO, false, 1, "zh", true),
                        new Event.TicketCalled(TICKET, Days.SHEBAO, Days.THREE),
                        new Event.TicketFinished(TICKET, Days.THREE, true),
                        new Event.WindowOpened(Days.THREE),
                        new Event.WindowPaused(Days.THREE)),
                events);
    }
}
