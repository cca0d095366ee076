// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.day;

import io.jiaohao.controller.hall.ticket.Fate;
import io.jiaohao.controller.hall.ticket.Ticket.Stage;

/** How an errand ended, or how far it is while its day goes on. Every errand has exactly one. */
public enum End {
    WAITING,
    CALLED,
    SERVING,
    HELD,
    /** Served, and the visit ended with it. */
    FINISHED,
    /** Served, and the visit went on to its next service. */
    WENT_ON,
    /** 转窗口: at the window it turned out that another one must do it. */
    TRANSFERRED,
    /** Called, and nobody came (any more). */
    MISSED,
    ABANDONED,
    UNPRINTED,
    /** 停电未办. */
    OUTAGE,
    CARRIED,
    VOID,
    NOT_CALLED,
    UNENDED;

    boolean underWay() {
        return this == WAITING || this == CALLED || this == SERVING || this == HELD;
    }

    static End of(Stage stage) {
        return switch (stage) {
            case Stage.Waiting waiting -> WAITING;
            case Stage.Called called -> CALLED;
            case Stage.Serving serving -> SERVING;
            case Stage.Held held -> HELD;
            case Stage.Missed missed -> MISSED;
            case Stage.Finished finished -> FINISHED;
            case Stage.Withdrawn withdrawn -> of(withdrawn.fate());
        };
    }

    static End of(Fate fate) {
        return switch (fate) {
            case FINISHED -> FINISHED;
            case MISSED -> MISSED;
            case UNPRINTED -> UNPRINTED;
            case ABANDONED -> ABANDONED;
            case OUTAGE -> OUTAGE;
            case CARRIED -> CARRIED;
            case VOID -> VOID;
            case NOT_CALLED -> NOT_CALLED;
            case UNENDED -> UNENDED;
        };
    }
}
