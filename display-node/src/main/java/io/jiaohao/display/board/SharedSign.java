// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.board;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.Controller;

/**
 * A sign that belongs to no window, as it stands after all it heard: a value, and what it hears makes another one of it. Times are of a
 * steady clock, in nanoseconds.
 *
 * @param <T> the message that it shows
 */
public interface SharedSign<T extends Message> {
    SharedSign<T> heard(T told, long now);

    SharedSign<T> heard(Controller controller, long now);

    /** The line to the broker is there, or is not. */
    SharedSign<T> line(boolean up, long now);

    /** What it shows at {@code now}, and in how long time alone changes it. */
    View view(long now);
}
