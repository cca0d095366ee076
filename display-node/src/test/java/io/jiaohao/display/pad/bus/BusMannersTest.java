// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import static io.jiaohao.display.pad.Views.millis;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.pad.HeardPresses;
import io.jiaohao.display.pad.Tap;
import io.jiaohao.display.pad.bus.BusPlate.Due;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.serial.SerialSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** When the host may speak, what it keeps for later, and what it takes for a second press. */
final class BusMannersTest {
    private static final BusFrame CALL = BusFrame.key(3, List.of(0x0c));

    @Test
    void nobodyIsSpokenOverWhileAFrameComes() {
        // given
        var inbox = new BusInbox(false);
        var gap = millis(20);
        assertTrue(inbox.quietIn(gap, 0) <= 0);
        // when
        inbox.take(Arrays.copyOf(BusCodec.encode(CALL), 4), millis(100));
        // then
        assertEquals(millis(70), inbox.quietIn(gap, millis(130)));
        inbox.take(Arrays.copyOfRange(BusCodec.encode(CALL), 4, 10), millis(140));
        assertEquals(millis(1), inbox.quietIn(gap, millis(159)));
        assertTrue(inbox.quietIn(gap, millis(160)) <= 0);
    }

    @Test
    void aFrameThatWasCutOffIsForgotten() {
        // given
        var inbox = new BusInbox(false);
        inbox.take(Arrays.copyOf(BusCodec.encode(CALL), 7), 0);
        // then
        assertTrue(inbox.quietIn(0, millis(99)) > 0);
        assertTrue(inbox.quietIn(0, millis(100)) <= 0);
        assertEquals(List.of(CALL), BusCodecTest.frames(inbox.take(BusCodec.encode(CALL), millis(101))));
    }

    @Test
    void onesOwnFrameIsNoQuietEither() {
        var inbox = new BusInbox(false);
        inbox.speaking(CALL, 0);
        assertTrue(inbox.quietIn(millis(20), millis(19)) > 0);
    }

    @Test
    void ofWhatOnePadShallShowOnlyTheNewestIsSent() {
        // given
        var outbox = new BusOutbox();
        outbox.add(new Due(cells(3, 1), 0));
        outbox.add(new Due(cells(4, 1), 1));
        outbox.add(new Due(cells(3, 2), 2));
        // then
        assertEquals(Optional.of(cells(3, 2)), outbox.next(5));
        assertEquals(Optional.of(cells(4, 1)), outbox.next(5));
        assertEquals(Optional.empty(), outbox.next(5));
    }

    @Test
    void whatIsForLaterWaitsAndGivesWayToWhatIsNewer() {
        // given: dark now, the old count again in three seconds
        var outbox = new BusOutbox();
        outbox.add(new Due(cells(3, 10), 0));
        outbox.add(new Due(cells(3, 1), 3_000));
        assertEquals(Optional.of(cells(3, 10)), outbox.next(0));
        assertEquals(Optional.empty(), outbox.next(2_999));
        assertEquals(1L, outbox.dueIn(2_999));
        // when
        outbox.add(new Due(cells(3, 2), 1_000));
        // then
        assertEquals(Optional.of(cells(3, 2)), outbox.next(3_000));
        assertNull(outbox.dueIn(3_000));
    }

    @Test
    void beepsAreAllKept() {
        // given
        var outbox = new BusOutbox();
        outbox.add(new Due(BusFrame.beep(3), 0));
        outbox.add(new Due(BusFrame.beep(3), 400));
        // then
        assertEquals(Optional.of(BusFrame.beep(3)), outbox.next(500));
        assertEquals(Optional.of(BusFrame.beep(3)), outbox.next(500));
        outbox.add(new Due(BusFrame.beep(3), 0));
        outbox.clear();
        assertNull(outbox.dueIn(0));
    }

    @Test
    void aRepetitionIsNoSecondPressHoweverOftenItComes() {
        // given
        var devices = new BusDevices(millis(1_000));
        assertFalse(devices.isRepeated(CALL, 0));
        // then
        assertTrue(devices.isRepeated(CALL, millis(300)));
        assertTrue(devices.isRepeated(CALL, millis(1_200)));
        assertFalse(devices.isRepeated(CALL, millis(2_200)));
        assertFalse(devices.isRepeated(BusFrame.key(4, List.of(0x0c)), millis(2_201)));
        assertFalse(devices.isRepeated(BusFrame.key(3, List.of(0x0d)), millis(2_201)));
    }

    @Test
    void repetitionsOfManyFramesAreForgottenInTime() {
        var devices = new BusDevices(millis(1));
        for (var n = 0; n < 2_000; n++) {
            assertFalse(devices.isRepeated(BusFrame.key(n % 250, List.of(n / 250)), millis(2L * n)));
        }
    }

    @Test
    void aConverterThatHearsItselfPressesNothing() {
        // given
        var inbox = new BusInbox(true);
        var call = BusCodec.encode(CALL);
        assertEquals(List.of(CALL), BusCodecTest.frames(inbox.take(call, 0)));
        inbox.speaking(CALL, 1);
        // then: our answer comes back in two pieces, then the next key
        assertEquals(List.of(), inbox.take(Arrays.copyOf(call, 6), 2));
        assertTrue(inbox.quietIn(0, 3) <= 0);
        assertEquals(List.of(CALL), BusCodecTest.frames(inbox.take(joined(Arrays.copyOfRange(call, 6, 10), call), 4)));
    }

