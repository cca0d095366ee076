// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each event and what is said of it; nothing of a person, nothing of priority, nothing of a missed number. */
class VoiceTest {
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");
    private static final WindowNumber THREE = new WindowNumber(3);
    private static final WindowNumber GUIDE = new WindowNumber(90);
    private static final TicketNumber ZH = new TicketNumber("S001");
    private static final TicketNumber EN = new TicketNumber("S002");
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Hall HALL = hall("e1");

    private static Hall hall(String epoch) {
        var serves = List.of(new WindowPlan.Serves(SHEBAO, 10));
        var plan = new Plan(
                "测试厅",
                "",
                List.of(new Service(SHEBAO, "社会保险", "Social insurance", "社保", 'S', List.of())),
                List.of(
                        new WindowPlan(THREE, "社保", serves),
                        new WindowPlan(GUIDE, "导办台", serves, null, null, null, true)),
                Policy.USUAL);
        return Hall.evolve(
                Hall.EMPTY,
                new Entry(
                        1,
                        NINE,
                        Source.SELF,
                        List.of(
                                new Event.DayOpened(LocalDate.parse("2026-11-23"), epoch, plan),
                                new Event.TicketTaken(ZH, SHEBAO, true, 1, "zh", true),
                                new Event.TicketTaken(EN, SHEBAO, false, 1, "en", true))));
    }

    private static Optional<Message.Announce> said(Event event) {
        return Voice.sentence(new Voice.Said(new Entry(7, NINE, Source.SELF, List.of(event)), 0, HALL));
    }

    private static Message.Announce words(Event event) {
        return said(event).orElseThrow();
    }

    @Test
    void anAnnouncementHasANameOfItsOwnEvenWhereAJournalBeginsAnew() {
        // given
        var event = new Event.TicketCalled(ZH, SHEBAO, THREE);
        var entry = new Entry(7, NINE, Source.SELF, List.of(event, event));
        var later = new Entry(7, NINE.plusSeconds(1), Source.SELF, List.of(event));
        // when
        var first = id(entry, 0, HALL);
        // then
        assertEquals("a-e1-1795395600-7-0", first);
        assertEquals(first, id(entry, 0, HALL));
        assertNotEquals(first, id(entry, 1, HALL));
        assertNotEquals(first, id(later, 0, HALL), "the journal was put back");
        assertNotEquals(first, id(entry, 0, hall("e2")), "the state was wiped");
    }

    private static String id(Entry entry, int n, Hall hall) {
        return Voice.sentence(new Voice.Said(entry, n, hall)).orElseThrow().id();
    }

    @Test
    void aCallNamesTheNumberDigitByDigitAndTheWindow() {
        var call = words(new Event.TicketCalled(ZH, SHEBAO, THREE));
        assertEquals("请S零零一号,到三号窗口办理。", call.text());
        assertNull(call.language(), "as the hall speaks");
    }

    @Test
    void aVisitThatGoesOnIsCalledLikeAnyOther() {
        assertEquals(
                "请S零零一号,到三号窗口办理。", words(new Event.TicketResumed(ZH, THREE)).text());
    }

    @Test
    void aDeskWithoutACounterIsCalledByItsName() {
        var call = words(new Event.TicketCalled(ZH, SHEBAO, GUIDE));
        assertEquals("请S零零一号,到导办台办理。", call.text());
        assertEquals("Number S 0 0 1, please go to desk 90.", call.texts().get("en"));
        assertEquals("请S零零一号尽快到导办台。", words(new Event.TicketRecalled(ZH, GUIDE)).text());
    }

    @Test
    void whoeverTookTheNumberInEnglishIsCalledInEnglishToo() {
        var call = words(new Event.TicketCalled(EN, SHEBAO, THREE));
        assertEquals("en", call.language());
        assertEquals("Number S 0 0 2, please go to window 3.", call.texts().get("en"));
        assertEquals("en", words(new Event.TicketRecalled(EN, THREE)).language());
    }

    @Test
    void aNoticeIsSaidAsItWasWritten() {
        var notice = words(new Event.NoticeSaid("请带好随身物品。"));
        assertEquals("请带好随身物品。", notice.text());
        assertEquals(Message.AnnounceKind.NOTICE, notice.kind());
        assertNull(notice.ticket());
    }

