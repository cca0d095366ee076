// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.desk;

import io.jiaohao.controller.hall.Source;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How many orders of each sender wait. Nobody may have more than a share of the queue, so that a kiosk gone mad, or a phone, finds the
 * desk busy and the windows do not. Thread-safe.
 */
final class Shares {
    private final int most;
    private final ConcurrentMap<Source, Integer> waiting = new ConcurrentHashMap<>();

    Shares(int most) {
        this.most = most;
    }

    /** One more of a sender; false where it has its share, unless it is the controller itself. */
    boolean take(Source by) {
        var now = waiting.merge(by, 1, Integer::sum);
        if (now > most && !by.equals(Source.SELF)) {
            give(by);
            return false;
        }
        return true;
    }

    /** One less. */
    void give(Source by) {
        waiting.computeIfPresent(by, (sender, count) -> count == 1 ? null : count - 1);
    }
}
