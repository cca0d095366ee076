// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.printing;

import static io.jiaohao.protocol.SlipPart.AHEAD;
import static io.jiaohao.protocol.SlipPart.FOOTER;
import static io.jiaohao.protocol.SlipPart.FORECAST;
import static io.jiaohao.protocol.SlipPart.HALL;
import static io.jiaohao.protocol.SlipPart.ITEM;
import static io.jiaohao.protocol.SlipPart.NOTE;
import static io.jiaohao.protocol.SlipPart.NUMBER;
import static io.jiaohao.protocol.SlipPart.QR;
import static io.jiaohao.protocol.SlipPart.RULE;
import static io.jiaohao.protocol.SlipPart.SERVICE;
import static io.jiaohao.protocol.SlipPart.TAKEN_AT;
import static io.jiaohao.protocol.SlipPart.WINDOWS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.printing.SlipTemplate.Line;
import io.jiaohao.controller.printing.SlipTemplate.Materials;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.Slip;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A slip says what the hall's plan does, in the language of its ticket. */
class SlipTextTest {
    private static final ServiceCode SHEBAO = new ServiceCode("shebao");
    private static final TicketNumber FIRST = new TicketNumber("S001");

    private static Slip slip(Policy policy, String language, int items) {
        return slip(SlipTemplate.USUAL, policy, language, items);
    }

    private static Slip slip(SlipTemplate template, Policy policy, String language, int items) {
        return slip(template, policy, language, items, null);
    }

    private static Slip slip(SlipTemplate template, Policy policy, String language, int items, @Nullable String url) {
        var serves = List.of(new WindowPlan.Serves(SHEBAO, 10));
        var plan = new Plan(
                "测试厅",
                "12345",
                List.of(new Service(SHEBAO, "社会保险", "Social insurance", "社保", 'S', List.of("身份证"))),
                List.of(
                        new WindowPlan(new WindowNumber(4), "社保", serves),
                        new WindowPlan(new WindowNumber(3), "医保", serves),
                        new WindowPlan(new WindowNumber(90), "导办台", serves, null, null, null, true)),
                policy);
        var events = List.of(
                new Event.DayOpened(LocalDate.parse("2026-11-23"), "e1", plan),
                new Event.TicketTaken(FIRST, SHEBAO, false, items, language, true, new NodeId("printer")));
        var hall = Hall.evolve(
                Hall.EMPTY, new Entry(1, Instant.parse("2026-11-23T01:41:00Z"), Source.SELF, List.copyOf(events)));
        return SlipText.of(
                template, hall, hall.ticket(FIRST).orElseThrow(), ZoneId.of("Asia/Shanghai"), Optional.empty(), url);
    }

    private static Policy missing(int times, int placesLater) {
        return Policy.USUAL.with(new Policy.Missing(times, placesLater, Duration.ofMinutes(15)));
    }

    @Test
    void aSlipInChinese() {
        var slip = slip(Policy.USUAL, "zh", 1);
        assertEquals("社会保险", slip.service());
        assertEquals("办理窗口:3、4号、导办台", slip.windows());
        assertEquals("请留意,马上就到您", slip.ahead());
        assertEquals(
                List.of("需带材料:身份证(材料不全也可先咨询)", "请在等候区留意叫号和大屏", "叫号3次未到按过号处理,回来请到导办台或窗口,往后排3位,限1次", "仅限当天有效"),
                slip.notes());
        assertEquals("监督电话 12345", slip.footer());
        assertEquals("2026-11-23 09:41", slip.takenAt());
    }

    @Test
    void aSlipInEnglish() {
        var slip = slip(Policy.USUAL, "en", 1);
        assertEquals("Social insurance", slip.service());
        assertEquals("Windows 3, 4, 导办台", slip.windows());
        assertEquals("You are next, please listen", slip.ahead());
        assertEquals(
                List.of(
                        "Please bring: 身份证",
                        "Please watch the screen and listen for your number",
                        "If missed after 3 calls: ask at the desk, you are called again 3 places later, once",
                        "Valid today only"),
                slip.notes());
        assertEquals("Complaints: 12345", slip.footer());
    }

    @Test
    void whoReadsEnglishReadsWhatToBringInEnglishWhereSomebodyHasTranslatedIt() {
        var service = new Service(
                SHEBAO,
                "社会保险",
                "Social insurance",
                "社保",
                'S',
                List.of("身份证", "户口簿"),
                List.of("ID card", "Household booklet"),
                Service.USUAL_WAIT,
                Service.USUAL_VISIT,
                List.of(),
                List.of());
        assertEquals("Please bring: ID card; Household booklet", SlipWords.EN.materials(SlipWords.EN.papers(service)));
        assertEquals(List.of("身份证", "户口簿"), SlipWords.ZH.papers(service));
    }

