// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import io.jiaohao.display.pad.bus.BusCodec.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts what the line brings into frames, and knows whether somebody is speaking. Times are nanoseconds of one monotonic clock. Owned by one
 * thread; asks no clock.
 */
final class BusInbox {
    /** A frame of ten bytes takes ten milliseconds at 9600 baud: what has not gone on for longer was cut off. */
    static final long CUT_OFF = Duration.ofMillis(100).toNanos();

    private byte[] left = {};
    private long lastAt;
    private boolean heard;

    /** All that is complete or wrong, in the order of the bytes. */
    List<Reading> take(byte[] bytes, long now) {
        if (bytes.length == 0) {
            return List.of();
        }
        lastAt = now;
        heard = true;
        var all = Arrays.copyOf(left, left.length + bytes.length);
        System.arraycopy(bytes, 0, all, left.length, bytes.length);
        var readings = new ArrayList<Reading>();
        var reading = BusCodec.decode(all);
        while (reading.consumed() > 0) {
            readings.add(reading);
            all = Arrays.copyOfRange(all, reading.consumed(), all.length);
            reading = BusCodec.decode(all);
        }
        left = all;
        return readings;
    }

    /** The host itself has spoken: that is no quiet either. */
    void spoke(long now) {
        lastAt = now;
        heard = true;
    }

    /** Whether nobody has spoken for {@code gap}, so that one may speak oneself. Forgets a frame that was cut off. */
    boolean quiet(long gap, long now) {
        if (left.length > 0 && now - lastAt >= CUT_OFF) {
            left = new byte[0];
        }
        return left.length == 0 && (!heard || now - lastAt >= gap);
    }
}
