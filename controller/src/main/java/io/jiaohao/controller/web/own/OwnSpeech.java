// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.own;

import io.jiaohao.controller.web.reply.Html;
import io.jiaohao.controller.web.words.Lengths;
import io.jiaohao.controller.web.words.Words;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of the page, ready for HTML, in the language that its reader chose; figures are written as on the manager's pages. */
record OwnSpeech(boolean english) {
    private static final Words WORDS = Words.load("own");
    private static final Words FIGURES = Words.load("menu");
    private static final String NONE = "—";

    static OwnSpeech of(RoutingContext ctx) {
        return new OwnSpeech("en".equals(ctx.request().getParam("lang")));
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, ?> values) {
        return Html.text(english ? WORDS.en(key, values) : WORDS.zh(key, values));
    }

    /** The name of the language that the page is not in. */
    String otherLanguage() {
        return english ? WORDS.zh("language") : WORDS.en("language");
    }

    /** How an errand ended, in words that all pages share. */
    String end(String end) {
        return Html.text(english ? FIGURES.en("stage." + end) : FIGURES.zh("stage." + end));
    }

    /** Milliseconds for people. */
    String length(@Nullable Number millis) {
        if (millis == null) {
            return NONE;
        }
        return Html.text(english ? Lengths.en(millis.longValue()) : Lengths.zh(millis.longValue()));
    }

    static String share(@Nullable Number part) {
        return part == null ? NONE : Math.round(part.doubleValue() * 100) + "%";
    }
}