    @Test
    void whatHappensWhenMissedIsWhatThePolicySays() {
        assertEquals("叫号3次未到即作废,需重新取号", slip(missing(0, 3), "zh", 1).notes().get(2));
        assertEquals(
                "叫号3次未到按过号处理,回来请到导办台或窗口,可优先补叫,限2次",
                slip(missing(2, 0), "zh", 1).notes().get(2));
        assertEquals(
                "If missed after 3 calls: take a new number",
                slip(missing(0, 3), "en", 1).notes().get(2));
        assertEquals(
                "If missed after 3 calls: ask at the desk, you are called again soon, up to 2 times",
                slip(missing(2, 0), "en", 1).notes().get(2));
    }

    @Test
    void anAccountantWithTwentyFilesSeesThemOnTheSlip() {
        assertEquals("本号办理20件", slip(Policy.USUAL, "zh", 20).notes().getFirst());
        assertEquals(
                "20 items on this number", slip(Policy.USUAL, "en", 20).notes().getFirst());
    }

    @Test
    void howManyAreBeforeIsSaidInWords() {
        assertEquals("前面还有6人", SlipWords.ZH.ahead(6));
        assertEquals("1 person before you", SlipWords.EN.ahead(1));
        assertEquals("6 people before you", SlipWords.EN.ahead(6));
        assertEquals("Window 3", SlipWords.EN.windows(List.of("3"), List.of()));
        assertEquals("办理窗口:导办台", SlipWords.ZH.windows(List.of(), List.of("导办台")));
    }

    @Test
    void theUsualSlipIsInTheOrderOfNeed() {
        assertEquals(
                List.of(
                        HALL, SERVICE, NUMBER, AHEAD, FORECAST, WINDOWS, RULE, NOTE, NOTE, NOTE, NOTE, QR, RULE, FOOTER,
                        TAKEN_AT),
                slip(Policy.USUAL, "zh", 1).order());
    }

    @Test
    void aHallHasItsOwnTitleNoticeOrderAndListOfPapers() {
        // given
        var lines = List.of(Line.NUMBER, Line.TITLE, Line.MATERIALS, Line.NOTICE, Line.COMPLAINTS);
        var template = new SlipTemplate("便民大厅", "Town Hall", lines, Materials.LIST, "停车请到北门", "");
        // when
        var chinese = slip(template, Policy.USUAL, "zh", 1);
        var english = slip(template, Policy.USUAL, "en", 1);
        // then
        assertEquals("便民大厅", chinese.hall());
        assertEquals("Town Hall", english.hall());
        assertEquals(List.of("一次性告知,请带齐(材料不全也可先咨询):", "身份证", "停车请到北门"), chinese.notes());
        assertEquals(List.of("Please bring (if something is missing, ask first):", "身份证", "停车请到北门"), english.notes());
        assertEquals(List.of(NUMBER, HALL, NOTE, ITEM, NOTE, FOOTER), chinese.order());
    }

    @Test
    void whereOnlyTheHallsOwnNetworkLeadsToItTheSlipSaysSoAboveTheQr() {
        // given
        var lines = List.of(Line.NUMBER, Line.QR);
        var template = new SlipTemplate("", "", lines, Materials.SENTENCE, "", "").reachedOver("大厅");
        // when
        var reached = slip(template, Policy.USUAL, "zh", 1, "http://hall/t/x");
        var english = slip(template, Policy.USUAL, "en", 1, "http://hall/t/x");
        var without = slip(template, Policy.USUAL, "zh", 1, null);
        // then
        assertEquals(List.of("连接大厅Wi-Fi“大厅”后扫码"), reached.notes());
        assertEquals(List.of(NUMBER, NOTE, QR), reached.order());
        assertEquals(List.of("Join the hall's Wi-Fi \"大厅\", then scan"), english.notes());
        assertEquals(List.of(), without.notes());
    }

    @Test
    void aSampleIsTheSeventhNumberWithSixBeforeIt() {
        var service = new Service(SHEBAO, "社会保险", "Social insurance", "社保", 'S', List.of("身份证"));
        var plan = new Plan(
                "测试厅",
                "",
                List.of(service),
                List.of(new WindowPlan(new WindowNumber(4), "社保", List.of(new WindowPlan.Serves(SHEBAO, 10)))),
                Policy.USUAL);
        var job = SlipSample.of(
                plan,
                SlipTemplate.USUAL,
                ZoneId.of("Asia/Shanghai"),
                "http://hall",
                new SlipSample.Wanted(service, "zh", true, true),
                Instant.parse("2026-11-23T01:41:00Z"));
        assertEquals("2026-11-23.S007.2", job.id().text());
        assertEquals(
                List.of(true, true), List.of(job.slip().priority(), job.slip().reprint()));
        assertEquals("http://hall/t/preview00000000", job.slip().url());
    }
}
