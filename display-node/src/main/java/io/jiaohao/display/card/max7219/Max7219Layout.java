// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.max7219;

import io.jiaohao.display.card.max7219.Max7219Frame.Word;
import io.jiaohao.display.glyphs.Dots;
import java.util.ArrayList;
import java.util.List;

/**
 * Which chip, row register and bit each lamp of a bar is, seen from the front. Chips are counted from the controller. Pure.
 *
 * @param width height in dots, multiples of 8
 * @param kind how the modules are wired
 * @param rotation degrees by which each module is turned clockwise: 0, 90, 180, 270
 * @param mirror lamps of each module left for right
 * @param fromLeft whether the controller's wire goes into the left end of the top row; on most modules it is the right
 * @param serpentine whether each row begins below the end of the one above, its modules standing on their heads, as short
 *     wires make it; otherwise every row begins at the same side
 */
record Max7219Layout(
        int width, int height, Kind kind, int rotation, boolean mirror, boolean fromLeft, boolean serpentine) {
    private static final int SIDE = 8;

    /** Modules as they are sold; the wiring of each was found out by MD_MAX72XX, whose names these are. */
    enum Kind {
        /** Registers are rows from the top, the highest bit is at the left. Blue, four in a row. */
        FC16(true, false),
        /** Registers are rows from the top, the lowest bit is at the left. */
        PAROLA(true, true),
        /** Registers are columns from the right, the highest bit is at the top. The green single ones. */
        GENERIC(false, true);

        private final boolean registersAreRows;
        private final boolean reversed;

        Kind(boolean registersAreRows, boolean reversed) {
            this.registersAreRows = registersAreRows;
            this.reversed = reversed;
        }
    }

    /** One lamp as the chips know it. */
    record Lamp(int chip, int register, int bit) {}

    int chips() {
        return width * height / (SIDE * SIDE);
    }

    /** The lamp at a dot. */
    Lamp lamp(int x, int y) {
        var row = y / SIDE;
        var turned = serpentine && row % 2 == 1;
        var left = turned != fromLeft;
        var columns = width / SIDE;
        var column = left ? x / SIDE : columns - 1 - x / SIDE;
        var steps = rotation / 90 + (turned ? 2 : 0);
        var inside = new int[] {x % SIDE, y % SIDE};
        for (var step = 0; step < steps; step++) {
            inside = new int[] {inside[1], SIDE - 1 - inside[0]};
        }
        return wired(row * columns + column, mirror ? SIDE - 1 - inside[0] : inside[0], inside[1]);
    }

    private Lamp wired(int chip, int x, int y) {
        // MD_MAX72XX counts columns from the right
        var column = SIDE - 1 - x;
        var register = kind.registersAreRows ? y : column;
        var bit = kind.registersAreRows ? column : y;
        return new Lamp(chip, Max7219Frame.DIGIT_0 + register, kind.reversed ? SIDE - 1 - bit : bit);
    }

    /** The eight frames that bring dots onto the lamps, one for each row register. */
    List<Max7219Frame> frames(Dots dots) {
        var data = new int[SIDE][chips()];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                if (dots.lit(x, y)) {
                    var lamp = lamp(x, y);
                    data[lamp.register() - Max7219Frame.DIGIT_0][lamp.chip()] |= 1 << lamp.bit();
                }
            }
        }
        var frames = new ArrayList<Max7219Frame>();
        for (var register = 0; register < SIDE; register++) {
            frames.add(frame(Max7219Frame.DIGIT_0 + register, data[register]));
        }
        return frames;
    }

    private static Max7219Frame frame(int register, int[] byChip) {
        var words = new ArrayList<Word>();
        for (var chip = byChip.length - 1; chip >= 0; chip--) {
            words.add(new Word(register, byChip[chip]));
        }
        return new Max7219Frame(words);
    }
}
