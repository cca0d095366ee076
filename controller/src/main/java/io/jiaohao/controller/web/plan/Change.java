// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.plan;

import io.jiaohao.controller.web.words.Words;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** One difference between two plans, as the key of a sentence and what it wants between its braces. */
record Change(String key, Map<String, String> values) {
    private static final Words WORDS = Words.load("plan");

    JsonObject json() {
        return new JsonObject()
                .put("key", key)
                .put("values", new JsonObject(Map.copyOf(values)))
                .put("text", WORDS.zh(key, values));
    }
}
