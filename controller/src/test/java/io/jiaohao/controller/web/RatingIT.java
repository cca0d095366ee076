// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static io.jiaohao.controller.web.WebHall.code;
import static io.jiaohao.controller.web.WebHall.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.web.view.Seen;
import io.jiaohao.controller.web.view.Views;
import io.jiaohao.protocol.WindowNumber;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a citizen says with the slip in hand: 评价 and 晚点再来. */
@SuppressWarnings("NullAway.Init") // hall is opened before each test
class RatingIT {
    private static final WindowNumber FOUR = new WindowNumber(4);

    private WebHall hall;

    @BeforeEach
    void open() throws IOException {
        hall = new WebHall();
        hall.run(new Command.OpenWindow(FOUR));
    }

    @AfterEach
    void close() throws IOException {
        hall.close();
    }

    @Test
    void aFinishedVisitIsRatedOnThePhone() throws IOException {
        // given
        var secret = take("t1");
        hall.run(new Command.CallNext(FOUR, null));
        hall.run(new Command.Finish(FOUR));
        assertTrue(phone(secret).getBoolean("mayRate"));
        assertFalse(phone(secret).containsKey("rated"));
        assertFalse(board().containsKey("ratings"));
        // when
        var rated = say(secret, "rating", "{\"id\":\"r1\",\"grade\":4}");
        var again = say(secret, "rating", "{\"id\":\"r2\",\"grade\":1}");
        // then
        assertEquals(200, rated.statusCode());
        assertEquals(409, again.statusCode());
        assertEquals("ALREADY_RATED", code(again));
        assertFalse(phone(secret).getBoolean("mayRate"));
        assertEquals(4, phone(secret).getInteger("rated"));
        assertEquals(new JsonObject().put("rated", 1).put("satisfied", 1), board().getJsonObject("ratings"));
    }

    @Test
    void aGradeIsOneToFive() throws IOException {
        var secret = take("t1");
        assertEquals("BAD_FIELD", code(say(secret, "rating", "{\"id\":\"r1\",\"grade\":6}")));
        assertEquals("BAD_FIELD", code(say(secret, "rating", "{\"id\":\"r2\"}")));
        assertEquals("NOT_FINISHED", code(say(secret, "rating", "{\"id\":\"r3\",\"grade\":5}")));
        assertEquals(404, say("nobody", "rating", "{\"id\":\"r4\",\"grade\":5}").statusCode());
    }

    @Test
    void theEvaluatorsKeyRatesWhoJustLeft() throws IOException {
        // given
        var secret = take("t1");
        hall.run(new Command.CallNext(FOUR, null));
        hall.run(new Command.Finish(FOUR));
        // when
        var rated = hall.post(
                "/api/v1/windows/4/press", "desk", "{\"id\":\"k1\",\"key\":\"RATE\",\"argument\":\"2@evaluator-4\"}");
        // then
        assertEquals("S001", json(rated).getString("ticket"));
        assertEquals(2, phone(secret).getInteger("rated"));
        assertEquals(0, board().getJsonObject("ratings").getInteger("satisfied"));
    }

    @Test
    void whoeverWaitsLetsOthersGoFirst() throws IOException {
        // given
        var first = take("t1");
        var second = take("t2");
        assertTrue(phone(first).getBoolean("mayStepAside"));
        assertFalse(phone(second).getBoolean("mayStepAside"));
        // when
        var aside = say(first, "stepaside", "{\"id\":\"s1\"}");
        var last = say(first, "stepaside", "{\"id\":\"s2\"}");
        // then
        assertEquals(200, aside.statusCode());
        assertEquals(1, phone(first).getInteger("ahead"));
        assertEquals(0, phone(second).getInteger("ahead"));
        assertEquals("NOBODY_BEHIND", code(last));
    }

    private String take(String id) throws IOException {
        var taken = hall.post("/api/v1/tickets", "desk", "{\"id\":\"" + id + "\",\"service\":\"shebao\"}");
        return json(taken).getString("secret");
    }

    private JsonObject phone(String secret) throws IOException {
        return json(hall.get("/api/v1/tickets/" + secret, ""));
    }

    private HttpResponse<String> say(String secret, String what, String body) throws IOException {
        return hall.post("/api/v1/tickets/" + secret + '/' + what, "", body);
    }

    private JsonObject board() {
        return Views.board(new Seen(hall.desk.hall(), WebHall.NINE, Waits.UNKNOWN, hall.nodes, List.of()));
    }
}
