// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import io.jiaohao.display.pad.bus.BusCodec.Reading;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what the line brings into frames, and knows whether somebody is speaking. Where a converter hears its own bytes and we were told, they are
 * taken out; where nobody told us, what we spoke is still known when it comes back ({@link #isOurs}): the answer to a key is that key's own
 * frame, so it would be taken for the key again, answered again, and so on for ever. Times are nanoseconds of one monotonic clock. Owned by
 * one thread; asks no clock.
 */
final class BusInbox {
    /** A frame of ten bytes takes ten milliseconds at 9600 baud: what has not gone on for longer was cut off. */
    static final long CUT_OFF = Duration.ofMillis(100).toNanos();
    /** One's own bytes come back at once or never. */
    static final long ECHO = Duration.ofMillis(300).toNanos();
    /** Shorter than the time after which a pad repeats its key: a repetition has to be answered. */
    static final long OURS = Duration.ofMillis(250).toNanos();
    /** So many frames that no pad sends came back: one may be a spark on the line. */
    static final int MANY = 5;

    private final boolean echo;
    /** Frames of ours that have not come back yet, and how much of the first has. */
    private final Deque<byte[]> own = new ArrayDeque<>();

    private final Map<BusFrame, Long> spoken = new HashMap<>();
    private @Nullable BusFrame newest;
    private int cameBack;

    private int matched;
    private byte[] left = {};
    private long lastAt;
    private boolean heard;

    /** @param echo whether the converter hears its own bytes */
    BusInbox(boolean echo) {
        this.echo = echo;
    }

    /** All that is complete or wrong, in the order of the bytes. */
    List<Reading> take(byte[] bytes, long now) {
        var theirs = withoutOwn(bytes, now);
        if (theirs.length == 0) {
            return List.of();
        }
        quietSince(now);
        var all = Arrays.copyOf(left, left.length + theirs.length);
        System.arraycopy(theirs, 0, all, left.length, theirs.length);
        return cut(all);
    }

    private List<Reading> cut(byte[] bytes) {
        var readings = new ArrayList<Reading>();
        left = bytes;
        for (var reading = BusCodec.decode(left); reading.consumed() > 0; reading = BusCodec.decode(left)) {
            readings.add(reading);
            left = Arrays.copyOfRange(left, reading.consumed(), left.length);
        }
        return readings;
    }

    /** Where a byte differs somebody spoke over us: what was like our frame's beginning was the beginning of theirs. */
    private byte[] withoutOwn(byte[] bytes, long now) {
        if (now - lastAt > ECHO) {
            own.clear();
            matched = 0;
        }
        for (var at = 0; at < bytes.length; at++) {
            if (own.isEmpty() || own.element()[matched] != bytes[at]) {
                return theirs(bytes, at);
            }
            matched++;
            if (matched == own.element().length) {
                own.remove();
                matched = 0;
            }
        }
        return new byte[0];
    }

    private byte[] theirs(byte[] bytes, int from) {
        var begun = matched == 0 ? new byte[0] : Arrays.copyOf(own.element(), matched);
        own.clear();
        matched = 0;
        var all = Arrays.copyOf(begun, begun.length + bytes.length - from);
        System.arraycopy(bytes, from, all, begun.length, bytes.length - from);
        return all;
    }

    /** The host begins to speak: that is no quiet either. */
    void speaking(BusFrame frame, long now) {
        spoken.values().removeIf(at -> now - at >= OURS);
        spoken.put(frame, now);
        if (echo) {
            own.add(BusCodec.encode(frame));
        }
        newest = frame;
        quietSince(now);
    }

    /** What the host said is out now, which may have taken a while. */
    void hasSpoken(long now) {
        if (newest != null) {
            spoken.put(newest, now);
        }
        quietSince(now);
    }

    private void quietSince(long now) {
        lastAt = now;
        heard = true;
    }

    /** Whether a frame that came is what we said a moment ago, whoever said it again: the converter, or a device that answers. */
    boolean isOurs(BusFrame frame, long now) {
        var at = spoken.get(frame);
        var ours = at != null && now - at < OURS;
        if (ours && frame.acknowledgement().isEmpty()) {
            cameBack++;
        }
        return ours;
    }

    /** Whether the line brings back what we say, and nobody has told us that it does. */
    boolean hearsItself() {
        return !echo && cameBack >= MANY;
    }

    /** Until nobody has spoken for {@code gap}, so that one may speak oneself; 0 or less where that is so. Forgets what was cut off. */
    long quietIn(long gap, long now) {
        var silent = now - lastAt;
        if (left.length > 0 && silent < CUT_OFF) {
            return CUT_OFF - silent;
        }
        left = new byte[0];
        return heard ? gap - silent : 0;
    }
}
