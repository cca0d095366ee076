// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.telling;

import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.protocol.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to somebody who hears of warnings. Called by one thread, and returns at once; {@link #state} may be asked by any. */
public interface Channel {
    /** Its name in the settings: {@code staffRoom}, {@code duty}. */
    String name();

    /**
     * Tells it.
     *
     * @param news what is new since it was called last
     * @param standing what it was told of and still holds, as it is now; none in quiet times
     */
    void tell(List<News.OfWarning> news, List<Warning> standing);

    /** Sends what shows that it arrives. */
    void trial(News.Trial trial);

    State state();

    /**
     * How it goes.
     *
     * @param sort what sort of way it is
     * @param to where it leads, without secrets
     * @param delivered when something arrived last, by the hall's clock
     * @param trouble why nothing arrives now; absent while all is well
     * @param waiting how much is still to be delivered
     * @param lost how much could not be delivered since the start
     */
    record State(
            Sort sort,
            String to,
            @Nullable Instant delivered,
            @Nullable Reason trouble,
            int waiting,
            long lost) {}

    enum Sort {
        LOG,
        STAFF_ROOM,
        WEBHOOK
    }
}
