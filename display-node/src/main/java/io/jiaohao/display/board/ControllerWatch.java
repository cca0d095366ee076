// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.board;

import io.jiaohao.protocol.Message.Controller;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is a controller, as far as a node can know: the line is up and {@code node/controller} says online. Immutable.
 *
 * @param epoch the last one told
 * @param goneSince nanoseconds; absent while the controller is there
 */
public record ControllerWatch(
        boolean lineUp,
        boolean online,
        @Nullable String epoch,
        @Nullable Long goneSince) {

    /** A node starts without line and controller. */
    public static ControllerWatch starting(long now) {
        return new ControllerWatch(false, false, null, now);
    }

    public ControllerWatch line(boolean up, long now) {
        return settled(up, online, epoch, now);
    }

    public ControllerWatch told(Controller controller, long now) {
        return settled(lineUp, controller.online(), controller.epoch() == null ? epoch : controller.epoch(), now);
    }

    private ControllerWatch settled(boolean up, boolean there, @Nullable String newest, long now) {
        var since = up && there ? null : goneSince == null ? Long.valueOf(now) : goneSince;
        return new ControllerWatch(up, there, newest, since);
    }

    /** Nanoseconds until the controller counts as lost, 0 or less once it does; absent while it is there. */
    @Nullable
    public Long lostIn(long patience, long now) {
        return goneSince == null ? null : Long.valueOf(patience - (now - goneSince));
    }
}
