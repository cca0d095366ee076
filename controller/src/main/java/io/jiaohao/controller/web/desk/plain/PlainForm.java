// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk.plain;

import io.jiaohao.controller.web.reply.Html;
import io.jiaohao.protocol.CommandId;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The parts of which the plain desk is made.
 *
 * @param seen revision of the page
 */
record PlainForm(int window, String formKey, long seen, Speech speech) {

    /** A form around buttons and fields. */
    String around(String css, String inner) {
        return "<form class=\"%s\" method=\"post\" action=\"/desk/%d/press%s\"><input type=\"hidden\" name=\"formKey\" value=\"%s\">%s</form>"
                .formatted(css, window, speech.english() ? "?lang=en" : "", formKey, inner);
    }

    /** A button for a key. */
    String button(String key) {
        return button(key, speech.say(key));
    }

    /** With words of its own; the argument is in a field beside it. */
    String button(String key, String label) {
        return "<button class=\"key%s\" name=\"press\" value=\"%s\">%s</button>"
                .formatted(key.equals("NEXT") ? " main" : "", value(key), label);
    }

    /** With its argument. */
    String button(String key, String argument, String label) {
        return "<button class=\"key\" name=\"press\" value=\"%s:%s\">%s</button>"
                .formatted(value(key), Html.text(argument), label);
    }

    /** One of the materials, to be ticked or not. */
    String tick(String paper, boolean there) {
        return "<button class=\"key tick\" name=\"press\" value=\"%s:%s%s\" aria-pressed=\"%s\"><span aria-hidden=\"true\">%s</span> %s</button>"
                .formatted(
                        value("TICK"), there ? '-' : '+', Html.text(paper), there, there ? '☑' : '☐', Html.text(paper));
    }

    private String value(String key) {
        return key + ':' + CommandId.fresh().text() + ':' + seen;
    }

    String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + Html.text(value) + "\">";
    }

    /** What a clerk should know of somebody, in words. */
    String signs(JsonObject visit) {
        var signs = new ArrayList<String>();
        claim(visit.getString("claim", ""), signs);
        if (visit.getBoolean("assistance", false)) {
            signs.add(speech.say("assistance"));
        }
        if (visit.getInteger("items", 1) > 1) {
            signs.add(speech.say("items", Map.of("n", visit.getInteger("items"))));
        }
        if (visit.getString("language", "").equals("en")) {
            signs.add(speech.say("english"));
        }
        if (!visit.getJsonArray("further").isEmpty()) {
            signs.add(speech.say("further", Map.of("names", names(visit))));
        }
        return String.join(" · ", signs);
    }

    private static String names(JsonObject visit) {
        return String.join(
                " ", visit.getJsonArray("further").stream().map(String::valueOf).toList());
    }

    private void claim(String claim, List<String> signs) {
        switch (claim) {
            case "ASKED" -> signs.add(speech.say("claimAsked"));
            case "CONFIRMED" -> signs.add(speech.say("rankPriority"));
            case "DECLINED" -> signs.add(speech.say("claimDeclined"));
            default -> {}
        }
    }

    /** The whole page in its language. */
    String page(String inner) {
        return "<link rel=\"stylesheet\" href=\"/assets/desk/plain.css\"><main class=\"narrow plain\" lang=\""
                + (speech.english() ? "en" : "zh-CN") + "\">" + inner + "</main>";
    }

    String link(String to, String key) {
        return "<a class=\"key across\" href=\"" + to + "\">" + speech.say(key) + "</a>";
    }

    static List<JsonObject> each(JsonObject view, String name) {
        return view.getJsonArray(name).stream().map(JsonObject.class::cast).toList();
    }
}
