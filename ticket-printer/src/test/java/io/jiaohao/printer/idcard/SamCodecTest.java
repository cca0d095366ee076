// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.idcard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.printer.idcard.SamCodec.Flaw;
import io.jiaohao.printer.idcard.SamCodec.Reading;
import io.jiaohao.printer.idcard.SamFrame.Command;
import io.jiaohao.printer.idcard.SamFrame.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The frames of domain.md 3.5, both ways, whole and broken. Every number here is made up. */
final class SamCodecTest {
    private static final String NUMBER = "11010119000101001X";

    static Stream<String> commands() {
        return Captures.COMMANDS.stream();
    }

    static Stream<byte[]> replies() {
        return Stream.concat(Captures.REPLIES.stream().map(Captures::bytes), Stream.of(card(NUMBER)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsTheBytesOfTheSourcesAndReadBack(String name) {
        // given
        var command = Command.valueOf(name.toUpperCase(Locale.ROOT));
        var bytes = Captures.bytes(name);
        // then
        assertArrayEquals(bytes, SamCodec.encode(command));
        assertEquals(new Reading.Complete<>(command, bytes.length), SamCodec.command(bytes, bytes.length));
    }

    @ParameterizedTest
    @CsvSource({
        "reply-found, FOUND, 4",
        "reply-selected, DONE, 8",
        "reply-no-card, NO_CARD, 0",
        "reply-not-selected, NOT_SELECTED, 0",
        "reply-not-read, NOT_READ, 0",
        "reply-bad-sum, BAD_SUM, 0"
    })
    void everyStatusWordHasItsName(String name, SamStatus status, int data) {
        // given
        var bytes = Captures.bytes(name);
        // when
        var reply = whole(bytes);
        // then
        assertEquals(status, reply.status());
        assertEquals(data, reply.length());
        assertArrayEquals(bytes, SamCodec.encode(status.word(), new byte[data]));
    }

    @Test
    void aWordThatNoSourceExplainsIsSaidAsSuch() {
        assertEquals(
                SamStatus.UNKNOWN, whole(SamCodec.encode(0x123456, new byte[0])).status());
    }

    @Test
    void aCardIs1295BytesWithItsNumberWhereTheTextHasIt() {
        // given
        var bytes = card(NUMBER);
        assertEquals(1_295, bytes.length);
        // when
        var at = SamCodec.number(bytes, whole(bytes)).orElseThrow();
        // then
        assertEquals(NUMBER, new String(bytes, at, SamCodec.NUMBER, StandardCharsets.UTF_16LE));
    }

    @ParameterizedTest
    @CsvSource({"11010119000101001", "X10101190001010010", "1101011900010100 1", "ABCDEFGHIJKLMNOPQR"})
    void whatIsNoNumberIsNotTakenForOne(String number) {
        var bytes = card(number);
        assertTrue(SamCodec.number(bytes, whole(bytes)).isEmpty());
    }

    @Test
    void anAnswerWithoutACardHasNoNumber() {
        for (var name : Captures.REPLIES) {
            var bytes = Arrays.copyOf(Captures.bytes(name), SamCodec.LONGEST);
            var reading = assertInstanceOf(Reading.Complete.class, SamCodec.reply(bytes, SamCodec.LONGEST));
            assertTrue(SamCodec.number(bytes, (Reply) reading.frame()).isEmpty(), name);
        }
    }

    @ParameterizedTest
    @MethodSource("replies")
    void everyPrefixWaitsForMore(byte[] bytes) {
        for (var length = 0; length < bytes.length; length++) {
            assertEquals(new Reading.Incomplete<Reply>(), SamCodec.reply(bytes, length), "length " + length);
        }
    }

    @ParameterizedTest
    @MethodSource("replies")
    void twoFramesAtOnceAreTwoFrames(byte[] bytes) {
        // given
        var both = joined(bytes, Captures.bytes("reply-found"));
        // when
        var first = SamCodec.reply(both, both.length);
        // then
        assertEquals(
                bytes.length, assertInstanceOf(Reading.Complete.class, first).consumed());
        var rest = Arrays.copyOfRange(both, bytes.length, both.length);
        assertEquals(SamStatus.FOUND, whole(rest).status());
    }

    @ParameterizedTest
    @MethodSource("replies")
    void noSingleWrongBitIsTakenForAReply(byte[] good) {
        for (var bit = 0; bit < good.length * 8; bit++) {
            // given
            var bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            // when
            var reading = SamCodec.reply(bad, bad.length);
            // then
            assertFalse(reading instanceof Reading.Complete, "bit " + bit);
        }
    }

    @Test
    void afterAWrongBitTheNextFrameIsRead() {
        // given
        var good = Captures.bytes("reply-selected");
        var next = Captures.bytes("reply-found");
        for (var bit = 56; bit < good.length * 8; bit++) {
            var bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            // when
            var rest = afterFlaws(joined(bad, next));
            // then
            assertEquals(SamStatus.FOUND, whole(rest).status(), "bit " + bit);
        }
    }

    @Test
    void noiseBeforeAFrameIsLeftOutAndHalfAPreambleIsNoNoise() {
        var noisy = joined(new byte[] {1, (byte) 0xaa, 3}, Captures.bytes("reply-found"));
        assertEquals(new Reading.Malformed<Reply>(Flaw.NOISE, 3), SamCodec.reply(noisy, noisy.length));
        assertEquals(new Reading.Malformed<Reply>(Flaw.NOISE, 3), SamCodec.reply(noisy, 5));
        assertEquals(new Reading.Malformed<Reply>(Flaw.NOISE, 1), SamCodec.reply(noisy, 2));
    }

    @Test
    void aFrameThatIsTooLongOrTooShortIsRefusedByItsLengthAlone() {
        var bytes = Captures.bytes("reply-found");
        bytes[5] = 5;
        bytes[6] = 9;
        assertEquals(new Reading.Malformed<Reply>(Flaw.OVERSIZE, 5), SamCodec.reply(bytes, bytes.length));
        bytes[5] = 0;
        bytes[6] = 3;
        assertEquals(new Reading.Malformed<Reply>(Flaw.TOO_SHORT, 5), SamCodec.reply(bytes, bytes.length));
    }

    @Test
    void aCommandThatNobodyKnowsIsNamed() {
        var bytes = Captures.bytes("find");
        bytes[8] = 7;
        bytes[9] = 0x24;
        assertEquals(
                new Reading.Malformed<Command>(Flaw.UNKNOWN_COMMAND, bytes.length),
                SamCodec.command(bytes, bytes.length));
    }

    @Test
    void garbageIsAlwaysConsumedOrWaitedFor() {
        // given
        var random = new Random(20261126);
        for (var round = 0; round < 2_000; round++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (round % 2 == 0 && bytes.length > 8) {
                System.arraycopy(Captures.bytes("find"), 0, bytes, random.nextInt(bytes.length - 7), 7);
            }
            // when, then: it ends
            afterFlaws(bytes);
        }
    }

    private static byte[] afterFlaws(byte[] bytes) {
        var rest = bytes;
        for (var reading = SamCodec.reply(rest, rest.length);
                reading instanceof Reading.Malformed<Reply>(var flaw, var consumed);
                reading = SamCodec.reply(rest, rest.length)) {
            assertTrue(consumed > 0, "no progress after " + flaw);
            rest = Arrays.copyOfRange(rest, consumed, rest.length);
        }
        return rest;
    }

    private static Reply whole(byte[] bytes) {
        return (Reply) assertInstanceOf(Reading.Complete.class, SamCodec.reply(bytes, bytes.length))
                .frame();
    }

    private static byte[] card(String number) {
        return SamCodec.encode(SamStatus.DONE.word(), SamEmulator.content(number));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
