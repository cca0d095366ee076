// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.max7219;

import io.jiaohao.display.card.max7219.Max7219Frame.Word;
import io.jiaohao.display.glyphs.Dots;
import java.util.ArrayList;
import java.util.List;

/**
 * Chips as the datasheet has them: a shift register of 16 bits in each, latched together; after power-up dark, shut down, one digit
 * scanned. Immutable.
 *
 * @param shift what stands in the shift registers, the chip at the controller first
 */
record Max7219Chain(List<Chip> chips, List<Word> shift) {
    private static final Word NOTHING = new Word(Max7219Frame.NO_OP, 0);

    /** The registers of one chip. */
    record Chip(List<Integer> rows, int decode, int intensity, int scanned, boolean on, boolean test) {
        Chip {
            rows = List.copyOf(rows);
        }

        static final Chip AFTER_POWER_UP = new Chip(List.of(0, 0, 0, 0, 0, 0, 0, 0), 0, 0, 0, false, false);

        Chip after(Word word) {
            return switch (word.register()) {
                case 1, 2, 3, 4, 5, 6, 7, 8 -> row(word.register() - Max7219Frame.DIGIT_0, word.data());
                case Max7219Frame.DECODE_MODE -> new Chip(rows, word.data(), intensity, scanned, on, test);
                case Max7219Frame.INTENSITY -> new Chip(rows, decode, word.data() & 0x0f, scanned, on, test);
                case Max7219Frame.SCAN_LIMIT -> new Chip(rows, decode, intensity, word.data() & 7, on, test);
                case Max7219Frame.SHUTDOWN -> new Chip(rows, decode, intensity, scanned, (word.data() & 1) == 1, test);
                case Max7219Frame.DISPLAY_TEST ->
                    new Chip(rows, decode, intensity, scanned, on, (word.data() & 1) == 1);
                default -> this;
            };
        }

        private Chip row(int row, int data) {
            var next = new ArrayList<>(rows);
            next.set(row, data);
            return new Chip(next, decode, intensity, scanned, on, test);
        }

        /** Whether a lamp is lit; decoding would draw figures of seven segments, which no matrix shows sensibly. */
        boolean lit(int register, int bit) {
            var row = register - Max7219Frame.DIGIT_0;
            return test || (on && row <= scanned && ((rows.get(row) >> bit) & 1) == 1);
        }
    }

    Max7219Chain {
        chips = List.copyOf(chips);
        shift = List.copyOf(shift);
    }

    static Max7219Chain afterPowerUp(int chips) {
        return new Max7219Chain(
                java.util.Collections.nCopies(chips, Chip.AFTER_POWER_UP),
                java.util.Collections.nCopies(chips, NOTHING));
    }

    /** The words pushed in, those before pushed on, those at the end fallen out; then all chips take what stands in them. */
    Max7219Chain after(Max7219Frame frame) {
        var pushed = new ArrayList<>(shift);
        for (var word : frame.words()) {
            pushed.addFirst(word);
            pushed.removeLast();
        }
        var next = new ArrayList<Chip>();
        for (var chip = 0; chip < chips.size(); chip++) {
            next.add(chips.get(chip).after(pushed.get(chip)));
        }
        return new Max7219Chain(next, pushed);
    }

    /** What is lit, seen from the front of a bar that was built so. */
    Dots dots(Max7219Layout layout) {
        var dots = new Dots(layout.width(), layout.height());
        for (var y = 0; y < layout.height(); y++) {
            for (var x = 0; x < layout.width(); x++) {
                var lamp = layout.lamp(x, y);
                if (chips.get(lamp.chip()).lit(lamp.register(), lamp.bit())) {
                    dots.light(x, y);
                }
            }
        }
        return dots;
    }
}
