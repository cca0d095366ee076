// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk.plain;

import io.jiaohao.controller.web.reply.Html;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * The plain desk at a glance: the visit at hand, every key that is pressed alone, who waits and who is on hold.
 *
 * @param asksTime whether whoever sits here should say what time it is
 */
record PlainGlance(PlainForm form, JsonObject view, PlainPeople people, boolean asksTime) {
    private static final List<String> KEYS =
            List.of("RECALL", "ARRIVED", "FINISH", "NO_SHOW", "UNDO", "COVER", "OPEN", "CLOSE");
    private static final Map<String, String> STATES = Map.of(
            "CLOSED", "stateClosed",
            "OPEN", "stateOpen",
            "CALLING", "stateCalling",
            "SERVING", "stateServing",
            "PAUSED", "statePaused",
            "OUT_OF_HOURS", "stateHours");

    String html(String said) {
        var window = view.getJsonObject("window");
        return form.page("""
                <h1>%s</h1>
                <p class="big">%s</p><p>%s · <b>%d</b> %s</p><p role="status"><strong>%s</strong></p>%s%s%s%s%s%s""".formatted(
                        say("titleOf", Map.of("n", window.getInteger("number"), "name", window.getString("name"))),
                        window.getString("ticket", "—"),
                        say(STATES.getOrDefault(window.getString("state"), "stateClosed")),
                        window.getInteger("waiting"),
                        say("waiting"),
                        Html.text(said),
                        asks(),
                        form.around("keys", keys(window.getString("state").equals("PAUSED"))),
                        people.visit(),
                        people.queues(),
                        held(),
                        links()));
    }

    private String asks() {
        return (view.getBoolean("asks") ? "<p class=\"ask\">" + say("asks") + "</p>" : "")
                + (asksTime ? "<p class=\"ask\">" + say("clock") + more("clockAsk") + "</p>" : "");
    }

    /** Where something is chosen or written, on a page that stands. */
    private String more(String key) {
        return form.link(Html.text(form.speech().address(form.window())) + "&amp;more=1", key);
    }

    private String keys(boolean paused) {
        var keys = new StringBuilder(form.button("NEXT"));
        KEYS.forEach(key -> keys.append(form.button(key)));
        keys.append(form.button(paused ? "CONTINUE" : "PAUSE"));
        keys.append(form.button("HOLD", "AWAY", say("HOLD") + " <small>" + say("kindAway") + "</small>"))
                .append(form.button("HOLD", "KEPT", say("HOLD") + " <small>" + say("kindKept") + "</small>"))
                .append(form.button("HOLD", "STEP", say("HOLD") + " <small>" + say("kindStep") + "</small>"))
                .append(more("moreKeys"));
        if (paused) {
            view.getJsonObject("choices")
                    .getJsonArray("pauses")
                    .forEach(reason -> keys.append(form.button("PAUSE", reason.toString(), pause(reason.toString()))));
        }
        return keys.toString();
    }

    private String pause(String reason) {
        return "<small>" + say("reason") + "</small>" + Html.text(reason);
    }

    private String held() {
        var held = PlainForm.each(view, "held");
        if (held.isEmpty()) {
            return "";
        }
        var keys = new StringBuilder();
        held.forEach(one -> keys.append(form.button("RESUME", one.getString("ticket"), resume(one))));
        return "<section class=\"card\"><h2>" + say("held") + "</h2>" + form.around("keys", keys.toString())
                + "</section>";
    }

    private String resume(JsonObject held) {
        return say("RESUME") + " " + held.getString("ticket") + " <small>" + kind(held.getString("kind")) + "</small>";
    }

    private String kind(String kind) {
        return switch (kind) {
            case "KEPT" -> say("kindKept");
            case "STEP" -> say("kindStep");
            default -> say("kindAway");
        };
    }

    private String links() {
        var seat = view.getJsonObject("seat");
        var sits = seat == null
                ? say("nobodySits")
                : say(
                        seat.getBoolean("rostered") ? "rostered" : "sits",
                        Map.of("name", seat.getString("name", ""), "badge", seat.getString("badge")));
        var other = new Speech(!form.speech().english());
        return "<p>" + sits + "</p><p class=\"links\">" + form.link("/desk/" + form.window() + "/seat", "seat")
                + form.link("/me" + (form.speech().english() ? "?lang=en" : ""), "own")
                + form.link("/desk/" + form.window(), "full")
                + "<a class=\"key\" lang=\"%s\" href=\"%s\">%s</a></p>"
                        .formatted(
                                other.english() ? "en" : "zh-CN",
                                Html.text(other.address(form.window())),
                                other.say("language"))
                + signOut();
    }

    private String signOut() {
        var here = form.speech().address(form.window());
        return "<form method=\"post\" action=\"/signout?to=%s\">%s<button class=\"key\">%s</button></form>"
                .formatted(Html.query(here), form.hidden("formKey", form.formKey()), say("signOut"));
    }

    private String say(String key) {
        return form.speech().say(key);
    }

    private String say(String key, Map<String, ?> values) {
        return form.speech().say(key, values);
    }
}
