// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import io.jiaohao.protocol.Message.PrintOutcome;
import io.jiaohao.protocol.Reason;
import org.jspecify.annotations.Nullable;

/** What became of a slip; {@code reason} where it is not certain that it was printed. Immutable. */
public record PrintResult(PrintOutcome outcome, @Nullable Reason reason) {
    static final PrintResult PRINTED = new PrintResult(PrintOutcome.PRINTED, null);

    public static PrintResult failed(Reason reason) {
        return new PrintResult(PrintOutcome.FAILED, reason);
    }

    public static PrintResult unknown(Reason reason) {
        return new PrintResult(PrintOutcome.UNKNOWN, reason);
    }
}
