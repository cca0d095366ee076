// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Specification.given;
import static io.jiaohao.controller.hall.Told.closed;
import static io.jiaohao.controller.hall.Told.continued;
import static io.jiaohao.controller.hall.Told.cover;
import static io.jiaohao.controller.hall.Told.goOn;
import static io.jiaohao.controller.hall.Told.next;
import static io.jiaohao.controller.hall.Told.open;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.pause;
import static io.jiaohao.controller.hall.Told.paused;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Town.CLERK;
import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.SHEBAO;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.hall.ticket.HoldKind;
import io.jiaohao.protocol.WindowNumber;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Breaks with and without a reason, and 代管: standing in for a window that is not there. */
class RestingTest {
    private static final Command MEAL = new Command.Pause(FOUR, "用餐");

    private static Window.Rest rest(Specification story) {
        return Objects.requireNonNull(story.hall().window(FOUR).orElseThrow().rest());
    }

    @Test
    void aBreakNeedsNoReason() {
        var story = given(opened(FOUR)).when(pause(FOUR)).then(paused(FOUR));
        assertNull(rest(story).reason());
    }

    @Test
    void theReasonIsGivenWithItOrAfterwards() {
        var with = given(opened(FOUR)).when(MEAL).then(new Event.WindowPaused(FOUR, "用餐"));
        assertEquals("用餐", rest(with).reason());
        var after = given(opened(FOUR), paused(FOUR)).later(60);
        var since = rest(after).since();
        after.when(MEAL).then(new Event.PauseExplained(FOUR, "用餐"));
        assertEquals(new Window.Rest(since, "用餐"), rest(after));
        after.when(pause(FOUR)).thenRefused(Refusal.Code.ALREADY_PAUSED);
    }

    @Test
    void onlyAReasonOfThePlanForAFreeTextCouldNameAPerson() {
        given(opened(FOUR))
                .when(new Command.Pause(FOUR, "陪王阿姨复印"))
                .thenRefused(Refusal.Code.UNKNOWN_REASON)
                .saying("没有这个暂停原因。");
        given(opened(FOUR), paused(FOUR)).when(new Command.Pause(FOUR, "别的")).thenRefused(Refusal.Code.UNKNOWN_REASON);
    }

    @Test
    void afterTheBreakNothingOfItIsLeft() {
        var story = given(opened(FOUR), paused(FOUR)).when(goOn(FOUR)).then(continued(FOUR));
        assertNull(story.hall().window(FOUR).orElseThrow().rest());
    }

    @Test
    void aMistakenNextBringsTheBreakBackWithItsReasonAndBeginning() {
        var story = given(opened(FOUR), taken("Y001"), new Event.WindowPaused(FOUR, "用餐"));
        var rest = rest(story);
        story.later(100).pressed(next(FOUR)).later(5).pressed(Told.undo(FOUR));
        assertEquals(rest, rest(story));
        story.window(FOUR, new Window.State.Paused(new Window.State.Idle()));
    }

    @Test
    void oneKeyLendsAWindowsServicesAndTakesThemBack() {
        var story = given(opened(FOUR), taken("S001"));
        story.when(next(FOUR)).thenRefused(Refusal.Code.NOBODY_WAITING);
        story.when(cover(FOUR, THREE)).answered(Answer.DONE).then(new Event.CoverBegun(FOUR, THREE));
        assertEquals(1, story.hall().waiting(Town.AT_FOUR));
        story.when(next(FOUR)).answeredWith("S001").because(Why.Reason.COVERED, Why.Reason.ARRIVAL);
        story.when(cover(FOUR, THREE)).then(new Event.CoverEnded(FOUR, THREE));
        story.when(next(FOUR)).thenRefused(Refusal.Code.NOBODY_WAITING);
    }

    @Test
    void whatWasSentToTheOtherWindowIsServedTooAtItsWeight() {
        var story = given(opened(FIVE), taken("Y001"))
                .and(
                        Told.called("Y001", FIVE),
                        new Event.TicketTransferred(
                                Town.ticket("Y001"), FIVE, YIBAO, io.jiaohao.controller.hall.line.Line.of(FOUR)))
                .and(new Event.CoverBegun(FIVE, FOUR))
                .later(60)
                .when(next(FIVE))
                .answeredWith("Y001")
                .because(Why.Reason.DIRECTED, Why.Reason.COVERED, Why.Reason.ARRIVAL);
        assertEquals(10, story.why().weight());
    }

