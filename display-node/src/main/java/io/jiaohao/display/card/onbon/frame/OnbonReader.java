// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.frame;

import io.jiaohao.display.card.onbon.frame.OnbonCodec.Flaw;
import io.jiaohao.display.card.onbon.frame.OnbonCodec.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Cuts what a wire brings, piece by piece, into frames and flaws. Owned by one thread. */
public final class OnbonReader {
    private byte[] rest = new byte[0];

    /** What came. */
    public sealed interface Item {
        /** The bytes as they came. */
        byte[] bytes();
    }

    /** A whole frame. */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
    public record Received(OnbonFrame frame, byte[] bytes) implements Item {}

    /** Bytes that are no frame. */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
    public record Spoilt(Flaw flaw, byte[] bytes) implements Item {
        /** A line's own noise; nothing that anybody sent. */
        public boolean noise() {
            return flaw == Flaw.NOISE;
        }

        @Override
        public String toString() {
            return flaw + " " + HexFormat.of().formatHex(bytes);
        }
    }

    /** All that is complete once {@code piece} has come. */
    public List<Item> read(byte[] piece) {
        var bytes = Arrays.copyOf(rest, rest.length + piece.length);
        System.arraycopy(piece, 0, bytes, rest.length, piece.length);
        var items = new ArrayList<Item>();
        while (true) {
            var reading = OnbonCodec.decode(bytes);
            var done = Arrays.copyOf(bytes, reading.consumed());
            bytes = Arrays.copyOfRange(bytes, reading.consumed(), bytes.length);
            switch (reading) {
                case Reading.Complete(var frame, var ignored) -> items.add(new Received(frame, done));
                case Reading.Malformed(var flaw, var ignored) -> items.add(new Spoilt(flaw, done));
                case Reading.Incomplete() -> {
                    rest = bytes;
                    return items;
                }
            }
        }
    }

    /** Forgets the beginning of a frame that will not be continued. */
    public void forget() {
        rest = new byte[0];
    }
}