    @Test
    void whoSpeaksOverUsIsHeardAndAnEchoThatIsLateIsNone() {
        // given
        var inbox = new BusInbox(true);
        inbox.speaking(BusFrame.beep(4), 0);
        // then
        assertEquals(List.of(CALL), BusCodecTest.frames(inbox.take(BusCodec.encode(CALL), 1)));
        inbox.speaking(CALL, 2);
        assertEquals(List.of(CALL), BusCodecTest.frames(inbox.take(BusCodec.encode(CALL), 3 + BusInbox.ECHO)));
    }

    @Test
    void whatWeSaidAMomentAgoIsNoKeyWhateverEchoSays() {
        for (var echo : List.of(true, false)) {
            // given
            var inbox = new BusInbox(echo);
            assertFalse(inbox.isOurs(BusFrame.evaluate(4), 0));
            // when
            inbox.speaking(BusFrame.evaluate(4), 0);
            // then
            assertTrue(inbox.isOurs(BusFrame.evaluate(4), 1));
            assertTrue(inbox.isOurs(BusFrame.evaluate(4), BusInbox.OURS - 1));
            assertFalse(inbox.isOurs(BusFrame.evaluate(4), BusInbox.OURS));
            assertFalse(inbox.isOurs(BusFrame.evaluate(3), 1));
        }
    }

    @Test
    void aLineThatBringsBackWhatNoPadSendsHearsItselfAndAPadThatRepeatsDoesNot() {
        // given
        var inbox = new BusInbox(false);
        inbox.speaking(CALL, 0);
        inbox.speaking(cells(3, 1), 0);
        for (var n = 1; n < BusInbox.MANY; n++) {
            assertTrue(inbox.isOurs(CALL, n));
            assertTrue(inbox.isOurs(cells(3, 1), n));
        }
        assertFalse(inbox.hearsItself());
        // when
        assertTrue(inbox.isOurs(cells(3, 1), BusInbox.MANY));
        // then
        assertTrue(inbox.hearsItself());
    }

    @Test
    void aFrameThatTakesLongToWriteIsStillOursWhenItComesBack() {
        // given
        var inbox = new BusInbox(false);
        inbox.speaking(CALL, 0);
        // when
        inbox.hasSpoken(millis(5_000));
        // then
        assertTrue(inbox.isOurs(CALL, millis(5_010)));
        assertEquals(millis(10), inbox.quietIn(millis(20), millis(5_010)));
    }

    @Test
    void whoAsksForQuietDoesNotWaitForALineThatTakesNothing() throws Exception {
        // given
        var settings = new BusSettings(
                new SerialSettings("none", 9_600),
                Duration.ofMillis(20),
                Duration.ofSeconds(1),
                false,
                false,
                BusKeys.usual(),
                List.of(),
                Map.of(),
                List.of());
        var host = new BusHost(settings, new HeardPresses(), () -> 0, new BusDevices(0));
        var quiet = new CompletableFuture<Long>();
        // when
        host.say(
                CALL,
                bytes -> quiet.complete(CompletableFuture.supplyAsync(host::quietIn)
                        .completeOnTimeout(-1L, 5, TimeUnit.SECONDS)
                        .join()));
        // then
        assertEquals(millis(20), quiet.join());
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    @Test
    void whoHasBeenSilentForHalfADayIsUnknownAgain() {
        // given
        var devices = new BusDevices(0);
        assertTrue(devices.heard("pad-3", 0));
        assertFalse(devices.heard("pad-3", 1));
        // then
        assertEquals(List.of(), devices.fallenSilent(BusDevices.TRUSTED));
        assertEquals(List.of("pad-3"), devices.fallenSilent(BusDevices.TRUSTED + 1));
        assertEquals(List.of(), devices.fallenSilent(BusDevices.TRUSTED + 2));
    }

    @Test
    void theLastByteIsTheKeyAndADigitCountsBeforeConfirmOnly() {
        var keys = BusKeys.usual();
        assertEquals(Optional.of(Tap.of(Key.NEXT)), keys.meaning(List.of(0x0c)));
        assertEquals(Optional.of(Tap.of(Key.NEXT)), keys.meaning(List.of(1, 0x0c)));
        assertEquals(Optional.of(Tap.of(Key.RECALL)), keys.meaning(List.of(0x0d)));
        assertEquals(Optional.of(Tap.of(Key.FINISH)), keys.meaning(List.of(0x0b)));
        assertEquals(Optional.of(Tap.of(Key.NO_SHOW)), keys.meaning(List.of(6, 0x0f)));
        assertEquals(Optional.of(Tap.of(Key.HOLD)), keys.meaning(List.of(0, 0x0f)));
        assertEquals(Optional.of(Tap.of(Key.RESUME)), keys.meaning(List.of(3, 0x0f)));
        assertEquals(Optional.of(Tap.ofSwitch()), keys.meaning(List.of(0x12)));
        for (var unused : List.of(List.of(0x0f), List.of(7, 0x0f), List.of(0x0e), List.of(0x11), List.of(0x13))) {
            assertEquals(Optional.empty(), keys.meaning(unused));
        }
    }

    private static BusFrame cells(int address, int digit) {
        return BusFrame.cells(address, List.of(digit, digit, digit, digit, digit, digit));
    }
}
