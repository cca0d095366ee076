// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk.plain;

import io.jiaohao.controller.web.reply.Html;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom the plain desk shows: the visit at hand with its times and materials, and who waits, in which order and why.
 *
 * @param there the materials that were ticked
 */
record PlainPeople(PlainForm form, JsonObject view, Instant now, Set<String> there) {

    String visit() {
        var current = view.getJsonObject("current");
        if (current == null) {
            return "";
        }
        return "<section class=\"card\"><h2>" + current.getString("ticket") + " "
                + Html.text(current.getString("service")) + "</h2><p>" + form.signs(current) + "</p>" + claim(current)
                + "<p>"
                + waited(current)
                + "</p>" + handling(current) + materials(current) + notes(current.getJsonArray("notes"))
                + form.link(Html.text(form.speech().address(form.window())) + "&amp;why=1", "why") + "</section>";
    }

    /** 优先核对, while it is open. */
    private String claim(JsonObject current) {
        if (!current.getString("claim").equals("ASKED")) {
            return "";
        }
        var keys = new StringBuilder(form.hidden("ticket", current.getString("ticket")));
        PlainForm.each(view.getJsonObject("choices"), "priorities")
                .forEach(one ->
                        keys.append(form.button("CONFIRM", one.getString("code"), Html.text(one.getString("name")))));
        keys.append(form.button("CONFIRM", "", say("notPriority")));
        return "<p>" + say("chooseClaim") + "</p>" + form.around("keys", keys.toString());
    }

    private String waited(JsonObject current) {
        var until = current.getString("called");
        return say("waited", minutes(current.getString("since"), until == null ? now : Instant.parse(until)));
    }

    /** The promised time, in words when it is over. */
    private String handling(JsonObject current) {
        var arrived = current.getString("arrived");
        if (arrived == null) {
            return "";
        }
        var promised = current.getLong("promisedMinutes");
        var gone = minutes(arrived, now);
        return "<p>"
                + say(
                        gone >= promised ? "overtime" : "handling",
                        Map.of("n", promised, "time", form.speech().said("minutes", Map.of("n", gone))))
                + "</p>";
    }

    private static long minutes(String from, Instant until) {
        return Math.max(0, Duration.between(Instant.parse(from), until).toMinutes());
    }

    /** Each is a button, since a page that looks again by itself would forget a box that was only ticked. */
    private String materials(JsonObject current) {
        var papers = current.getJsonArray("materials", new JsonArray()).stream()
                .map(String.class::cast)
                .toList();
        if (papers.isEmpty()) {
            return "";
        }
        var keys = new StringBuilder(form.hidden("ticket", current.getString("ticket")));
        papers.forEach(paper -> keys.append(form.tick(paper, there.contains(paper))));
        var missing = papers.stream().filter(paper -> !there.contains(paper)).count();
        return "<h2>" + say("bring") + "</h2>" + form.around("keys ticks", keys.toString()) + "<p>"
                + (missing == 0 ? say("allThere") : say("missing", missing)) + "</p>";
    }

    private String notes(@Nullable JsonArray lines) {
        if (lines == null || lines.isEmpty()) {
            return "";
        }
        var html = new StringBuilder("<h2>" + say("notes") + "</h2><ul>");
        lines.forEach(
                line -> html.append("<li>").append(Html.text(line.toString())).append("</li>"));
        return html.append("</ul>").toString();
    }

    String queues() {
        var html = new StringBuilder("<section class=\"card\">");
        for (var queue : PlainForm.each(view, "queues")) {
            html.append("<h2>")
                    .append(form.speech().say("queueOf", Map.of("name", name(queue), "n", queue.getInteger("waiting"))))
                    .append("</h2><ol>");
            html.append(entries(queue));
            html.append("</ol>");
        }
        return html.append("</section>").toString();
    }

    private String entries(JsonObject queue) {
        var html = new StringBuilder();
        var ranks = new HashSet<String>();
        PlainForm.each(queue, "entries").forEach(one -> html.append(entry(one, ranks.add(one.getString("rank")))));
        return html.toString();
    }

    private String entry(JsonObject one, boolean first) {
        var said = Stream.of(
                        rank(one.getString("rank")),
                        first ? say("first") : "",
                        form.signs(one),
                        say("minutes", minutes(one.getString("since"), now)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return "<li>" + one.getString("ticket") + " · " + said + "</li>";
    }

    private String name(JsonObject queue) {
        return switch (queue.getString("kind")) {
            case "WINDOW" -> form.speech().said("lineWindow", Map.of("n", queue.getString("code")));
            case "CLERK" -> form.speech().said("lineClerk", Map.of("n", queue.getString("code")));
            default -> queue.getString("name");
        };
    }

    private String rank(String rank) {
        return switch (rank) {
            case "DUE" -> form.speech().say("rankDue");
            case "PRIORITY" -> form.speech().say("rankPriority");
            default -> form.speech().say("rankOrdinary");
        };
    }

    private String say(String key) {
        return form.speech().say(key);
    }

    private String say(String key, long n) {
        return say(key, Map.of("n", n));
    }

    private String say(String key, Map<String, ?> values) {
        return form.speech().say(key, values);
    }
}
