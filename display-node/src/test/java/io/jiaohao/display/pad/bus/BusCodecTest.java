// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.pad.bus.BusCodec.Flaw;
import io.jiaohao.display.pad.bus.BusCodec.Reading;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames byte for byte, and everything that is none. */
final class BusCodecTest {
    private static final Map<String, BusFrame> MEANING = Map.of(
            "call-key-address-3", BusFrame.key(3, List.of(0x0c)),
            "no-show-address-3", BusFrame.key(3, List.of(6, 0x0f)),
            "ticket-001-address-3", BusFrame.cells(3, List.of(10, 10, 10, 0, 0, 1)),
            "waiting-12-address-3", BusFrame.cells(3, List.of(0, 1, 2, 10, 10, 10)),
            "beep-address-3", BusFrame.beep(3),
            "rating-key-0-address-3", BusFrame.rating(3, 0),
            "rating-answer-address-3", new BusFrame(3, 1, List.of(0)),
            "stars-4-address-3", BusFrame.stars(3, 4),
            "evaluate-address-3", BusFrame.evaluate(3));

    @ParameterizedTest
    @MethodSource("captures")
    void everyCaptureIsWrittenByteForByteAndReadBack(String capture) {
        // given
        var bytes = Captures.bytes(capture);
        var frame = MEANING.get(capture);
        // then
        assertArrayEquals(bytes, BusCodec.encode(java.util.Objects.requireNonNull(frame)));
        assertEquals(new Reading.Complete(frame, bytes.length), BusCodec.decode(bytes));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void everyBeginningWaitsForTheRest(String capture) {
        var bytes = Captures.bytes(capture);
        for (var length = 0; length < bytes.length; length++) {
            assertEquals(new Reading.Incomplete(), BusCodec.decode(Arrays.copyOf(bytes, length)));
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void everySingleBitErrorIsRefusedAndTheNextFrameIsRead(String capture) {
        var good = Captures.bytes(capture);
        for (var bit = 0; bit < good.length * 8; bit++) {
            // given
            var bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            // when
            var inbox = new BusInbox(false);
            var first = frames(inbox.take(bad, 0));
            var second = frames(inbox.take(good, 0));
            // then
            assertEquals(List.of(), first, "bit " + bit);
            assertEquals(List.of(MEANING.get(capture)), second, "bit " + bit);
        }
    }

    @Test
    void twoFramesAtOnceAreBothRead() {
        // given
        var both = joined(Captures.bytes("beep-address-3"), Captures.bytes("call-key-address-3"));
        // then
        assertEquals(
                List.of(BusFrame.beep(3), BusFrame.key(3, List.of(0x0c))), frames(new BusInbox(false).take(both, 0)));
    }

    @Test
    void aFrameAfterACutOneIsRead() {
        var good = Captures.bytes("call-key-address-3");
        for (var length = 1; length < good.length; length++) {
            var inbox = new BusInbox(false);
            var read = frames(inbox.take(joined(Arrays.copyOf(good, length), joined(good, good)), 0));
            assertTrue(!read.isEmpty() && read.size() <= 2, "cut at " + length + ": " + read);
        }
    }

    @Test
    void whatIsNoFrameIsNamed() {
        assertFlaw(Flaw.NOISE, "00 68 FF", 2);
        assertFlaw(Flaw.NO_MARK, "FF 69", 1);
        assertFlaw(Flaw.TOO_SHORT, "FF 68 01", 1);
        assertFlaw(Flaw.OVERSIZE, "FF 68 09", 1);
        assertFlaw(Flaw.OVERSIZE, "FF 68 FF", 1);
        assertFlaw(Flaw.LENGTHS_DIFFER, "FF 68 03 04", 1);
        assertFlaw(Flaw.NO_SECOND_MARK, "FF 68 03 03 69", 1);
        assertFlaw(Flaw.BAD_SUM, "FF 68 02 02 68 03 03 07 16", 1);
        assertFlaw(Flaw.NO_END, "FF 68 02 02 68 03 03 06 17", 1);
    }

    @Test
    void keysComeBackUnchangedRatingsAsFunctionOneAndTheHostsOwnFramesNotAtAll() {
        // given
        var odd = new BusFrame(3, 0x77, List.of(0x0c));
        // then
        assertEquals(
                Optional.of(BusFrame.key(3, List.of(0x0c))),
                BusFrame.key(3, List.of(0x0c)).acknowledgement());
        assertEquals(Optional.of(odd), odd.acknowledgement());
        assertArrayEquals(
                Captures.bytes("rating-answer-address-3"),
                BusCodec.encode(BusFrame.rating(3, 0).acknowledgement().orElseThrow()));
        assertEquals(Optional.empty(), BusFrame.beep(3).acknowledgement());
        assertEquals(
                Optional.empty(), BusFrame.cells(3, List.of(0, 0, 0, 0, 0, 0)).acknowledgement());
    }

    @Test
    void aFrameThatCannotBeIsNotMade() {
        assertThrows(IllegalArgumentException.class, () -> new BusFrame(256, 1, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new BusFrame(3, 1, List.of(1, 2, 3, 4, 5, 6, 7)));
        assertThrows(IllegalArgumentException.class, () -> BusFrame.cells(3, List.of(1)));
    }

    @Property(tries = 500)
    void garbageNeitherThrowsNorStands(@ForAll byte[] garbage) {
        for (var left = garbage; left.length > 0; ) {
            var reading = BusCodec.decode(left);
            if (reading.consumed() == 0) {
                assertInstanceOf(Reading.Incomplete.class, reading);
                assertTrue(left.length < 15);
                return;
            }
            left = Arrays.copyOfRange(left, reading.consumed(), left.length);
        }
    }

    private static void assertFlaw(Flaw flaw, String hex, int consumed) {
        var bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        assertEquals(new Reading.Malformed(flaw, consumed), BusCodec.decode(bytes));
    }

    static Stream<String> captures() {
        return Captures.ALL.stream();
    }

    static List<BusFrame> frames(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading ->
                        reading instanceof Reading.Complete(var frame, var ignored) ? Stream.of(frame) : Stream.empty())
                .toList();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
