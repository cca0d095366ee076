// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import static io.jiaohao.display.card.huidu.ScriptedCard.says;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.board.Page;
import io.jiaohao.display.board.Scene;
import io.jiaohao.display.card.CardState;
import io.jiaohao.display.card.Heard;
import io.jiaohao.protocol.Message.DeviceState;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The driver over a socket to a card that answers amiss. */
final class HuiduDriverIT {
    private static final Scene CALL = new Scene(7L, List.of(Page.of("A001")), 6);

    private final NioEventLoopGroup loops = new NioEventLoopGroup(1);
    private final Heard heard = new Heard();
    private final List<AutoCloseable> open = new ArrayList<>();

    @Test
    void aSessionThatTheCardHasForgottenIsBegunAgain() throws IOException {
        for (var forgotten :
                List.of(says("g", "AddProgram", "kInvalidGUID"), List.<HuiduFrame>of(new HuiduFrame.Refusal(43)))) {
            // given: the first session is dead before the first program
            var card = card((request, session) ->
                    request.method().equals("AddProgram") && session == 1 ? forgotten : well(request));
            // when
            drive(card).show(CALL, System.nanoTime());
            // then
            await().until(() -> heard.at(7) != null);
            assertEquals(2, card.sessions());
            assertTrue(heard.reason("has forgotten our session and is connected anew: if it stays so, switch the"));
            assertEquals(CardState.READY, heard.states.getLast());
            heard.forget();
        }
    }

    @Test
    void aSessionForgottenBeforeThereIsAnythingToShowIsBegunAgainToo() throws IOException {
        // given
        var card = card((request, session) -> well(request));
        card.forgetful = true;
        // when
        drive(card);
        // then
        await().until(() -> card.sessions() == 2 && heard.states.getLast().equals(CardState.READY));
        assertEquals(DeviceState.ABSENT, heard.states.get(1).state());
    }

    @Test
    void aSessionWithoutANameIsNoneAndTriedAgain() throws IOException {
        // given
        var card = card((request, session) -> session == 1 ? says("", request.method(), "kSuccess") : well(request));
        // when
        drive(card).show(CALL, System.nanoTime());
        // then
        await().until(() -> heard.at(7) != null);
        assertEquals(2, card.sessions());
        assertTrue(heard.reason("gave a session without a name: switch the card off and on"));
    }

    @Test
    void onlyTheAnswerToAProgramClearsWhatAProgramWasRefusedFor() throws IOException {
        // given
        var card = card((request, session) ->
                request.method().equals(HuiduXml.ADD) ? says("g", "AddProgram", "kNoMemory") : well(request));
        drive(card).show(CALL, System.nanoTime());
        // when: heartbeats are answered between
        await().until(() -> card.asked.stream().filter("AskHeartbeat"::equals).count() >= 4);
        // then
        assertEquals(DeviceState.FAULTY, heard.states.getLast().state());
        assertEquals(
                1,
                heard.states.stream()
                        .filter(each -> each.state() == DeviceState.FAULTY)
                        .count());
        assertTrue(heard.reason("refuses AddProgram with kNoMemory"));
    }

    @Test
    void aHeartbeatOrAnotherMethodDoesNotAcknowledgeAProgram() throws IOException {
        // given
        var card = card((request, session) -> {
            if (!request.method().equals("AddProgram")) {
                return well(request);
            }
            return session == 1
                    ? List.of(new HuiduFrame.Heartbeat())
                    : session == 2 ? says("g", "GetDeviceInfo", "kSuccess") : well(request);
        });
        // when
        drive(card).show(CALL, System.nanoTime());
        // then: silence ends the first two connections
        await().until(() -> heard.at(7) != null);
        assertEquals(3, card.sessions());
        assertTrue(heard.reason("took a frame and did not answer within 200 ms"));
    }

    @Test
    void aCardThatIsHeldByAnotherProgramIsThereAndFaulty() throws IOException {
        // given
        var card = card((request, session) ->
                session < 3 ? List.of(new HuiduFrame.Refusal(HuiduFrame.Refusal.OCCUPIED)) : well(request));
        // when
        drive(card);
        // then
        await().until(() -> heard.states.contains(CardState.READY));
        assertFalse(heard.states.stream().anyMatch(each -> each.state() == DeviceState.ABSENT), "" + heard.states);
    }

    private static List<HuiduFrame> well(HuiduXml.Request request) {
        return says("g", request.method(), "kSuccess");
    }

    private ScriptedCard card(ScriptedCard.Script script) throws IOException {
        var card = new ScriptedCard(script);
        open.add(card);
        return card;
    }

    private HuiduDriver drive(ScriptedCard card) {
        var settings = new HuiduSettings(
                "window-3",
                "127.0.0.1",
                card.port(),
                128,
                16,
                new HuiduXml.Look("SimSun", 12, "#ff0000"),
                Duration.ofMillis(400),
                Duration.ofMillis(200),
                Duration.ofMillis(100));
        var driver = new HuiduDriver(settings, loops, heard);
        open.addFirst(driver);
        driver.open();
        return driver;
    }

    @AfterEach
    void close() throws Exception {
        for (var each : open) {
            each.close();
        }
        loops.shutdownGracefully(0, 100, TimeUnit.MILLISECONDS).awaitUninterruptibly(1_000);
    }
}
