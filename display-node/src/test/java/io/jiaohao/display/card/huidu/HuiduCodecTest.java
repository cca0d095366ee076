// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.huidu.HuiduCodec.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The frames of the source, both ways, whole and broken. */
final class HuiduCodecTest {

    static Stream<HuiduFrame> frames() {
        return Stream.of(
                new HuiduFrame.AskVersion(HuiduFrame.VERSION),
                new HuiduFrame.Version(HuiduFrame.VERSION),
                new HuiduFrame.AskHeartbeat(),
                new HuiduFrame.Heartbeat(),
                new HuiduFrame.Refusal(HuiduFrame.Refusal.OCCUPIED),
                new HuiduFrame.Piece(false, 4, 0, "3c612f3e"),
                new HuiduFrame.Piece(true, 4, 0, "3c612f3e"),
                new HuiduFrame.Other(0x1001, "05000001"));
    }

    @Test
    void framesAreThoseOfTheSource() {
        assertArrayEquals(Captures.bytes("ask-version"), HuiduCodec.encode(new HuiduFrame.AskVersion(0x01000005)));
        assertArrayEquals(Captures.bytes("ask-heartbeat"), HuiduCodec.encode(new HuiduFrame.AskHeartbeat()));
        assertArrayEquals(
                Captures.bytes("ask-session"),
                HuiduCodec.encode(HuiduCodec.pieces(false, sessionOfTheSource()).getFirst()));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void everyFrameComesBackAsItWas(HuiduFrame frame) {
        var bytes = HuiduCodec.encode(frame);
        assertEquals(new Reading.Complete(frame, bytes.length), HuiduCodec.decode(bytes));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void everyPrefixWaitsForMore(HuiduFrame frame) {
        var bytes = HuiduCodec.encode(frame);
        for (var length = 0; length < bytes.length; length++) {
            assertEquals(new Reading.Incomplete(), HuiduCodec.decode(Arrays.copyOf(bytes, length)), "length " + length);
        }
    }

    @ParameterizedTest
    @MethodSource("frames")
    void twoFramesAtOnceAreTwoFrames(HuiduFrame frame) {
        // given
        var first = HuiduCodec.encode(frame);
        var second = HuiduCodec.encode(new HuiduFrame.Heartbeat());
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        // when, then
        assertEquals(List.of(frame, new HuiduFrame.Heartbeat()), readAll(both));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void everySingleWrongBitIsAnotherFrameRefusedOrWaitedFor(HuiduFrame frame) {
        // given: there is no check sum, so a wrong bit may make another frame, but never this one
        var good = HuiduCodec.encode(frame);
        for (var bit = 0; bit < good.length * 8; bit++) {
            var bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            // when, then
            assertTrue(!readAll(bad).contains(frame), "bit " + bit);
        }
    }

    @Test
    void aWrongBitInAGoodAnswerIsNeverStillTheSameGoodAnswer() {
        var good = HuiduXml.answer(new HuiduXml.Answer("g", "AddProgram", HuiduXml.SUCCESS));
        var meant = HuiduReader.answer(new String(good, StandardCharsets.UTF_8));
        for (var bit = 0; bit < good.length * 8; bit++) {
            var bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            var read = HuiduReader.answer(new String(bad, StandardCharsets.UTF_8));
            var text = new String(bad, StandardCharsets.UTF_8);
            // the XML declaration and the spaces between say nothing
            assertTrue(read == null || !read.equals(meant) || text.indexOf("<sdk") > 0, "bit " + bit + ": " + text);
        }
    }

    @Test
    void aLengthThatCannotBeEndsTheConversation() {
        assertInstanceOf(Reading.Malformed.class, HuiduCodec.decode(new byte[] {3, 0, 0, 0}));
        assertInstanceOf(Reading.Malformed.class, HuiduCodec.decode(new byte[] {(byte) 0xff, (byte) 0xff}));
        assertInstanceOf(
                Reading.Malformed.class, HuiduCodec.decode(HexFormat.of().parseHex("050001200a")));
    }

    @Test
    void aLongTextIsCutAndPutTogetherAgain() {
        // given
        var xml = "号".repeat(7_000);
        // when
        var pieces = HuiduCodec.pieces(true, xml.getBytes(StandardCharsets.UTF_8));
        // then
        assertEquals(3, pieces.size());
        var together = new HuiduPieces();
        var whole = new ArrayList<String>();
        pieces.forEach(piece -> together.with((HuiduFrame.Piece) piece).ifPresent(whole::add));
        assertEquals(List.of(xml), whole);
    }

    @Test
    void piecesThatDoNotFitAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new HuiduPieces().with(piece(4, 1)));
        assertThrows(IllegalArgumentException.class, () -> new HuiduPieces().with(piece(1, 0)));
        assertThrows(IllegalArgumentException.class, () -> new HuiduPieces().with(piece(-1, 0)));
        assertThrows(IllegalArgumentException.class, () -> new HuiduPieces().with(piece(1 << 30, 0)));
    }

    @Test
    void garbageIsAlwaysReadRefusedOrWaitedFor() {
        var random = new Random(20261126);
        for (var round = 0; round < 2_000; round++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (bytes.length > 1) {
                bytes[1] = 0;
            }
            readAll(bytes);
        }
    }

    private static HuiduFrame.Piece piece(int total, int offset) {
        return new HuiduFrame.Piece(true, total, offset, "3c61");
    }

    private static byte[] sessionOfTheSource() {
        return ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<sdk guid=\"##GUID\">\r\n  <in method=\"GetIFVersion\">\r\n"
                        + "    <version value=\"1000000\"/>\r\n  </in>\r\n</sdk>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<HuiduFrame> readAll(byte[] bytes) {
        var frames = new ArrayList<HuiduFrame>();
        var rest = bytes;
        while (HuiduCodec.decode(rest) instanceof Reading.Complete(var frame, var consumed)) {
            assertTrue(consumed > 0, "no progress");
            frames.add(frame);
            rest = Arrays.copyOfRange(rest, consumed, rest.length);
        }
        return frames;
    }
}
