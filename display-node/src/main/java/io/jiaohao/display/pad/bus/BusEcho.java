// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Takes our own bytes out of what a converter hears that hears itself: the answer to a key is that key's own frame, so it would be taken for the
 * key again. Times are nanoseconds of one monotonic clock. Owned by one thread; asks no clock.
 */
final class BusEcho {
    static final long LATEST = Duration.ofMillis(300).toNanos();

    private final Deque<Byte> expected = new ArrayDeque<>();
    private long sentAt;

    void sent(byte[] bytes, long now) {
        for (var each : bytes) {
            expected.add(each);
        }
        sentAt = now;
    }

    /** What of {@code bytes} is not our own; at the first byte that differs somebody spoke over us, and all the rest is theirs. */
    byte[] without(byte[] bytes, long now) {
        if (now - sentAt > LATEST) {
            expected.clear();
        }
        for (var n = 0; n < bytes.length; n++) {
            var own = expected.peek();
            if (own == null || own != bytes[n]) {
                expected.clear();
                return Arrays.copyOfRange(bytes, n, bytes.length);
            }
            expected.remove();
        }
        return new byte[0];
    }
}
