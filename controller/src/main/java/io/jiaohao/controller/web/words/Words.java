// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.words;

import io.jiaohao.controller.web.reply.Html;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one page, by their keys, from {@code web/words/PAGE.json}: {@code "key": ["中文 {n}", "English {n}"]}. Any thread.
 */
public final class Words {
    /** An element without content that wants the words of a key: {@code <h1 data-t="title"></h1>}. */
    private static final Pattern TEXT = Pattern.compile("data-t=\"([a-zA-Z0-9.]+)\"([^>]*)></");
    /** One that wants a label that only screen readers say. */
    private static final Pattern LABEL = Pattern.compile("data-t-label=\"([a-zA-Z0-9.]+)\"");

    private static final Words NONE = new Words(new JsonObject());

    private final JsonObject words;

    private Words(JsonObject words) {
        this.words = words;
    }

    /** Those of a page; none where it has none. */
    public static Words load(String page) {
        try (var in = Words.class.getResourceAsStream("/web/words/" + page + ".json")) {
            return in == null ? NONE : new Words(new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("the words of " + page + " cannot be read from this program", e);
        }
    }

    /** Whether there are words for a key. */
    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** In Chinese. */
    public String zh(String key) {
        return pair(key).getString(0);
    }

    /** In English. */
    public String en(String key) {
        return pair(key).getString(1);
    }

    /** In Chinese, with what stands between braces put in. */
    public String zh(String key, Map<String, ?> values) {
        return filled(zh(key), values);
    }

    private static String filled(String words, Map<String, ?> values) {
        var text = words;
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }

    /** The same in English. */
    public String en(String key, Map<String, ?> values) {
        return filled(en(key), values);
    }

    /** A page with its Chinese words in it. */
    public String fill(String html) {
        var texts = TEXT.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement("data-t=\"" + found.group(1) + "\"" + found.group(2) + ">"
                        + Html.text(zh(found.group(1))) + "</"));
        return LABEL.matcher(texts)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group() + " aria-label=\"" + Html.text(zh(found.group(1))) + "\""));
    }

    private JsonArray pair(String key) {
        var pair = words.getJsonArray(key);
        if (pair == null) {
            throw new IllegalStateException("no words for " + key);
        }
        return pair;
    }
}
