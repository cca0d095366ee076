// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static io.jiaohao.controller.web.WebHall.code;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Pin;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.plan.Policy;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keeps strangers and other sites out: locks, the origin of a request, cookies, headers, and the end of a session. */
@SuppressWarnings("NullAway.Init") // hall is opened before each test
class SafetyIT {
    /** As in {@link RightsIT}: the right PIN is "passwd", in one round. */
    private static final Pin PIN =
            new Pin("73616c74", "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc", 1);

    private static final String RIGHT = "{\"badge\":\"09\",\"pin\":\"passwd\"}";
    private static final String WRONG = "{\"badge\":\"09\",\"pin\":\"0000\"}";
    private static final String NOTICE = "{\"id\":\"n1\",\"text\":\"通知\"}";

    private WebHall hall;

    @BeforeEach
    void open() throws IOException {
        hall = new WebHall(plan());
        hall.run(new Command.SetPin("09", PIN));
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    @Test
    void wrongPinsLockABadgeAtTheirAddressOnly() throws IOException {
        // given
        for (var n = 0; n < 5; n++) {
            assertEquals("WRONG_PIN", code(signInFrom("192.168.1.66", WRONG)));
        }
        // when
        var locked = signInFrom("192.168.1.66", RIGHT);
        var elsewhere = signInFrom("192.168.1.24", RIGHT);
        // then
        assertEquals(429, locked.statusCode());
        assertEquals("TOO_MANY_TRIES", code(locked));
        assertTrue(locked.headers().firstValueAsLong("Retry-After").orElse(0) > 30);
        assertEquals(200, elsewhere.statusCode());
    }

    @Test
    void aNewPinFromWhoManagesUnlocksABadge() throws IOException {
        // given
        for (var n = 0; n < 6; n++) {
            signInFrom("192.168.1.66", WRONG);
        }
        // when
        hall.put("/api/v1/staff/09/pin", "installer", "{\"id\":\"p1\",\"pin\":\"1234\"}");
        // then
        assertEquals(
                200,
                signInFrom("192.168.1.66", "{\"badge\":\"09\",\"pin\":\"1234\"}")
                        .statusCode());
    }

    @Test
    void nobodyPressesAndNobodySignsInThroughAPageOfAnotherSite() throws IOException {
        // given
        var leader = WebHall.cookie(hall.post("/api/v1/signin", "", RIGHT));
        // then
        assertEquals("FOREIGN_PAGE", code(noticeBy(leader, "Origin", "http://evil.example")));
        assertEquals("FOREIGN_PAGE", code(noticeBy(leader, "Origin", "null")));
        assertEquals("FOREIGN_PAGE", code(noticeBy(leader, "Sec-Fetch-Site", "cross-site")));
        assertEquals(200, noticeBy(leader, "Origin", hall.at("").toString()).statusCode());
        var foreign = hall.send(hall.request("/api/v1/signin")
                .header("Origin", "http://evil.example")
                .POST(BodyPublishers.ofString(RIGHT))
                .build());
        assertEquals("FOREIGN_PAGE", code(foreign));
        assertTrue(foreign.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void noScriptReadsTheCookieAndNoOtherSiteSendsIt() throws IOException {
        // when
        var plain = hall.post("/api/v1/signin", "", RIGHT);
        var overTls = hall.send(hall.request("/api/v1/signin")
                .header("X-Forwarded-Proto", "https")
                .POST(BodyPublishers.ofString(RIGHT))
                .build());
        // then
        var cookie = plain.headers().firstValue("Set-Cookie").orElse("").toLowerCase(Locale.ROOT);
        assertTrue(cookie.contains("httponly"), cookie);
        assertTrue(cookie.contains("samesite=strict"), cookie);
        assertFalse(cookie.contains("secure"), cookie);
        assertTrue(overTls.headers().firstValue("Set-Cookie").orElse("").contains("Secure"));
    }

    @Test
    void everyAnswerTellsTheBrowserWhatNotToDo() throws IOException {
        for (var path : List.of("/", "/board", "/api/v1/hall", "/assets/shared/tokens.css", "/nowhere", "/api/v1/me")) {
            // when
            var headers = hall.get(path, "").headers();
            // then
            var csp = headers.firstValue("Content-Security-Policy").orElse("");
            assertTrue(csp.startsWith("default-src 'none'; script-src 'self'; style-src 'self';"), path + csp);
            assertTrue(csp.contains("frame-ancestors 'self'") && !csp.contains("unsafe"), path + csp);
            assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
            assertEquals("same-origin", headers.firstValue("Referrer-Policy").orElse(""), path);
            assertTrue(headers.firstValue("Permissions-Policy").orElse("").contains("camera=()"), path);
        }
    }

    @Test
    void whatIsOnlyForSomebodyIsKeptByNoBrowser() throws IOException {
        for (var path :
                List.of("/api/v1/statistics", "/api/v1/voice", "/api/v1/appointments?service=shebao&day=2026-11-24")) {
            var answer = hall.get(path, "installer");
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElse(""), path);
        }
    }

    @Test
    void whoeverSignsOutIsOutEverywhereInThatBrowser() throws IOException {
        // given
        var leader = WebHall.cookie(hall.post("/api/v1/signin", "", RIGHT));
        var desk = WebHall.cookie(hall.get("/desk/4?token=" + hall.token("desk"), ""));
        var both = leader + "; " + desk;
        // when
        var out = hall.postBy(both, "/api/v1/signout", "{}");
        // then
        assertEquals(200, out.statusCode());
        assertEquals(2, out.headers().allValues("Set-Cookie").size());
        assertEquals(401, hall.postBy(leader, "/api/v1/notices", NOTICE).statusCode());
        assertEquals(
                401,
                hall.postBy(both, "/api/v1/windows/4/press", "{\"id\":\"k1\",\"key\":\"OPEN\"}")
                        .statusCode());
    }

    @Test
    void alsoWhoLeftThePageLongAgoCanSignOut() throws IOException {
        try (var idle = new WebHall(plan(), Duration.ZERO)) {
            // given
            var installer = WebHall.cookie(idle.get("/manage?token=" + idle.token("installer"), ""));
            await().until(() ->
                    idle.send(idle.by(installer, "/api/v1/me").build()).statusCode() == 401);
            // when
            var out = idle.postBy(installer, "/api/v1/signout", "{}");
            // then
            assertEquals(200, out.statusCode());
            assertEquals(
                    "NOT_SIGNED_IN",
                    code(idle.send(idle.by(installer, "/api/v1/me").build())));
        }
    }

    @Test
    void nobodyIsSignedOutByAPageOfAnotherSite() throws IOException {
        // given
        var leader = WebHall.cookie(hall.post("/api/v1/signin", "", RIGHT));
        // when
        var foreign = hall.send(hall.request("/signout")
                .header("Cookie", leader)
                .header("Origin", "http://evil.example")
                .POST(BodyPublishers.ofString("formKey=x"))
                .build());
        // then
        assertEquals(403, foreign.statusCode());
        assertEquals(200, hall.postBy(leader, "/api/v1/notices", NOTICE).statusCode());
    }

    @Test
    void anotherPinEndsTheSessionsOfTheOneBefore() throws IOException {
        // given
        var leader = WebHall.cookie(hall.post("/api/v1/signin", "", RIGHT));
        // when
        hall.run(new Command.SetPin("09", new Pin("00", "ff", 1)));
        // then
        assertEquals(401, hall.postBy(leader, "/api/v1/notices", NOTICE).statusCode());
    }

    @Test
    void whoeverLeftThePageGivesThePinAgainAndTheDeskGoesOn() throws IOException {
        try (var idle = new WebHall(plan(), Duration.ZERO)) {
            // given
            idle.run(new Command.SetPin("09", PIN));
            idle.run(new Command.SignIn(new WindowNumber(4), "09", false, false));
            var leader = WebHall.cookie(idle.post("/api/v1/signin", "", RIGHT));
            // when
            var led = idle.postBy(leader, "/api/v1/notices", NOTICE);
            var pressed = idle.postBy(leader, "/api/v1/windows/4/press", "{\"id\":\"k1\",\"key\":\"PAUSE\"}");
            var page = idle.send(idle.by(leader, "/manage").build());
            // then
            assertEquals(401, led.statusCode());
            assertEquals("IDLE", code(led));
            assertEquals(200, pressed.statusCode(), pressed.body());
            assertEquals(303, page.statusCode());
        }
    }

    @Test
    void aLeaderDoesNotBecomeTheManager() throws IOException {
        // given
        var leader = WebHall.cookie(hall.post("/api/v1/signin", "", RIGHT));
        // when
        var manager = setPin(leader, "01");
        var clerk = setPin(leader, "07");
        // then
        assertEquals(403, manager.statusCode());
        assertEquals(200, clerk.statusCode());
    }

    private HttpResponse<String> setPin(String cookie, String badge) throws IOException {
        return hall.send(hall.by(cookie, "/api/v1/staff/" + badge + "/pin")
                .PUT(BodyPublishers.ofString("{\"id\":\"p-" + badge + "\",\"pin\":\"1234\"}"))
                .build());
    }

    /** As a proxy on this machine tells it. */
    private HttpResponse<String> signInFrom(String address, String body) throws IOException {
        return hall.send(hall.request("/api/v1/signin")
                .header("X-Forwarded-For", "10.0.0.1, " + address)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> noticeBy(String cookie, String header, String value) throws IOException {
        return hall.send(hall.request("/api/v1/notices")
                .header("Cookie", cookie)
                .header(header, value)
                .POST(BodyPublishers.ofString(NOTICE))
                .build());
    }

    private static Plan plan() {
        var staff = List.of(
                new Clerk("07", "甲", "办事员", Set.of()),
                new Clerk("09", "丙", "值班长", Set.of(Clerk.Right.LEAD)),
                new Clerk("01", "丁", "主任", Set.of(Clerk.Right.MANAGE)));
        return WebHall.plan(Policy.USUAL, staff);
    }
}
