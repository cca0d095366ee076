// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.onbon.frame.OnbonCodec.Flaw;
import io.jiaohao.display.card.onbon.frame.OnbonCodec.Reading;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The frames of domain.md 3.1, both ways, whole and broken. */
final class OnbonCodecTest {

    static Stream<String> captures() {
        return Captures.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void everyCaptureIsReadAndWrittenAgainByteForByte(String name) {
        // given
        var bytes = Captures.bytes(name);
        // when
        var reading = OnbonCodec.decode(bytes);
        // then
        var complete = assertInstanceOf(Reading.Complete.class, reading);
        assertEquals(bytes.length, complete.consumed());
        assertArrayEquals(bytes, OnbonCodec.encode(complete.frame()));
    }

    @Test
    void aPingIsTheFrameOfTheDocument() {
        assertArrayEquals(
                Captures.bytes("ping-address-1"), OnbonCodec.encode(OnbonFrame.to(1, new OnbonMessage.Ping())));
    }

    @Test
    void theVendorsExampleSaysWelcome() {
        // when
        var reading = OnbonCodec.decode(Captures.bytes("vendor-welcome-128x32"));
        // then
        var complete = assertInstanceOf(Reading.Complete.class, reading);
        var show =
                assertInstanceOf(OnbonMessage.ShowAreas.class, complete.frame().message());
        assertEquals("欢迎光临", show.areas().getFirst().text());
        assertEquals(128, show.areas().getFirst().width());
        assertEquals(32, show.areas().getFirst().height());
        assertEquals(10, show.areas().getFirst().stay());
    }

    @Test
    void aRefusalCarriesItsReason() {
        var complete = assertInstanceOf(Reading.Complete.class, OnbonCodec.decode(Captures.bytes("nack-crc")));
        assertEquals(
                new OnbonMessage.Nack(OnbonMessage.Nack.CRC), complete.frame().message());
    }

    @Test
    void theVendorsExampleSetsTheTime() {
        var complete = assertInstanceOf(Reading.Complete.class, OnbonCodec.decode(Captures.bytes("vendor-set-time")));
        assertEquals(
                new OnbonMessage.SetTime(LocalDateTime.of(2013, 1, 25, 11, 17, 26)),
                complete.frame().message());
    }

    static Stream<OnbonMessage> messages() {
        var time = LocalDateTime.of(2026, 11, 26, 23, 59, 58);
        return Stream.of(
                new OnbonMessage.Ping(),
                new OnbonMessage.AskStatus(),
                new OnbonMessage.Status(true, 8, time, 0, List.of(0, 1), "a5".repeat(16)),
                new OnbonMessage.Status(false, 15, null, 3, List.of(), "00".repeat(16)),
                new OnbonMessage.AskScreenId(),
                new OnbonMessage.ScreenId(0x5aa5),
                new OnbonMessage.SetTime(time),
                new OnbonMessage.Power(false),
                new OnbonMessage.BrightnessOfDay(Collections.nCopies(48, 0x5b)),
                new OnbonMessage.Clear(),
                new OnbonMessage.ShowAreas(new OnbonMessage.Deletion.These(List.of(1, 2)), List.of()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageIsReadAsItWasWritten(OnbonMessage message) {
        // given
        var frame = OnbonFrame.to(3, message);
        var bytes = OnbonCodec.encode(frame);
        // then
        assertEquals(new Reading.Complete(frame, bytes.length), OnbonCodec.decode(bytes));
        for (var length = 0; length < bytes.length; length++) {
            assertEquals(new Reading.Incomplete(), OnbonCodec.decode(Arrays.copyOf(bytes, length)), "length " + length);
        }
    }

    @Test
    void aStatusWithoutTheSpecialAreaIsUnderstoodToo() {
        // given: as a 5K1 has it, areas 0 and 2
        var rest = "000000" + "0108" + "2620112604101112" + "00" + "00000000" + "02" + "0002" + "11".repeat(16)
                + "00".repeat(12);
        var bytes = OnbonCodec.encode(OnbonFrame.answer(1, new OnbonMessage.Other(0xa1, 0x02, rest)));
        // when
        var complete = assertInstanceOf(Reading.Complete.class, OnbonCodec.decode(bytes));
        // then
        assertEquals(
                new OnbonMessage.Status(
                        true, 8, LocalDateTime.of(2026, 11, 26, 10, 11, 12), 0, List.of(0, 2), "11".repeat(16)),
                complete.frame().message());
    }

    @ParameterizedTest
    @MethodSource("captures")
    void everyPrefixWaitsForMore(String name) {
        var bytes = Captures.bytes(name);
        for (var length = 0; length < bytes.length; length++) {
            assertEquals(new Reading.Incomplete(), OnbonCodec.decode(Arrays.copyOf(bytes, length)), "length " + length);
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void twoFramesAtOnceAreTwoFrames(String name) {
        // given
        var bytes = joined(Captures.bytes(name), Captures.bytes("ack"));
        // when
        var all = readAll(bytes);
        // then
        assertEquals(2, all.size());
        assertInstanceOf(Reading.Complete.class, all.get(0));
        assertEquals(readAll(Captures.bytes("ack")).getFirst(), all.get(1));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void everySingleWrongBitIsRefusedOrHarmlessAndTheNextFrameIsRead(String name) {
        // given
        var good = Captures.bytes(name);
        var meant = assertInstanceOf(Reading.Complete.class, OnbonCodec.decode(good))
                .frame();
        var next = Captures.bytes("ping-address-1");
        var ping = assertInstanceOf(Reading.Complete.class, OnbonCodec.decode(next))
                .frame();
        for (var bit = 0; bit < good.length * 8; bit++) {
            var bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            // when
            var frames = frames(joined(bad, next));
            // then: only the preamble has bits that do not matter, for one A5 is enough
            assertEquals(ping, frames.getLast(), "bit " + bit);
            var others = frames.subList(0, frames.size() - 1);
            assertTrue(others.isEmpty() || (bit < 64 && others.equals(List.of(meant))), "bit " + bit + ": " + others);
        }
    }

    @Test
    void anEndlessFrameIsRefusedBeforeItFillsTheMemory() {
        // given
        var bytes = new byte[2 * OnbonCodec.MAX_BODY + 2];
        bytes[0] = (byte) 0xa5;
        // when
        var reading = OnbonCodec.decode(bytes);
        // then
        assertEquals(new Reading.Malformed(Flaw.OVERSIZE, bytes.length), reading);
    }

    @Test
    void noiseBeforeAFrameIsLeftOut() {
        var all = readAll(joined(new byte[] {1, 2, 3}, Captures.bytes("ack")));
        assertEquals(new Reading.Malformed(Flaw.NOISE, 3), all.getFirst());
        assertInstanceOf(Reading.Complete.class, all.getLast());
    }

    @Test
    void anEmptyFrameIsTooShort() {
        var bytes = new byte[] {(byte) 0xa5, 0x5a};
        assertEquals(new Reading.Malformed(Flaw.TOO_SHORT, 2), OnbonCodec.decode(bytes));
    }

    @Test
    void aLoneEscapeIsRefused() {
        var bytes = new byte[] {(byte) 0xa5, (byte) 0xa6, 0x5a};
        assertEquals(new Reading.Malformed(Flaw.BAD_ESCAPE, 3), OnbonCodec.decode(bytes));
    }

    @Test
    void garbageIsAlwaysConsumedOrWaitedFor() {
        // given
        var random = new Random(20261123);
        for (var round = 0; round < 2_000; round++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            // when, then: it ends
            readAll(bytes);
        }
    }

    @Test
    void commandsOfOtherMakersToolsAreKeptAsTheyAre() {
        // given
        var frame = OnbonFrame.to(3, new OnbonMessage.Other(0xa2, 0x09, "01000026"));
        // when
        var reading = OnbonCodec.decode(OnbonCodec.encode(frame));
        // then
        assertEquals(new Reading.Complete(frame, OnbonCodec.encode(frame).length), reading);
    }

    private static List<OnbonFrame> frames(byte[] bytes) {
        return readAll(bytes).stream()
                .filter(Reading.Complete.class::isInstance)
                .map(reading -> ((Reading.Complete) reading).frame())
                .toList();
    }

    private static List<Reading> readAll(byte[] bytes) {
        var all = new ArrayList<Reading>();
        var rest = bytes;
        for (var reading = OnbonCodec.decode(rest);
                !(reading instanceof Reading.Incomplete);
                reading = OnbonCodec.decode(rest)) {
            assertTrue(reading.consumed() > 0, "no progress");
            all.add(reading);
            rest = Arrays.copyOfRange(rest, reading.consumed(), rest.length);
        }
        return all;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
