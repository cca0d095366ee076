// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.json.MalformedMessage;

/** Hears what arrives on a topic. Called on the link's thread; must not block. */
@FunctionalInterface
public interface Listener {
    void on(Topic topic, Message message);

    /** Something arrived that is no message of this topic; by default it has been logged and that is all. */
    default void malformed(Topic topic, MalformedMessage problem) {}
}
