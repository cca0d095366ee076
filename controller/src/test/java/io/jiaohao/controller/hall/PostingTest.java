// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 通知 on the screens: there until their time or until taken down, over days. */
class PostingTest {
    private static final String TEXT = "今天下午医保系统维护";
    private static final Instant TEN = Specification.NINE.plusSeconds(3600);

    private static Command post(@Nullable Instant until) {
        return new Command.PostNotice(TEXT, until);
    }

    private static Command takeDown(long number) {
        return new Command.TakeDownNotice(number);
    }

    @Test
    void itIsThereUntilItIsTakenDown() {
        // given: two entries made the hall
        var story = given();
        // when
        story.when(post(null)).answered(Answer.ofNotice(3)).then(new Event.NoticePosted(new Notice(3, TEXT, null)));
        assertEquals(List.of(new Notice(3, TEXT, null)), story.hall().notices());
        // then
        story.when(takeDown(3)).answered(Answer.ofNotice(3)).then(new Event.NoticeTakenDown(3));
        assertEquals(List.of(), story.hall().notices());
        story.when(takeDown(3)).thenRefused(Refusal.Code.UNKNOWN_NOTICE).saying("没有这条通知,或者已经撤下。");
    }

    @Test
    void orUntilItsTime() {
        var story = given().pressed(post(TEN));
        story.later(3599.999).when(new Command.PassTime()).thenNothing();
        story.later(0.001).when(new Command.PassTime()).then(new Event.NoticeTakenDown(3));
        story.when(new Command.PassTime()).thenNothing();
    }

    @Test
    void aTimeThatIsOverIsNoTime() {
        given().when(post(Specification.NINE))
                .thenRefused(Refusal.Code.NOTICE_OVER)
                .saying("这条通知的截止时间已经过了,请重新填写。");
    }

    @Test
    void itIsThereTheNextDayToo() {
        // given
        var story = given().pressed(post(null)).pressed(new Command.CloseDay());
        // when
        story.pressed(new Command.OpenDay(LocalDate.parse("2026-11-24")));
        // then
        assertEquals(List.of(new Notice(3, TEXT, null)), story.hall().notices());
    }

    @Test
    void itsNumberIsNeverAnothers() {
        var story = given().pressed(post(null)).pressed(takeDown(3)).pressed(post(null));
        story.when(takeDown(3)).thenRefused(Refusal.Code.UNKNOWN_NOTICE);
    }

    @Test
    void aDozenIsEnough() {
        var story = given();
        for (var n = 0; n < 12; n++) {
            story.pressed(post(null));
        }
        story.when(post(null)).thenRefused(Refusal.Code.TOO_MANY_NOTICES).saying("最多同时发布12条通知,请先撤下一条。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "一\n二", "请联系13800000000"})
    void onOneLineAndWithoutPersonalNumbers(String text) {
        assertThrows(IllegalArgumentException.class, () -> new Command.PostNotice(text, null));
    }

    @Test
    void sixtyCharactersAtMost() {
        new Command.PostNotice("字".repeat(60), null);
        assertThrows(IllegalArgumentException.class, () -> new Command.PostNotice("字".repeat(61), null));
    }
}
