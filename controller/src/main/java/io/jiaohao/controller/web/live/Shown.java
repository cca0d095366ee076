// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.live;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * A state of a view, and its bytes, which are made once for all who watch it. Event loop only.
 */
final class Shown {
    private final long revision;
    private final String body;
    private final String head;
    private @Nullable Buffer change;

    /**
     * @param head what stands before the view in every event, as a JSON object: revision, time, version
     * @param body the view, as a JSON object
     */
    Shown(long revision, String head, String body) {
        this.revision = revision;
        this.head = head;
        this.body = body;
    }

    /** What tells two states apart. */
    String body() {
        return body;
    }

    Buffer snapshot() {
        return event("retry: 1000\n", "snapshot");
    }

    Buffer change() {
        if (change == null) {
            change = event("", "change");
        }
        return change;
    }

    private Buffer event(String before, String name) {
        return Buffer.buffer(before + "id: " + revision + "\nevent: " + name + "\ndata: "
                + head.substring(0, head.length() - 1) + ',' + body.substring(1) + "\n\n");
    }
}
