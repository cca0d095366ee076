// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.records;

import java.time.Duration;

/** How far the rows are; whoever needs a sequence waits here. Thread-safe. */
final class Progress {
    private long sequence = -1;

    synchronized void at(Followed followed) {
        sequence = followed.sequence();
        notifyAll();
    }

    synchronized void lost() {
        sequence = -1;
    }

    synchronized boolean reached(long wanted, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        try {
            while (sequence < wanted) {
                var left = (until - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
