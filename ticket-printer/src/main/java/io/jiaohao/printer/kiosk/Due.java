// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.kiosk;

import io.jiaohao.protocol.Message.Take;
import java.util.List;

/** What became due: takes to send, for the first time or again, and what there is to tell in the log. */
public record Due(List<Take> takes, List<Told> told) {
    public Due {
        takes = List.copyOf(takes);
        told = List.copyOf(told);
    }

    /** What happened at a button, in the words of the log. */
    public record Told(String service, Happening what) {}

    /** Why a press came to nothing here, without the hall. */
    public enum Happening {
        /** The menu says that the service is closed or unknown. */
        CLOSED,
        /** The slip could not be printed. */
        NO_PRINTER,
        /** The card that was laid has had its numbers for today. */
        CARD_USED_UP,
        /** Five seconds without an answer. */
        UNANSWERED
    }
}
