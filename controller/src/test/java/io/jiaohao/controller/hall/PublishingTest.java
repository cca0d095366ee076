// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.controller.hall.sheet.Published;
import io.jiaohao.controller.hall.sheet.Sheet;
import io.jiaohao.controller.hall.sheet.Withheld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 月度公示: a month that is over is published, corrected with a version, withdrawn; its notice comes and goes with it. */
class PublishingTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final YearMonth OCTOBER = YearMonth.parse("2026-10");
    private static final Instant LATER = Specification.NINE.plusSeconds(86_400);
    private static final String NOTICE = "10月公示：办理812件。全表见公示页。";

    private static Sheet sheet(YearMonth month, double served) {
        var values = new TreeMap<String, Double>();
        values.put("served", served);
        var withheld = new TreeMap<String, Withheld>();
        withheld.put("satisfiedShare", Withheld.FEW);
        var total = new Sheet.Line("total", "全厅", "Whole hall", values, withheld);
        return new Sheet(month, "测试厅", true, List.of(), total, List.of(), List.of(), List.of());
    }

    private static Command publish(double served, @Nullable String notice) {
        return new Command.PublishSheet(sheet(OCTOBER, served), null, notice, notice == null ? null : LATER);
    }

    private static Command withdraw() {
        return new Command.WithdrawSheet(OCTOBER);
    }

    @Test
    void aMonthThatIsOverIsPublishedAndTheScreensTellOfIt() {
        // given: two entries made the hall
        var story = given();
        // when
        story.when(publish(812, NOTICE))
                .answered(Answer.ofNotice(3))
                .then(
                        new Event.SheetPublished(sheet(OCTOBER, 812), 1, null, 3L),
                        new Event.NoticePosted(new Notice(3, NOTICE, LATER)));
        // then
        assertEquals(
                List.of(new Published(OCTOBER, 1, MONDAY, 3L, false)),
                story.hall().sheets());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11", "2027-01"})
    void aMonthThatGoesOnOrIsToComeIsNot(String month) {
        var command = new Command.PublishSheet(sheet(YearMonth.parse(month), 1), null, null, null);
        given().when(command).thenRefused(Refusal.Code.MONTH_NOT_OVER).saying(month + "还没有过完,过完再公示。");
    }

    @Test
    void aCorrectionIsTheNextVersionAndItsNoticeReplacesTheOther() {
        var story = given().pressed(publish(812, NOTICE));
        story.when(publish(813, NOTICE))
                .answered(Answer.ofNotice(4))
                .then(
                        new Event.NoticeTakenDown(3),
                        new Event.SheetPublished(sheet(OCTOBER, 813), 2, null, 4L),
                        new Event.NoticePosted(new Notice(4, NOTICE, LATER)));
        assertEquals(
                List.of(new Published(OCTOBER, 2, MONDAY, 4L, false)),
                story.hall().sheets());
    }

    @Test
    void withdrawnItIsGoneWithItsNoticeUntilItIsPublishedAgainAsTheNextVersion() {
        // given
        var story = given().pressed(publish(812, NOTICE));
        // when
        story.when(withdraw())
                .answered(Answer.DONE)
                .then(new Event.NoticeTakenDown(3), new Event.SheetWithdrawn(OCTOBER));
        // then
        assertEquals(
                List.of(new Published(OCTOBER, 1, MONDAY, null, true)),
                story.hall().sheets());
        story.when(withdraw()).thenRefused(Refusal.Code.UNKNOWN_SHEET).saying("2026-10没有公示,或者已经撤回。");
        story.when(publish(812, null)).then(new Event.SheetPublished(sheet(OCTOBER, 812), 2, null, null));
    }

    @Test
    void aNoticeThatSomebodyTookDownIsNotTakenDownTwice() {
        given().pressed(publish(812, NOTICE))
                .pressed(new Command.TakeDownNotice(3))
                .when(withdraw())
                .then(new Event.SheetWithdrawn(OCTOBER));
    }

    @Test
    void whereTheScreensAreFullItIsPublishedOnlyWithoutANotice() {
        var story = given();
        for (var n = 0; n < 12; n++) {
            story.pressed(new Command.PostNotice("今天下午医保系统维护", null));
        }
        story.when(publish(812, NOTICE)).thenRefused(Refusal.Code.TOO_MANY_NOTICES);
        story.when(publish(812, null)).then(new Event.SheetPublished(sheet(OCTOBER, 812), 1, null, null));
    }

    @Test
    void itIsThereTheNextDayToo() {
        // given
        var story = given().pressed(publish(812, null)).pressed(new Command.CloseDay());
        // when
        story.pressed(new Command.OpenDay(MONDAY.plusDays(1)));
        // then
        assertEquals(
                List.of(new Published(OCTOBER, 1, MONDAY, null, false)),
                story.hall().sheets());
    }

    @Test
    void theSameOrderTwiceIsOnePublishing() {
        var story = given();
        story.when("id", publish(812, NOTICE)).thenAccepted();
        story.when("id", publish(812, NOTICE)).thenRepeated(Answer.ofNotice(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "一\n二", "请联系13800000000"})
    void itsWordsAreOneLineWithoutPersonalNumbers(String words) {
        var sheet = sheet(OCTOBER, 1);
        assertThrows(IllegalArgumentException.class, () -> new Command.PublishSheet(sheet, words, null, null));
    }
}
