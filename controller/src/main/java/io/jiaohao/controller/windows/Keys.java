// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.windows;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Reason;
import io.jiaohao.protocol.WindowNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each key orders, whichever door it came through. Pure. */
public final class Keys {
    /** The answer to a key that this version does not serve yet. */
    public static final Reason NOT_IN_USE = new Reason("KEY_NOT_IN_USE", "这个键还没有启用。");

    private Keys() {}

    /** The command of {@code key}; empty where it is {@link #NOT_IN_USE}. */
    public static Optional<Command> command(Key key, WindowNumber window, @Nullable Long seen) {
        return switch (key) {
            case OPEN -> Optional.of(new Command.OpenWindow(window));
            case CLOSE -> Optional.of(new Command.CloseWindow(window));
            case NEXT -> Optional.of(new Command.CallNext(window, seen));
            case RECALL -> Optional.of(new Command.Recall(window));
            case ARRIVED -> Optional.of(new Command.MarkArrived(window));
            case FINISH -> Optional.of(new Command.Finish(window));
            case NO_SHOW -> Optional.of(new Command.MarkMissed(window));
            case PAUSE -> Optional.of(new Command.Pause(window));
            case CONTINUE -> Optional.of(new Command.Continue(window));
            case UNDO -> Optional.of(new Command.Undo(window));
            case HOLD, RESUME, TRANSFER, CALL, RATE -> Optional.empty();
        };
    }
}
