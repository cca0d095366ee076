// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos;

import java.util.List;

/** What a printer says back. Immutable; any thread. */
public sealed interface Answer {
    /** To DLE EOT n; does not say to which n. */
    record AtOnce(int bits) implements Answer {}

    /** To GS r n, when all before it was worked off. */
    record InTurn(int bits) implements Answer {}

    /** Unasked, after GS a n. */
    record Automatic(List<Integer> bytes) implements Answer {
        public Automatic {
            bytes = List.copyOf(bytes);
        }

        public PrinterStatus status() {
            return PrinterStatus.automatic(bytes);
        }
    }
}
