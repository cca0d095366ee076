// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.plan;

import io.jiaohao.controller.web.words.Words;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/**
 * What is wrong with one field of a typed plan.
 *
 * @param field its way from the top: {@code services.2.prefix}
 * @param values what the sentence of {@code what} wants between its braces
 */
record Fault(String field, What what, Map<String, ?> values) {
    private static final Words WORDS = Words.load("plan");

    /** Each with the key of its sentence. */
    enum What {
        NEEDED("fault.needed"),
        NOT_TEXT("fault.text"),
        NUMBER("fault.number"),
        SPAN("fault.span"),
        OVERLAP("fault.overlap"),
        CODE("fault.code"),
        PREFIX("fault.prefix"),
        SHORT("fault.short"),
        BADGE("fault.badge"),
        TWICE("fault.twice"),
        DATE("fault.date"),
        CHOICE("fault.choice"),
        SERVES_NOTHING("fault.serves"),
        NO_SERVICE("fault.noService"),
        NO_CLERK("fault.noClerk"),
        NO_WINDOW("fault.noWindow"),
        ITSELF("fault.itself"),
        NO_HOURS("fault.noHours"),
        RATIO("fault.ratio"),
        LONG("fault.long");

        private final String key;

        What(String key) {
            this.key = key;
        }
    }

    JsonObject json() {
        return new JsonObject()
                .put("field", field)
                .put("key", what.key)
                .put("values", new JsonObject(Map.copyOf(values)))
                .put("text", WORDS.zh(what.key, values));
    }
}
