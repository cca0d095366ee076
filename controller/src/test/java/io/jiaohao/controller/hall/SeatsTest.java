// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import static io.jiaohao.controller.hall.Told.called;
import static io.jiaohao.controller.hall.Told.closed;
import static io.jiaohao.controller.hall.Told.open;
import static io.jiaohao.controller.hall.Told.opened;
import static io.jiaohao.controller.hall.Told.taken;
import static io.jiaohao.controller.hall.Town.CLERK;
import static io.jiaohao.controller.hall.Town.FIVE;
import static io.jiaohao.controller.hall.Town.FOUR;
import static io.jiaohao.controller.hall.Town.LEADER;
import static io.jiaohao.controller.hall.Town.PLAN;
import static io.jiaohao.controller.hall.Town.THREE;
import static io.jiaohao.controller.hall.Town.YIBAO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Window.Seat;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Plan.Duty;
import io.jiaohao.controller.hall.plan.Plan.Half;
import io.jiaohao.controller.hall.plan.WindowPlan;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One clerk, one window, and the reverse. */
class SeatsTest {

    /** Windows 4 and 5 are planned for 08, and 07 stands in; on Monday afternoons 07 sits at 4. */
    private static final Plan STAFFED = new Plan(
            PLAN.hall(),
            "",
            PLAN.services(),
            List.of(Town.AT_THREE, planned(FOUR), planned(FIVE)),
            PLAN.policy(),
            Town.STAFF,
            List.of(
                    new Duty(FOUR, DayOfWeek.MONDAY, Half.PM, LEADER),
                    new Duty(FOUR, DayOfWeek.TUESDAY, Half.AM, LEADER)),
            PLAN.classes(),
            PLAN.calendar());

    private static WindowPlan planned(io.jiaohao.protocol.WindowNumber number) {
        return new WindowPlan(number, "医保", List.of(Town.serves(YIBAO, 10)), CLERK, LEADER, null, false);
    }

    private static Specification staffed(Event... events) {
        return Specification.in(STAFFED, events);
    }

    private static Event at(io.jiaohao.protocol.WindowNumber window, String badge, boolean rostered) {
        return new Event.WindowOpened(window, badge, rostered);
    }

    private static Command signIn(String badge) {
        return new Command.SignIn(FOUR, badge, false, false);
    }

    private static @Nullable Seat seat(Specification story) {
        return story.hall().window(FOUR).orElseThrow().seat();
    }

    @Test
    void oneKeyOpensForWhoeverTheRosterSays() {
        var story = staffed().when(open(FOUR)).then(at(FOUR, CLERK, true));
        assertEquals(new Seat(CLERK, true), seat(story));
        staffed().at("12:59").when(open(FOUR)).then(at(FOUR, CLERK, true));
        staffed().at("13:00").when(open(FOUR)).then(at(FOUR, LEADER, true));
    }

    @Test
    void ifTheySitElsewhereForTheOtherAndElseForNobodyKnown() {
        staffed(at(FIVE, CLERK, false)).when(open(FOUR)).then(at(FOUR, LEADER, true));
        staffed(at(FIVE, CLERK, false), at(THREE, LEADER, false))
                .when(open(FOUR))
                .then(opened(FOUR));
        staffed().when(open(THREE)).then(opened(THREE));
    }

    @Test
    void signingInOpensTheWindow() {
        var story = staffed().when(signIn(CLERK)).then(at(FOUR, CLERK, false));
        assertEquals(new Seat(CLERK, false), seat(story));
        story.when(signIn(CLERK)).then();
        staffed().when(signIn("99")).thenRefused(Refusal.Code.UNKNOWN_CLERK);
    }

    @Test
    void theRosterIsCorrectedByWhoReallySignsIn() {
        var story =
                staffed(at(FOUR, CLERK, true)).when(signIn(LEADER)).then(new Event.ClerkCorrected(FOUR, CLERK, LEADER));
        assertEquals(new Seat(LEADER, false), seat(story));
        staffed(at(FOUR, CLERK, true)).when(signIn(CLERK)).then(new Event.ClerkCorrected(FOUR, CLERK, CLERK));
        staffed(opened(FOUR)).when(signIn(CLERK)).then(new Event.ClerkCorrected(FOUR, null, CLERK));
    }

