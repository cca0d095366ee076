// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What a line needs to know.
 *
 * @param user also the client id
 * @param will what the broker leaves on {@code willTopic} when this line breaks
 */
public record LinkSettings(
        String host,
        int port,
        boolean tls,
        HallId hall,
        String user,
        String password,
        @Nullable Will will) {

    /** Left by the broker, retained, when the line breaks. */
    public record Will(Topic topic, Message message) {}
}
