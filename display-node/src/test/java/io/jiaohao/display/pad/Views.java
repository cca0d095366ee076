// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad;

import io.jiaohao.display.pad.PadView.Answer;
import io.jiaohao.display.pad.PadView.Outcome;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message.Sign;
import io.jiaohao.protocol.Message.Staff;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.TicketNumber;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What windows tell, for tests. */
public final class Views {
    private Views() {}

    public static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    /** A calm window in this state. */
    public static PadView in(SignState state, @Nullable String ticket, int waiting) {
        return new PadView(sign(state, ticket, waiting, 1), null, null);
    }

    public static Sign sign(SignState state, @Nullable String ticket, int waiting, int calls) {
        var number = ticket == null ? null : new TicketNumber(ticket);
        return new Sign("e", 1, state, number, null, null, waiting, calls, new Staff("101", null, null), "");
    }

    /** The same window while a press waits since {@code since}. */
    public static PadView unanswered(PadView view, long since) {
        return new PadView(view.sign(), since, view.answer());
    }

    /** The same window after a press. */
    public static PadView answered(PadView view, Key key, Outcome outcome, long at) {
        return new PadView(view.sign(), null, new Answer(key, outcome, at));
    }
}
