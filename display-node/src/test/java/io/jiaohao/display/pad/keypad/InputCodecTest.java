// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.keypad;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.pad.keypad.InputCodec.Flaw;
import io.jiaohao.display.pad.keypad.InputCodec.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Input events byte for byte, and everything that is none. */
final class InputCodecTest {
    private static final InputCodec WIDE = new InputCodec(8, ByteOrder.LITTLE_ENDIAN);
    private static final InputCodec NARROW = new InputCodec(4, ByteOrder.LITTLE_ENDIAN);

    @Test
    void anEnterOfA64BitSystemIsOneKeyThatGoesDown() {
        assertEquals(List.of(KeypadKey.ENTER), down(WIDE, capture("enter-64")));
    }

    @Test
    void anEnterOfA32BitSystemIsOneKeyThatGoesDown() {
        assertEquals(List.of(KeypadKey.ENTER), down(NARROW, capture("enter-32")));
    }

    @Test
    void aKeypadThatSwitchesNumLockByItselfSendsThatKeyToo() {
        assertEquals(List.of(KeypadKey.NUMLOCK, KeypadKey.SIX), down(WIDE, capture("numlock-six-64")));
    }

    @Test
    void theLightIsSwitchedByteForByte() {
        // given
        var bytes = capture("light-on-64");
        // then
        assertArrayEquals(Arrays.copyOf(bytes, 24), WIDE.encode(InputFrame.light(true)));
        assertArrayEquals(Arrays.copyOfRange(bytes, 24, 48), WIDE.encode(InputFrame.sync()));
        assertTrue(frames(WIDE, bytes).getFirst().isLight());
    }

    @Test
    void everyBeginningWaitsForTheRest() {
        for (var length = 0; length < 24; length++) {
            assertEquals(new Reading.Incomplete(), WIDE.decode(Arrays.copyOf(capture("enter-64"), length)));
        }
        for (var length = 0; length < 16; length++) {
            assertEquals(new Reading.Incomplete(), NARROW.decode(Arrays.copyOf(capture("enter-32"), length)));
        }
    }

    @Test
    void whatIsNoEventIsNamedAndSkippedWhole() {
        // given
        var good = Arrays.copyOf(capture("enter-64"), 24);
        // then
        assertEquals(new Reading.Malformed(Flaw.BAD_TIME, 24), WIDE.decode(with(good, 11, 0x01)));
        assertEquals(new Reading.Malformed(Flaw.BAD_TIME, 24), WIDE.decode(with(good, 15, 0xff)));
        assertEquals(new Reading.Malformed(Flaw.UNKNOWN_TYPE, 24), WIDE.decode(with(good, 16, 0x20)));
        assertEquals(new Reading.Malformed(Flaw.UNKNOWN_CODE, 24), WIDE.decode(with(good, 19, 0x03)));
    }

    @Test
    void everyMachineHasItsWord() {
        assertEquals(24, InputCodec.of("amd64").size());
        assertEquals(24, InputCodec.of("aarch64").size());
        assertEquals(16, InputCodec.of("arm").size());
        assertEquals(16, InputCodec.of("i386").size());
        assertThrows(IllegalArgumentException.class, () -> new InputCodec(2, ByteOrder.LITTLE_ENDIAN));
    }

    @Property(tries = 500)
    void garbageNeitherThrowsNorStands(@ForAll byte[] garbage) {
        for (var left = garbage; ; ) {
            var reading = WIDE.decode(left);
            if (reading.consumed() == 0) {
                assertInstanceOf(Reading.Incomplete.class, reading);
                assertTrue(left.length < 24);
                return;
            }
            left = Arrays.copyOfRange(left, reading.consumed(), left.length);
        }
    }

    private static List<KeypadKey> down(InputCodec codec, byte[] bytes) {
        return frames(codec, bytes).stream()
                .filter(InputFrame::isDown)
                .map(frame -> KeypadKey.of(frame.code()).orElseThrow())
                .toList();
    }

    private static List<InputFrame> frames(InputCodec codec, byte[] bytes) {
        var frames = new ArrayList<InputFrame>();
        for (var left = bytes; left.length > 0; left = Arrays.copyOfRange(left, codec.size(), left.length)) {
            frames.add(
                    assertInstanceOf(Reading.Complete.class, codec.decode(left)).frame());
        }
        return frames;
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        var changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    static byte[] capture(String name) {
        try (var in = InputCodecTest.class.getResourceAsStream("/captures/keypad/" + name + ".hex")) {
            if (in == null) {
                throw new IOException("no capture " + name);
            }
            var hex = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining())
                    .replace(" ", "");
            return HexFormat.of().parseHex(hex);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
