// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

import io.jiaohao.printer.escpos.Dots;
import io.jiaohao.printer.escpos.paper.PrintCommand.Side;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of what has come out of a printer, from top to bottom. Immutable; any thread. */
public sealed interface Printed {

    /** Characters of one size; {@code gap} in dots before them, below 0 where the head went back. */
    record Run(String text, int width, int height, boolean bold, int gap) {
        int dots() {
            return text.codePoints().map(Run::cells).sum() * PaperRoll.CELL * width;
        }

        static int cells(int codePoint) {
            return codePoint < 0x80 ? 1 : 2;
        }
    }

    /** A line of text. */
    record Line(List<Run> runs, Side side) implements Printed {
        public Line {
            runs = List.copyOf(runs);
        }

        public String text() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }

        /** The height of its largest character, in times of the base font. */
        public int size() {
            return runs.stream().mapToInt(Run::height).max().orElse(1);
        }

        int dots() {
            return runs.stream().mapToInt(run -> run.gap() + run.dots()).sum();
        }
    }

    /** A picture; {@code qr} is what it says where it was printed as a QR code. */
    record Picture(Dots dots, Side side, String qr) implements Printed {}

    /** Blank paper. */
    record Blank(int dots) implements Printed {}
}
