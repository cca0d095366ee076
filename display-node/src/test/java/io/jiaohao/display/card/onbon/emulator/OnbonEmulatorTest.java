// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.emulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.EmulatedCard.Temper;
import io.jiaohao.display.card.onbon.emulator.OnbonEmulator.Reaction;
import io.jiaohao.display.card.onbon.frame.Captures;
import io.jiaohao.display.card.onbon.frame.OnbonArea;
import io.jiaohao.display.card.onbon.frame.OnbonCodec;
import io.jiaohao.display.card.onbon.frame.OnbonFrame;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.card.onbon.frame.OnbonMessage.Nack;
import io.jiaohao.display.card.onbon.frame.OnbonReader;
import io.jiaohao.display.glyphs.Glyphs;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The emulated card against the maker's own frames, before any driver of ours. */
final class OnbonEmulatorTest {
    private static final long MINUTE = 60_000_000_000L;
    private static final Glyphs GLYPHS = Glyphs.load();
    private long now;
    private final OnbonEmulator card =
            new OnbonEmulator("card", 1, 128, 32, 512, Duration.ofSeconds(2), GLYPHS, () -> now);

    @Test
    void theMakersExampleSaysWelcomeAndIsAnsweredAsTheMakerSays() {
        // when
        var answer = assertInstanceOf(Reaction.Answer.class, heard("vendor-welcome-128x32"));
        // then
        assertEquals(List.of("欢迎光临"), card.text());
        assertArrayEquals(Captures.bytes("ack"), answer.bytes());
    }

    @Test
    void theMakersExampleSetsTheClockWhichRunsOn() {
        assertNull(card.time());
        heard("vendor-set-time");
        now += MINUTE;
        assertEquals(LocalDateTime.of(2013, 1, 25, 11, 18, 26), card.time());
    }

    @Test
    void aPingIsAnsweredAndShowsNothing() {
        assertInstanceOf(Reaction.Answer.class, heard("ping-address-1"));
        assertEquals(0, card.frames());
    }

    @Test
    void anAnswerThatIsLateIsOvertakenByNone() {
        // given
        card.temper(Temper.LATE);
        var late = assertInstanceOf(Reaction.Answer.class, heard("ping-address-1"));
        // when
        card.temper(Temper.WELL);
        var next = assertInstanceOf(Reaction.Answer.class, heard("ping-address-1"));
        // then
        assertTrue(next.after().compareTo(late.after()) > 0, next.after().toString());
    }

    @Test
    void aFrameForAnotherScreenIsNobodysBusiness() {
        assertEquals(new Reaction.Silence(), heard("paused-address-3"));
        assertEquals(List.of(), card.text());
    }

    @Test
    void aCommandTheCardLacksIsRefused() {
        assertEquals(new Nack(Nack.UNKNOWN_COMMAND), said(heard("vendor-lock-program")));
    }

    @Test
    void aDamagedFrameOnItsOwnWireIsAnsweredAsTheMakerSays() {
        assertEquals(new Nack(Nack.CRC), said(card.damaged()));
    }

    @Test
    void theBrightnessOfTheDayFollowsTheCardsClock() {
        // given
        var levels = new ArrayList<Integer>();
        for (var halfHour = 0; halfHour < 48; halfHour++) {
            levels.add(halfHour % 16);
        }
        told(new OnbonMessage.BrightnessOfDay(levels));
        assertEquals(15, card.brightness());
        // when
        told(new OnbonMessage.SetTime(LocalDateTime.of(2026, 11, 26, 8, 29)));
        // then
        assertEquals(0, card.brightness());
        now += MINUTE;
        assertEquals(1, card.brightness());
    }

    @Test
    void switchedOffItIsDarkAndSaysSo() {
        heard("vendor-welcome-128x32");
        told(new OnbonMessage.Power(false));
        assertEquals(List.of(), card.text());
        assertEquals(0, card.dots().count());
        assertFalse(((OnbonMessage.Status) told(new OnbonMessage.AskStatus())).on());
        told(new OnbonMessage.Power(true));
        assertEquals(List.of("欢迎光临"), card.text());
    }

    @Test
    void whatDoesNotFitItsBufferIsRefused() {
        var area = new OnbonArea(0, 0, 128, 32, 0, 0, 0, 0, 0, 2, 1, 1, 0, 0, 6, "请".repeat(250));
        var show = new OnbonMessage.ShowAreas(new OnbonMessage.Deletion.None(), List.of(area));
        assertEquals(new Nack(Nack.MEMORY), told(show));
    }

    @Test
    void aGarbledAnswerIsNoFrame() {
        card.temper(Temper.GARBLING);
        var answer = assertInstanceOf(Reaction.Answer.class, heard("ping-address-1"));
        assertTrue(new OnbonReader().read(answer.bytes()).stream().noneMatch(OnbonReader.Received.class::isInstance));
    }

    private OnbonMessage told(OnbonMessage message) {
        return said(heard(OnbonCodec.encode(OnbonFrame.to(1, message))));
    }

    private static OnbonMessage said(Reaction reaction) {
        var bytes = assertInstanceOf(Reaction.Answer.class, reaction).bytes();
        return assertInstanceOf(OnbonCodec.Reading.Complete.class, OnbonCodec.decode(bytes))
                .frame()
                .message();
    }

    private Reaction heard(String capture) {
        return heard(Captures.bytes(capture));
    }

    private Reaction heard(byte[] bytes) {
        var received = assertInstanceOf(
                OnbonReader.Received.class, new OnbonReader().read(bytes).getFirst());
        return card.heard(received.frame(), received.bytes());
    }
}
