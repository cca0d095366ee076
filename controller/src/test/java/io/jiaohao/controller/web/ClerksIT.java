// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static io.jiaohao.controller.web.WebHall.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // hall is opened before each test
class ClerksIT {
    private WebHall hall;

    @BeforeEach
    void open() throws IOException {
        hall = new WebHall(plan());
        setPin("i7", "installer", "07", "4711");
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    @Test
    void aClerkSignsInSitsDownAndPresses() throws IOException {
        // given
        var clerk = hall.signIn("07", "4711");
        var elsewhere = hall.postBy(clerk, "/api/v1/windows/4/press", "{\"id\":\"p0\",\"key\":\"OPEN\"}");
        // when
        var sit = hall.postBy(clerk, "/api/v1/windows/4/signin", "{\"id\":\"s1\"}");
        var again = hall.postBy(clerk, "/api/v1/windows/4/signin", "{\"id\":\"s1\",\"badge\":\"07\"}");
        var pressed = hall.postBy(clerk, "/api/v1/windows/4/press", "{\"id\":\"p1\",\"key\":\"PAUSE\"}");
        var other = hall.postBy(clerk, "/api/v1/windows/5/press", "{\"id\":\"p2\",\"key\":\"OPEN\"}");
        // then
        assertEquals(403, elsewhere.statusCode());
        assertEquals(200, sit.statusCode(), sit.body());
        assertEquals(sit.body(), again.body());
        assertEquals(
                "07",
                hall.desk
                        .hall()
                        .window(new WindowNumber(4))
                        .orElseThrow()
                        .badge()
                        .orElse(""));
        assertEquals(200, pressed.statusCode());
        assertEquals(403, other.statusCode());
        var by = hall.journal.entries().getLast().by();
        assertEquals("07", by.name());
    }

    @Test
    void aSeatIsTakenInOnesOwnName() throws IOException {
        // given
        var clerk = hall.signIn("07", "4711");
        // then
        var foreign = hall.postBy(clerk, "/api/v1/windows/4/signin", "{\"id\":\"s1\",\"badge\":\"08\"}");
        assertEquals(403, foreign.statusCode());
        assertEquals("NOT_YOUR_BADGE", code(foreign));
        assertEquals(
                401,
                hall.post("/api/v1/windows/4/signin", "", "{\"id\":\"s2\"}").statusCode());
        assertEquals(
                403,
                hall.post("/api/v1/windows/4/signin", "desk", "{\"id\":\"s3\"}").statusCode());
    }

    @Test
    void leavingAWindowAndHandingOverAreAskedFirst() throws IOException {
        // given
        setPin("i8", "installer", "08", "2222");
        var seven = hall.signIn("07", "4711");
        var eight = hall.signIn("08", "2222");
        hall.postBy(seven, "/api/v1/windows/4/signin", "{\"id\":\"s1\"}");
        // then
        var taken = hall.postBy(eight, "/api/v1/windows/4/signin", "{\"id\":\"s2\"}");
        assertEquals(409, taken.statusCode());
        assertEquals("WINDOW_TAKEN", code(taken));
        var moved = hall.postBy(seven, "/api/v1/windows/5/signin", "{\"id\":\"s3\"}");
        assertEquals("CLERK_ELSEWHERE", code(moved));
        assertEquals(
                200,
                hall.postBy(eight, "/api/v1/windows/4/signin", "{\"id\":\"s4\",\"handOver\":true}")
                        .statusCode());
        assertEquals(
                200,
                hall.postBy(eight, "/api/v1/windows/5/signin", "{\"id\":\"s5\",\"move\":true}")
                        .statusCode());
    }

    @Test
    void whoSatThereIsCorrectedByWhoLeads() throws IOException {
        // given
        var seven = hall.signIn("07", "4711");
        hall.postBy(seven, "/api/v1/windows/4/signin", "{\"id\":\"s1\"}");
        var correct = "{\"id\":\"c1\",\"badge\":\"08\"}";
        // then
        assertEquals(401, hall.post("/api/v1/windows/4/clerk", "", correct).statusCode());
        assertEquals(403, hall.post("/api/v1/windows/4/clerk", "desk", correct).statusCode());
        assertEquals(403, hall.postBy(seven, "/api/v1/windows/4/clerk", correct).statusCode());
        setPin("i9", "installer", "09", "9999");
        var lead = hall.signIn("09", "9999");
        assertEquals(200, hall.postBy(lead, "/api/v1/windows/4/clerk", correct).statusCode());
        assertEquals(
                "08",
                hall.desk
                        .hall()
                        .window(new WindowNumber(4))
                        .orElseThrow()
                        .badge()
                        .orElse(""));
        var nobody = hall.post("/api/v1/windows/4/clerk", "installer", "{\"id\":\"c2\",\"badge\":\"77\"}");
        assertEquals(404, nobody.statusCode());
        assertEquals("UNKNOWN_CLERK", code(nobody));
    }

    @Test
    void fiveWrongPinsLockTheBadgeForAWhile() throws IOException {
        // given
        for (var n = 0; n < 5; n++) {
            var wrong = hall.post("/api/v1/signin", "", "{\"badge\":\"07\",\"pin\":\"0000\"}");
            assertEquals(401, wrong.statusCode());
            assertEquals("WRONG_PIN", code(wrong));
        }
        // when
        var right = hall.post("/api/v1/signin", "", "{\"badge\":\"07\",\"pin\":\"4711\"}");
        // then
        assertEquals(429, right.statusCode());
        hall.restartWeb();
        right = hall.post("/api/v1/signin", "", "{\"badge\":\"07\",\"pin\":\"4711\"}");
        assertEquals(429, right.statusCode());
        assertEquals("TOO_MANY_TRIES", code(right));
        assertEquals(
                401,
                hall.post("/api/v1/signin", "", "{\"badge\":\"66\",\"pin\":\"4711\"}")
                        .statusCode());
    }

    @Test
    void aPinIsSetByWhoMayAndEndsTheSessionsOfTheOld() throws IOException {
        // given
        var seven = hall.signIn("07", "4711");
        // then
        var foreign = hall.send(hall.by(seven, "/api/v1/staff/08/pin")
                .PUT(BodyPublishers.ofString("{\"id\":\"x1\",\"pin\":\"1234\"}"))
                .build());
        assertEquals(403, foreign.statusCode());
        assertEquals(
                403,
                hall.put("/api/v1/staff/08/pin", "desk", "{\"id\":\"x2\",\"pin\":\"1234\"}")
                        .statusCode());
        assertEquals(
                401,
                hall.put("/api/v1/staff/08/pin", "", "{\"id\":\"x3\",\"pin\":\"1234\"}")
                        .statusCode());
        assertEquals(
                400,
                hall.put("/api/v1/staff/08/pin", "installer", "{\"id\":\"x4\",\"pin\":\"12\"}")
                        .statusCode());
        assertEquals(
                404,
                hall.put("/api/v1/staff/77/pin", "installer", "{\"id\":\"x5\",\"pin\":\"1234\"}")
                        .statusCode());
        assertEquals("BAD_FIELD", code(own(seven, "{\"id\":\"x6\",\"pin\":\"5678\"}")));
        assertEquals("WRONG_OLD_PIN", code(own(seven, "{\"id\":\"x7\",\"pin\":\"5678\",\"old\":\"1174\"}")));
        var own = own(seven, "{\"id\":\"x8\",\"pin\":\"5678\",\"old\":\"4711\"}");
        assertEquals(200, own.statusCode(), own.body());
        assertEquals(
                401,
                hall.postBy(seven, "/api/v1/windows/4/signin", "{\"id\":\"s1\"}")
                        .statusCode());
        assertEquals(
                401,
                hall.post("/api/v1/signin", "", "{\"badge\":\"07\",\"pin\":\"4711\"}")
                        .statusCode());
        assertFalse(hall.signIn("07", "5678").isEmpty());
    }

    /** Seven gives themselves another PIN. */
    private HttpResponse<String> own(String seven, String body) throws IOException {
        return hall.send(hall.by(seven, "/api/v1/staff/07/pin")
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    @Test
    void aRepeatedPinIsTheSameOrderAndAnotherIsNot() throws IOException {
        // when
        var sequence = hall.desk.hall().sequence();
        var again = hall.put("/api/v1/staff/07/pin", "installer", "{\"id\":\"i7\",\"pin\":\"4711\"}");
        var other = hall.put("/api/v1/staff/07/pin", "installer", "{\"id\":\"i7\",\"pin\":\"1147\"}");
        // then
        assertEquals(200, again.statusCode());
        assertEquals(sequence, hall.desk.hall().sequence());
        assertEquals("ID_REUSED", code(other));
        assertTrue(hall.journal.entries().stream()
                .noneMatch(entry -> entry.toString().contains("4711")));
    }

    @Test
    void anOrderThatWasAnsweredIsNoWayToGuessAPin() throws IOException {
        // given
        own(hall.signIn("07", "4711"), "{\"id\":\"x8\",\"pin\":\"5678\",\"old\":\"4711\"}");
        var seven = hall.signIn("07", "5678");
        // when
        var again = own(seven, "{\"id\":\"x8\",\"pin\":\"5678\",\"old\":\"4711\"}");
        var guesses = new ArrayList<String>();
        for (var n = 0; n < 6; n++) {
            guesses.add(code(own(seven, "{\"id\":\"x8\",\"pin\":\"100" + n + "\",\"old\":\"1\"}")));
        }
        // then
        assertEquals(200, again.statusCode(), again.body());
        assertEquals(List.of("WRONG_OLD_PIN", "TOO_MANY_TRIES"), List.of(guesses.getFirst(), guesses.getLast()));
    }

    @Test
    void aClerkGuidesOnlyWithTheRight() throws IOException {
        // given
        setPin("i8", "installer", "08", "2222");
        var take = "{\"id\":\"t1\",\"service\":\"shebao\"}";
        // then
        assertEquals(
                403,
                hall.postBy(hall.signIn("07", "4711"), "/api/v1/tickets", take).statusCode());
        var guide = hall.signIn("08", "2222");
        assertEquals(201, hall.postBy(guide, "/api/v1/tickets", take).statusCode());
        assertEquals(
                200,
                hall.postBy(guide, "/api/v1/guide/tickets/S001", "{\"id\":\"g1\",\"action\":\"abandon\"}")
                        .statusCode());
    }

    @Test
    void whoLeadsPressesEverywhereAndEveryClerkMayLook() throws IOException {
        // given
        setPin("i9", "installer", "09", "9999");
        var lead = hall.signIn("09", "9999");
        var seven = hall.signIn("07", "4711");
        // then
        assertEquals(
                200,
                hall.postBy(lead, "/api/v1/windows/5/press", "{\"id\":\"p1\",\"key\":\"OPEN\"}")
                        .statusCode());
        assertEquals(200, hall.send(hall.by(seven, "/desk/5").build()).statusCode());
        assertEquals(
                403, hall.send(hall.by(seven, "/api/v1/statistics").build()).statusCode());
        assertEquals(
                403,
                hall.send(hall.by(seven, "/api/v1/stream?page=manage").build()).statusCode());
        assertEquals(
                404,
                hall.send(hall.by(seven, "/api/v1/tickets/2026-11-23/S001/why").build())
                        .statusCode());
    }

    @Test
    void theNextClerkTakesThePlaceOfTheOneBefore() throws IOException {
        // given
        setPin("i8", "installer", "08", "2222");
        var seven = hall.signIn("07", "4711");
        var eight = hall.signIn("08", "2222");
        // then
        assertEquals(name(seven), name(eight));
        assertEquals(
                403,
                hall.send(hall.request("/api/v1/windows/4/signin")
                                .header("Cookie", seven)
                                .POST(BodyPublishers.ofString("{\"id\":\"s1\"}"))
                                .build())
                        .statusCode());
    }

    private static String name(String cookie) {
        return cookie.substring(0, cookie.indexOf('='));
    }

    private void setPin(String id, String user, String badge, String pin) throws IOException {
        var set = "{\"id\":\"" + id + "\",\"pin\":\"" + pin + "\"}";
        assertEquals(200, hall.put("/api/v1/staff/" + badge + "/pin", user, set).statusCode());
    }

    private static Plan plan() {
        var staff = List.of(
                new Clerk("07", "甲", "办事员", Set.of()),
                new Clerk("08", "乙", "导办员", Set.of(Clerk.Right.GUIDE)),
                new Clerk("09", "丙", "值班长", Set.of(Clerk.Right.LEAD)));
        return WebHall.plan(Policy.USUAL, staff);
    }
}
