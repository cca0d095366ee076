// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.escpos.paper;

import io.jiaohao.printer.escpos.EscPos;
import java.util.OptionalInt;

/**
 * Finds DLE EOT n in what a printer is sent, wherever it stands: a printer answers it as it arrives, even in the middle of a picture whose
 * dots it then is as well. One for one stream; not thread-safe.
 */
public final class RealTime {
    private static final int LAST_QUESTION = 8;

    private int before;
    private int last;

    /** The {@code n} that is asked with this byte. */
    public OptionalInt feed(byte next) {
        var asks = before == EscPos.DLE && last == EscPos.EOT && next >= 1 && next <= LAST_QUESTION;
        before = last;
        last = next;
        return asks ? OptionalInt.of(next) : OptionalInt.empty();
    }
}
