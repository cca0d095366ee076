// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk.plain;

import io.jiaohao.controller.web.reply.Html;
import io.jiaohao.controller.web.words.Words;
import io.jiaohao.protocol.Reason;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** The words of the desk page, in the language that its reader chose. */
record Speech(boolean english) {
    private static final Words WORDS = Words.load("desk");
    private static final Words REASONS = Words.load("reasons");

    static Speech of(RoutingContext ctx) {
        return new Speech("en".equals(ctx.request().getParam("lang")));
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, ?> values) {
        return Html.text(said(key, values));
    }

    /** As text, not yet for HTML. */
    String said(String key) {
        return said(key, Map.of());
    }

    String said(String key, Map<String, ?> values) {
        var name = key.replace("_", "");
        return english ? WORDS.en(name, values) : WORDS.zh(name, values);
    }

    /** Why something was refused; what has no English is said as the hall says it. */
    String because(Reason reason) {
        return english && REASONS.has(reason.code()) ? REASONS.en(reason.code()) : reason.text();
    }

    /** Where the plain page of a window is, in this language. */
    String address(int window) {
        return "/desk/" + window + "?plain=1" + (english ? "&lang=en" : "");
    }
}
