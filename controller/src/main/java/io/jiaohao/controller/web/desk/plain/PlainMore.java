// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk.plain;

import io.jiaohao.controller.web.reply.Html;
import io.vertx.core.json.JsonObject;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * What the plain desk chooses from lists or has written: transfer, picking a number, one more service, a note, the time of day.
 *
 * @param time of the hall, where whoever sits here should say what time it is
 */
record PlainMore(PlainForm form, JsonObject view, Optional<LocalDateTime> time) {

    String html(String said) {
        var current = view.getJsonObject("current");
        var html = new StringBuilder(
                "<h1>" + say("moreKeys") + "</h1><p role=\"status\"><strong>" + Html.text(said) + "</strong></p>");
        time.ifPresent(now -> html.append(form.around("card", clock(now))));
        html.append(form.around("card", list("TRANSFER", "chooseTransfer", targets())));
        html.append(form.around("card", list("CALL", "chooseCall", waiting())));
        if (current != null) {
            var ticket = form.hidden("ticket", current.getString("ticket"));
            html.append(form.around("card", ticket + list("ADD", "chooseAdd", services())));
            html.append(form.around("card", list("FINISH", "chooseOutcome", outcomes())));
            html.append(form.around("card", ticket + note(current.getString("ticket"))));
        }
        html.append("<p>")
                .append(form.link(Html.text(form.speech().address(form.window())), "back"))
                .append("</p>");
        return form.page(html.toString());
    }

    private String list(String key, String title, String options) {
        var id = "list" + key;
        return "<label for=\"%s\">%s</label><select id=\"%s\" name=\"argument\"><option value=\"\">%s</option>%s</select>%s"
                .formatted(id, say(title), id, say("choose"), options, form.button(key));
    }

    private String note(String ticket) {
        return "<label for=\"text\">%s %s</label><input id=\"text\" name=\"argument\" maxlength=\"100\" autocomplete=\"off\">%s"
                .formatted(ticket, say("noteLabel"), form.button("NOTE", say("noteSave")));
    }

    private String clock(LocalDateTime now) {
        return "<label for=\"time\">%s</label><input id=\"time\" name=\"argument\" type=\"datetime-local\" step=\"60\" value=\"%s\">%s"
                .formatted(say("clock"), now.truncatedTo(ChronoUnit.MINUTES), form.button("CLOCK", say("clockYes")));
    }

    private String targets() {
        var choices = view.getJsonObject("choices");
        var html = new StringBuilder(services());
        PlainForm.each(choices, "windows")
                .forEach(one -> html.append(option(
                        one.getInteger("number").toString(),
                        say("toWindow", Map.of("n", one.getInteger("number"), "name", one.getString("name"))))));
        PlainForm.each(choices, "clerks")
                .forEach(one -> html.append(option(
                        "@" + one.getString("badge"),
                        say("toClerk", Map.of("n", one.getInteger("window"), "name", one.getString("name"))))));
        return html.toString();
    }

    private String outcomes() {
        var html = new StringBuilder();
        view.getJsonObject("choices")
                .getJsonArray("outcomes")
                .forEach(one -> html.append(option(one.toString(), say("outcome" + one))));
        return html.toString();
    }

    private String services() {
        var html = new StringBuilder();
        PlainForm.each(view.getJsonObject("choices"), "services")
                .forEach(one -> html.append(
                        option(one.getString("code"), say("toService", Map.of("name", one.getString("name"))))));
        return html.toString();
    }

    private String waiting() {
        var html = new StringBuilder();
        for (var queue : PlainForm.each(view, "queues")) {
            PlainForm.each(queue, "entries")
                    .forEach(one -> html.append(option(
                            one.getString("ticket"),
                            one.getString("ticket") + " " + Html.text(one.getString("service")))));
        }
        return html.toString();
    }

    /** {@code label} is ready for HTML. */
    private static String option(String value, String label) {
        return "<option value=\"" + Html.text(value) + "\">" + label + "</option>";
    }

    private String say(String key) {
        return form.speech().say(key);
    }

    private String say(String key, Map<String, ?> values) {
        return form.speech().say(key, values);
    }
}