    @Test
    void aTakenWindowIsHandedOverOnlyIfAsked() {
        staffed(at(FOUR, CLERK, false))
                .when(signIn(LEADER))
                .thenRefused(Refusal.Code.WINDOW_TAKEN)
                .saying("工号08还在这个窗口,要办理交接吗?");
        var story = staffed(at(FOUR, CLERK, false))
                .when(new Command.SignIn(FOUR, LEADER, false, true))
                .then(new Event.WindowHandedOver(FOUR, CLERK, LEADER));
        assertEquals(new Seat(LEADER, false), seat(story));
    }

    @Test
    void movingIsAskedFirstAndClosesTheOtherWindow() {
        staffed(at(FIVE, CLERK, false))
                .when(signIn(CLERK))
                .thenRefused(Refusal.Code.CLERK_ELSEWHERE)
                .saying("工号08已在5号窗口,要换到这里吗?");
        staffed(at(FIVE, CLERK, false))
                .when(new Command.SignIn(FOUR, CLERK, true, false))
                .then(closed(FIVE), at(FOUR, CLERK, false));
    }

    @Test
    void nobodyLeavesAVisitorAlone() {
        staffed(at(FIVE, CLERK, false), taken("Y001"), called("Y001", FIVE))
                .when(new Command.SignIn(FOUR, CLERK, true, false))
                .thenRefused(Refusal.Code.TICKET_BUSY)
                .saying("Y001正在5号窗口办理。");
    }

    @Test
    void whoReallySatThereIsCorrectedWithATrace() {
        var story = staffed(at(FOUR, CLERK, true))
                .when(new Command.CorrectClerk(FOUR, LEADER))
                .then(new Event.ClerkCorrected(FOUR, CLERK, LEADER));
        assertEquals(new Seat(LEADER, false), seat(story));
        staffed(opened(FOUR))
                .when(new Command.CorrectClerk(FOUR, LEADER))
                .then(new Event.ClerkCorrected(FOUR, null, LEADER));
        staffed(at(FOUR, LEADER, true))
                .when(new Command.CorrectClerk(FOUR, LEADER))
                .then(new Event.ClerkCorrected(FOUR, LEADER, LEADER));
        staffed().when(new Command.CorrectClerk(FOUR, LEADER)).thenRefused(Refusal.Code.WINDOW_CLOSED);
        staffed(opened(FOUR)).when(new Command.CorrectClerk(FOUR, "99")).thenRefused(Refusal.Code.UNKNOWN_CLERK);
        staffed(opened(FOUR), at(FIVE, LEADER, false))
                .when(new Command.CorrectClerk(FOUR, LEADER))
                .thenRefused(Refusal.Code.CLERK_ELSEWHERE);
    }

    @Test
    void aClosedWindowHasNobody() {
        var story = staffed(at(FOUR, CLERK, false), closed(FOUR));
        assertEquals(null, seat(story));
    }

    @Test
    void aPinIsKeptForWhoeverWorksHere() {
        var pin = new Pin("00", "ff", 210_000);
        var story = staffed().when(new Command.SetPin(CLERK, pin)).then(new Event.PinSet(CLERK, pin));
        assertEquals(pin, story.hall().pins().get(CLERK).orElseThrow());
        story.when(new Command.SetPin("99", pin)).thenRefused(Refusal.Code.UNKNOWN_CLERK);
        assertTrue(story.hall().pins().get("99").isEmpty());
    }

    @Test
    void theVisitAtHandBelongsToWhoReallyServesIt() {
        var called = staffed(at(FOUR, CLERK, false), taken("Y001")).and(called("Y001", FOUR));
        assertEquals(CLERK, called.ticket("Y001").care().clerk());
        called.pressed(new Command.SignIn(FOUR, LEADER, false, true));
        assertEquals(LEADER, called.ticket("Y001").care().clerk());
        called.pressed(new Command.CorrectClerk(FOUR, CLERK));
        assertEquals(CLERK, called.ticket("Y001").care().clerk());
        // what is over is not touched
        called.and(Told.finished("Y001", FOUR)).pressed(new Command.CorrectClerk(FOUR, LEADER));
        assertEquals(CLERK, called.ticket("Y001").care().clerk());
    }

    @Test
    void whoMovesToAnOpenWindowTakesItOverToo() {
        staffed(at(FIVE, CLERK, false), at(FOUR, LEADER, false))
                .when(new Command.SignIn(FOUR, CLERK, true, true))
                .then(closed(FIVE), new Event.WindowHandedOver(FOUR, LEADER, CLERK));
    }
}