    @Test
    void itEndsWhenTheOtherWorksAgain() {
        var covered = given(opened(FOUR), new Event.CoverBegun(FOUR, THREE));
        covered.when(open(THREE)).then(new Event.CoverEnded(FOUR, THREE), opened(THREE));
        assertEquals(List.of(), covered.hall().window(FOUR).orElseThrow().covers());
        given(opened(FOUR), new Event.CoverBegun(FOUR, THREE))
                .when(new Command.SignIn(THREE, CLERK, false, false))
                .then(new Event.CoverEnded(FOUR, THREE), new Event.WindowOpened(THREE, CLERK, false));
        given(opened(FOUR), opened(THREE), paused(THREE), new Event.CoverBegun(FOUR, THREE))
                .when(goOn(THREE))
                .then(new Event.CoverEnded(FOUR, THREE), continued(THREE));
        given(opened(FOUR), opened(THREE), paused(THREE), new Event.CoverBegun(FOUR, THREE), taken("S001"))
                .when(next(THREE))
                .then(new Event.CoverEnded(FOUR, THREE), continued(THREE), Told.called("S001", THREE));
        given(opened(FOUR), opened(THREE), taken("S001"))
                .and(Told.called("S001", THREE), Told.held("S001", THREE, HoldKind.KEPT), paused(THREE))
                .and(new Event.CoverBegun(FOUR, THREE))
                .when(Told.resume(THREE))
                .then(new Event.CoverEnded(FOUR, THREE), continued(THREE), Told.resumed("S001", THREE));
    }

    @Test
    void itEndsWithTheWindowThatStoodIn() {
        var story = given(opened(FOUR), new Event.CoverBegun(FOUR, THREE), closed(FOUR));
        assertEquals(List.of(), story.hall().window(FOUR).orElseThrow().covers());
    }

    @Test
    void onlyForAWindowThatIsNotWorking() {
        given(opened(FOUR), opened(THREE))
                .when(cover(FOUR, THREE))
                .thenRefused(Refusal.Code.STILL_WORKING)
                .saying("3号窗口正在服务,不用代管。");
        given(opened(FOUR), opened(THREE), paused(THREE))
                .when(cover(FOUR, THREE))
                .then(new Event.CoverBegun(FOUR, THREE));
        given(opened(FOUR)).when(cover(FOUR, new WindowNumber(9))).thenRefused(Refusal.Code.UNKNOWN_WINDOW);
        given().when(cover(FOUR, THREE)).thenRefused(Refusal.Code.WINDOW_CLOSED);
    }

    @Test
    void withoutAnArgumentForTheWindowOfThePlan() {
        given(opened(FOUR))
                .when(new Command.Cover(FOUR, null))
                .thenRefused(Refusal.Code.NOTHING_TO_COVER)
                .saying("没有设置代管窗口。");
        given(opened(FOUR)).when(cover(FOUR, FOUR)).thenRefused(Refusal.Code.NOTHING_TO_COVER);
        var partner = new WindowPlan(FOUR, "医保", List.of(Town.serves(YIBAO, 10)), null, null, THREE, false);
        var plan = new Plan(
                "测试厅",
                "",
                List.of(Town.S, Town.Y),
                List.of(partner, Town.window(THREE, Town.serves(SHEBAO, 10))),
                Town.STRICT);
        Specification.in(plan, opened(FOUR))
                .when(new Command.Cover(FOUR, null))
                .then(new Event.CoverBegun(FOUR, THREE));
    }

    @Test
    void whatBothServeStaysItsOwnAndOnlyTheRestIsLent() {
        var story = given(opened(FOUR), new Event.CoverBegun(FOUR, FIVE), taken("Y001"), taken("S001"));
        assertEquals(
                List.of(
                        io.jiaohao.controller.hall.line.Line.of(YIBAO),
                        io.jiaohao.controller.hall.line.Line.of(FOUR),
                        io.jiaohao.controller.hall.line.Line.of(SHEBAO),
                        io.jiaohao.controller.hall.line.Line.of(FIVE)),
                story.hall().lines(FOUR));
        story.when(next(FOUR)).answeredWith("Y001").because(Why.Reason.LONGEST, Why.Reason.ARRIVAL);
        assertEquals(10, story.why().weight());
        story.pressed(next(FOUR)).later(60);
        story.when(next(FOUR)).answeredWith("S001").because(Why.Reason.COVERED, Why.Reason.ARRIVAL);
        assertEquals(7, story.why().weight());
    }
}