    @Test
    void aLoudspeakerCanTellACallFromARecall() {
        assertEquals(
                Message.AnnounceKind.CALL,
                words(new Event.TicketResumed(ZH, THREE)).kind());
        assertEquals(
                Message.AnnounceKind.RECALL,
                words(new Event.TicketRecalled(ZH, THREE)).kind());
    }

    private static final NodeId PRINTER = new NodeId("printer-1");
    private static final TicketNumber AT_KIOSK = new TicketNumber("S003");

    /** The last of {@code events} is what the loudspeaker hears of. */
    private static Optional<Message.Announce> after(int seconds, Event... events) {
        var at = NINE.plusSeconds(seconds);
        var taken = new Event.TicketTaken(AT_KIOSK, SHEBAO, false, 1, "zh", true, PRINTER);
        var hall = Hall.evolve(HALL, new Entry(2, NINE, Source.SELF, List.of(taken)));
        var entry = new Entry(3, at, Source.SELF, List.of(events));
        return Voice.sentence(new Voice.Said(entry, events.length - 1, Hall.evolve(hall, entry)));
    }

    private static Event slip(PrintOutcome outcome) {
        return new Event.SlipReported(AT_KIOSK, outcome);
    }

    @Test
    void whoeverStandsAtTheKioskWithoutASlipHearsTheirNumber() {
        // when
        var failed = after(5, slip(PrintOutcome.FAILED)).orElseThrow();
        var perhaps = after(5, slip(PrintOutcome.UNKNOWN)).orElseThrow();
        // then
        assertEquals("取号机没有打出小票,您的号是S零零三,请记住。", failed.text());
        assertEquals(
                "Your slip was not printed. Your number is S 0 0 3. Please remember it.",
                failed.texts().get("en"));
        assertEquals("取号机可能没有打出小票,您的号是S零零三,请记住。", perhaps.text());
        assertEquals(Message.AnnounceKind.NOTICE, failed.kind(), "others' calls come first");
        assertEquals(AT_KIOSK, failed.ticket(), "its own call takes its place");
        assertEquals(30, failed.ttlSeconds());
        assertNull(failed.language());
    }

    @Test
    void aNumberWithoutASlipIsSaidOnceHoweverOftenItsPrinterFails() {
        var first = after(5, slip(PrintOutcome.UNKNOWN)).orElseThrow();
        var second = after(8, slip(PrintOutcome.FAILED)).orElseThrow();
        assertEquals(first.id(), second.id(), "what comes twice under one id is said once");
        var reprinted = new Event.SlipReprinted(AT_KIOSK);
        assertEquals(Optional.empty(), after(20, reprinted, slip(PrintOutcome.FAILED)));
    }

    @Test
    void nothingIsSaidOfASlipThatNobodyMissesAnyMore() {
        assertEquals(Optional.empty(), after(5, slip(PrintOutcome.PRINTED)));
        assertEquals(Optional.empty(), after(121, slip(PrintOutcome.FAILED)), "they have gone");
        assertEquals(Optional.empty(), after(5, new Event.NumberRemembered(AT_KIOSK), slip(PrintOutcome.FAILED)));
        var called = new Event.TicketCalled(AT_KIOSK, SHEBAO, THREE);
        assertEquals(Optional.empty(), after(5, called, slip(PrintOutcome.FAILED)));
        var ghost = new Event.TicketWithdrawn(AT_KIOSK, Fate.UNPRINTED);
        assertEquals(Optional.empty(), after(5, ghost, slip(PrintOutcome.FAILED)));
    }

    @Test
    void aSlipThatStaffOrderedIsNotSaid() {
        var staff = new Event.TicketTaken(
                new TicketNumber("S004"), SHEBAO, false, 1, "zh", true, PRINTER, Origin.STAFF, null, null, null);
        var failed = new Event.SlipReported(new TicketNumber("S004"), PrintOutcome.FAILED);
        assertEquals(Optional.empty(), after(5, staff, failed));
    }

    @Test
    void nothingIsSaidOfAnythingElse() {
        for (var silent : List.of(
                new Event.TicketMissed(ZH, THREE, false),
                new Event.TicketHeld(ZH, THREE, HoldKind.AWAY),
                new Event.PriorityConfirmed(ZH, "canji"),
                new Event.PriorityDeclined(ZH),
                new Event.ServiceLeft(SHEBAO),
                new Event.VoiceUnmuted("hall"),
                new Event.WindowPaused(THREE))) {
            assertEquals(Optional.empty(), said(silent));
        }
    }
}
