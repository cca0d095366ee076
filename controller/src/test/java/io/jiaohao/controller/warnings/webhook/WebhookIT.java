// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.WarningRules;
import io.jiaohao.controller.warnings.telling.Audience;
import io.jiaohao.controller.warnings.telling.News;
import io.jiaohao.controller.warnings.telling.News.What;
import io.jiaohao.controller.warnings.webhook.OtherEnd.Manner;
import io.jiaohao.controller.warnings.webhook.WebhookSettings.Format;
import io.jiaohao.protocol.HallId;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A webhook and a real server that takes, fails, refuses, points elsewhere, hangs, drips, floods, or is not there. */
@SuppressWarnings("NullAway.Init") // opened before each test
class WebhookIT {
    /** For whoever never answers; everybody else is given time, on however busy a machine. */
    private static final Duration SOON = Duration.ofMillis(300);

    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(30);

    private OtherEnd other;
    private Webhook webhook;

    @BeforeEach
    void open() throws IOException {
        other = new OtherEnd();
        webhook = webhook(other.url(), AMPLE, LONG);
    }

    @AfterEach
    void close() {
        webhook.close();
        other.close();
    }

    @Test
    void whatIsToldArrivesSigned() {
        // when
        webhook.tell(List.of(Letters.wait(What.RAISED)), List.of());
        // then
        await().until(() -> webhook.state().delivered() != null);
        var body = other.bodies.getFirst().substring("TAKES ".length());
        assertTrue(body.contains("\"text\":{\"zh\":\"【橙】医保等候超时:A012 已等35分钟\""), body);
        assertEquals(Signature.header("geheim", body.getBytes(StandardCharsets.UTF_8)), other.signatures.getFirst());
        assertEquals(0, webhook.state().waiting());
        assertNull(webhook.state().trouble());
    }

    @Test
    void whatFailsIsTriedAgainUntilItArrivesAndOnlyTheNewestIsSaid() {
        // given
        other.is(Manner.FAILS);
        webhook.tell(List.of(Letters.wait(What.RAISED)), List.of());
        await().until(() -> other.asked() >= 3);
        assertEquals("WEBHOOK_STATUS", trouble());
        // when
        webhook.tell(List.of(Letters.wait(What.OVER)), List.of());
        assertEquals(1, webhook.state().waiting());
        other.is(Manner.TAKES);
        // then
        await().until(() -> webhook.state().waiting() == 0);
        assertTrue(other.bodies.getLast().contains("\"what\":\"OVER\""));
        assertNull(webhook.state().trouble());
        assertEquals(0, webhook.state().lost());
    }

    @Test
    void whatIsRefusedIsLostAndTheNextIsTried() {
        // given
        other.is(Manner.REFUSES);
        // when
        webhook.tell(
                List.of(Letters.of(Kind.WAIT_SHARE, What.RAISED), Letters.of(Kind.HALL_LOAD, What.RAISED)), List.of());
        // then
        await().until(() -> webhook.state().lost() == 2);
        assertEquals(2, other.asked());
        assertEquals("WEBHOOK_STATUS", trouble());
    }

    @Test
    void nobodyIsFollowedElsewhere() {
        // given
        other.is(Manner.REDIRECTS);
        // when
        webhook.trial(new News.Trial(Letters.NINE));
        // then
        await().until(() -> webhook.state().lost() == 1);
        assertEquals("WEBHOOK_REDIRECT", trouble());
        assertEquals(1, other.asked());
    }

    @Test
    void whoeverHangsOrDripsIsLeftAndWhoeverTellsNeverWaits() {
        webhook.close();
        webhook = webhook(other.url(), SOON, LONG);
        for (var manner : List.of(Manner.HANGS, Manner.DRIPS)) {
            var before = other.asked();
            other.is(manner);
            // when
            var begun = System.nanoTime();
            for (var n = 0; n < 100; n++) {
                for (var kind : Kind.values()) {
                    webhook.tell(List.of(Letters.of(kind, What.RAISED)), List.of());
                }
            }
            var took = Duration.ofNanos(System.nanoTime() - begun);
            // then
            assertTrue(took.compareTo(SOON.multipliedBy(30)) < 0, took::toString);
            await().until(() -> other.asked() >= before + 2);
            assertEquals("WEBHOOK_SLOW", trouble());
            assertTrue(webhook.state().waiting() <= Kind.values().length);
        }
    }

    @Test
    void ofALongAnswerOnlyTheBeginningIsRead() {
        other.is(Manner.FLOODS);
        webhook.trial(new News.Trial(Letters.NINE));
        await().until(() -> webhook.state().delivered() != null);
    }

    @Test
    void whoeverIsNotThereIsToldOnceHeIs() throws IOException {
        // given
        other.close();
        var port = free();
        webhook.close();
        webhook = webhook(URI.create("http://127.0.0.1:" + port + "/"), AMPLE, LONG);
        webhook.tell(List.of(Letters.wait(What.RAISED)), List.of());
        await().until(() -> webhook.state().trouble() != null);
        assertEquals("WEBHOOK_UNREACHABLE", trouble());
        // when
        other = new OtherEnd(port);
        // then
        await().until(() -> webhook.state().delivered() != null);
        assertEquals(1, other.asked());
    }

    @Test
    void whatIsTooOldIsGivenUp() {
        // given
        webhook.close();
        webhook = webhook(other.url(), AMPLE, Duration.ofMillis(50));
        other.is(Manner.FAILS);
        // when
        webhook.tell(List.of(Letters.wait(What.RAISED)), List.of());
        // then
        await().until(() -> webhook.state().lost() == 1);
        assertEquals(0, webhook.state().waiting());
    }

    @Test
    void whatCannotBeSentEndsNothing() {
        // given: no client takes a host with such a name
        webhook.close();
        webhook = webhook(URI.create("http://re_lay/"), AMPLE, Duration.ofMillis(50));
        // when
        webhook.tell(List.of(Letters.wait(What.RAISED)), List.of());
        // then
        await().until(() -> webhook.state().lost() == 1);
        assertEquals("WEBHOOK_UNSENT", trouble());
        // when
        webhook.trial(new News.Trial(Letters.NINE));
        // then
        await().until(() -> webhook.state().lost() == 2);
    }

    @Test
    void whereItLeadsIsShownWithoutItsSecret() {
        assertTrue(webhook.state().to().startsWith("http://127.0.0.1:"));
        assertFalse(webhook.state().to().contains("s3cret"));
        assertFalse(settings(other.url(), AMPLE, LONG).toString().contains("s3cret"));
        assertFalse(settings(other.url(), AMPLE, LONG).toString().contains("geheim"));
    }

    private String trouble() {
        await().until(() -> webhook.state().trouble() != null);
        return Objects.requireNonNull(webhook.state().trouble(), "trouble").code();
    }

    private static Webhook webhook(URI url, Duration timeout, Duration keep) {
        return new Webhook(
                settings(url, timeout, keep),
                new HallId("main"),
                WarningRules.USUAL,
                () -> Letters.NINE,
                Duration.ofMillis(10));
    }

    private static WebhookSettings settings(URI url, Duration timeout, Duration keep) {
        return new WebhookSettings("duty", url, Audience.ALL, "geheim", Format.JSON, timeout, keep);
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
