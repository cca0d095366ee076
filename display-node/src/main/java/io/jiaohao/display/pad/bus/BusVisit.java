// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import io.jiaohao.display.pad.PadView;
import io.jiaohao.display.pad.PadView.Answer;
import io.jiaohao.display.pad.PadView.Outcome;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * When a visit at one window has ended, so that it may be rated: a ticket that was served leaves the window, whoever saw to that, or a FINISH
 * of this node is done (a pad without 已到 finishes who was only called). Who was missed, is set aside or goes to another window has not
 * ended. Times are nanoseconds of one monotonic clock. Owned by one thread at a time; asks no clock.
 */
final class BusVisit {
    private @Nullable TicketNumber served;
    private @Nullable TicketNumber ended;

    /** Whether what the window tells now ends a visit; true once for each. */
    boolean ends(PadView before, PadView told, long now) {
        var gone = isGone(told);
        var ends = isFinished(before, told) || (gone && !isSetAside(told.answer(), now));
        if (ends) {
            ended = served == null ? told.ticket() : served;
        }
        if (ends || gone) {
            served = null;
        }
        var ticket = told.ticket();
        if (told.state() == SignState.SERVING && ticket != null && !ticket.equals(ended)) {
            served = ticket;
        }
        return ends;
    }

    private static boolean isFinished(PadView before, PadView told) {
        var answer = told.answer();
        return answer != null
                && !answer.equals(before.answer())
                && answer.key() == Key.FINISH
                && answer.outcome() == Outcome.DONE;
    }

    /** While a press waits for its answer it is not known which key has done it. */
    private boolean isGone(PadView told) {
        return served != null && told.sign() != null && told.unansweredSince() == null && !served.equals(told.ticket());
    }

    /** The sign does not tell it, and a desk page's 挂起 is not known here: only that of this node's own keys. */
    private static boolean isSetAside(@Nullable Answer answer, long now) {
        return answer != null
                && (answer.key() == Key.HOLD || answer.key() == Key.TRANSFER)
                && answer.outcome() != Outcome.REFUSED
                && now - answer.at() < BusPlate.SAME_CALL;
    }
}
