// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad;

import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message.Sign;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.TicketNumber;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a window tells its pads. Times are nanoseconds of one monotonic clock. Immutable.
 *
 * @param sign absent where none was heard, or the controller is lost: then nothing is known of the queue
 * @param unansweredSince when the oldest press went down that still waits for its answer
 * @param answer the last one
 */
public record PadView(
        @Nullable Sign sign,
        @Nullable Long unansweredSince,
        @Nullable Answer answer) {
    /** For so long pads and bar say that a press was dropped. */
    public static final long EXCUSE = Duration.ofSeconds(3).toNanos();

    /** Of a window that has heard nothing yet. */
    public static final PadView NOTHING = new PadView(null, null, null);

    /** What became of a press. */
    public enum Outcome {
        DONE,
        REFUSED,
        /** Nobody answered for five seconds: it has to be pressed again. */
        DROPPED
    }

    /**
     * What became of the last press, and when that was known.
     *
     * @param key absent where the pad itself refused what was typed on it
     */
    public record Answer(@Nullable Key key, Outcome outcome, long at) {}

    /** The same for a pad that could not know what was meant by what was typed. */
    public PadView refused(long at) {
        return new PadView(sign, unansweredSince, new Answer(null, Outcome.REFUSED, at));
    }

    public @Nullable SignState state() {
        return sign == null ? null : sign.state();
    }

    public @Nullable TicketNumber ticket() {
        return sign == null ? null : sign.ticket();
    }
}
