// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.max7219;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.max7219.Max7219Frame.Word;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Words of the datasheet, and chips that take them. */
final class Max7219CodecTest {
    private static final byte[] BEGIN = Captures.bytes("begin-one-chip-intensity-3");
    private static final byte[] FAR_ONLY = Captures.bytes("digit-0-of-the-second-chip-of-two");

    @Test
    void theBeginningIsThatOfTheDatasheet() {
        // when
        var bytes = new ByteArrayOutputStream();
        Max7219Frame.begin(1, 3).forEach(frame -> bytes.writeBytes(Max7219Codec.encode(frame)));
        // then
        assertArrayEquals(BEGIN, bytes.toByteArray());
    }

    @Test
    void everyFrameComesBackAsItWas() {
        var frame = whole(FAR_ONLY);
        assertEquals(new Max7219Frame(List.of(new Word(1, 0x81), new Word(0, 0))), frame);
        assertArrayEquals(FAR_ONLY, Max7219Codec.encode(frame));
    }

    @Test
    void theUpperFourBitsOfAWordDoNotMatter() {
        assertEquals(Max7219Codec.decode(new byte[] {1, 5}), Max7219Codec.decode(new byte[] {(byte) 0xf1, 5}));
    }

    @Test
    void halfAWordIsNoFrameAndEveryWholePrefixIsAShorterOne() {
        for (var length = 0; length <= BEGIN.length; length++) {
            var frame = Max7219Codec.decode(Arrays.copyOf(BEGIN, length));
            assertEquals(length % 2 != 0, frame == null, "length " + length);
        }
        assertNull(Max7219Codec.decode(new byte[] {1}));
    }

    @Test
    void aChipIsDarkAfterPowerUpAndLitOnceItIsToldEverything() {
        // given
        var chain = Max7219Chain.afterPowerUp(1).after(frame(1, 0xff));
        assertTrue(!chain.chips().getFirst().lit(1, 7));
        // when
        for (var frame : Max7219Frame.begin(1, 3)) {
            chain = chain.after(frame);
        }
        // then: the row it was told before power-up ended is still in its memory
        assertTrue(chain.chips().getFirst().lit(1, 7));
        assertEquals(3, chain.chips().getFirst().intensity());
    }

    @Test
    void theFirstWordGoesFarthestAndNoOpChangesNothing() {
        // given
        var frame = new Max7219Frame(List.of(new Word(1, 0x81), new Word(0, 0)));
        // when
        var chain = Max7219Chain.afterPowerUp(2).after(frame);
        // then
        assertEquals(Max7219Chain.Chip.AFTER_POWER_UP, chain.chips().get(0));
        assertEquals(0x81, chain.chips().get(1).rows().getFirst());
    }

    @Test
    void tooManyWordsFallOutAtTheEndAndTooFewPushTheOthersOn() {
        var one = new Word(1, 1);
        var two = new Word(2, 2);
        var three = new Word(3, 3);
        // when: three words into two chips
        var chain = Max7219Chain.afterPowerUp(2).after(new Max7219Frame(List.of(one, two, three)));
        // then
        assertEquals(List.of(three, two), chain.shift());
        // when: one more
        chain = chain.after(new Max7219Frame(List.of(one)));
        // then
        assertEquals(List.of(one, three), chain.shift());
    }

    @Test
    void everyWrongBitIsSeenByTheNextTelling() {
        // given: a chain has no check sum, so what a wrong bit did must be undone by telling everything again
        var layout = new Max7219Layout(64, 16, Max7219Layout.Kind.FC16, 0, false, false, false);
        var told = told(Max7219Chain.afterPowerUp(layout.chips()), layout);
        var good = Max7219Codec.encode(
                layout.frames(new io.jiaohao.display.glyphs.Dots(64, 16)).getFirst());
        for (var bit = 0; bit < good.length * 8; bit++) {
            var bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            // when
            var chain = told(told.after(whole(bad)), layout);
            // then
            assertEquals(told.chips(), chain.chips(), "bit " + bit);
        }
        assertNotEquals(told.chips(), Max7219Chain.afterPowerUp(layout.chips()).chips());
    }

    @Test
    void garbageNeverBreaksAChain() {
        var random = new Random(20261126);
        var chain = Max7219Chain.afterPowerUp(16);
        for (var round = 0; round < 500; round++) {
            var bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            var frame = Max7219Codec.decode(bytes);
            chain = frame == null ? chain : chain.after(frame);
        }
        assertEquals(16, chain.chips().size());
    }

    private static Max7219Frame whole(byte[] bytes) {
        var frame = Max7219Codec.decode(bytes);
        if (frame == null) {
            throw new AssertionError("half a word");
        }
        return frame;
    }

    private static Max7219Chain told(Max7219Chain from, Max7219Layout layout) {
        var chain = from;
        for (var frame : Max7219Frame.begin(layout.chips(), 3)) {
            chain = chain.after(frame);
        }
        for (var frame : layout.frames(new io.jiaohao.display.glyphs.Dots(layout.width(), layout.height()))) {
            chain = chain.after(frame);
        }
        return chain;
    }

    private static Max7219Frame frame(int register, int data) {
        return new Max7219Frame(List.of(new Word(register, data)));
    }
}
