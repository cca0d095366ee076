// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.trail;

import io.vertx.core.json.JsonObject;
import java.time.Duration;

/** A sentence in both languages. */
record Said(String zh, String en) {

    /** How long, for people. */
    static Said time(Duration duration) {
        var minutes = duration.toMinutes();
        return minutes == 0 ? new Said("不到1分钟", "under a minute") : new Said(minutes + "分钟", minutes + " min");
    }

    /** Into {@code json}. */
    JsonObject in(JsonObject json) {
        return json.put("zh", zh).put("en", en);
    }
}
