// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.door;

import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.WindowPlan;
import io.jiaohao.controller.web.reply.Html;
import io.jiaohao.controller.web.words.Words;
import io.jiaohao.protocol.WindowNumber;
import java.util.Map;
import java.util.Optional;

/** The page that asks a clerk, in words, before they sit down: whether to leave another window, whether to take over. */
record SeatPage(Hall hall, WindowPlan plan, Clerk clerk, String formKey) {
    private static final Words WORDS = Words.load("signin");

    static String title(WindowNumber window) {
        return WORDS.zh("seatTitle", Map.of("n", window));
    }

    /** {@code said}: why it did not go before. */
    String html(String said) {
        var window = plan.number();
        var elsewhere = hall.seatOf(clerk.badge()).filter(at -> !at.equals(window));
        var other = hall.window(window)
                .flatMap(here -> Optional.ofNullable(here.seat()))
                .filter(seat -> !seat.rostered() && !seat.badge().equals(clerk.badge()));
        var html = new StringBuilder("<main class=\"narrow\"><h1>" + Html.text(title(window)) + "</h1>");
        html.append(said.isEmpty() ? "" : "<p class=\"trouble\" role=\"alert\">" + Html.text(said) + "</p>");
        html.append("<form class=\"card\" method=\"post\" action=\"/desk/")
                .append(window)
                .append("/seat\">");
        html.append("<input type=\"hidden\" name=\"formKey\" value=\"")
                .append(formKey)
                .append("\">");
        elsewhere.ifPresent(at -> html.append(both("moveAsk", Map.of("badge", clerk.badge(), "from", at, "to", window)))
                .append("<input type=\"hidden\" name=\"move\" value=\"1\">"));
        other.ifPresent(seat -> html.append(both("handOverAsk", Map.of("badge", seat.badge(), "n", window)))
                .append("<input type=\"hidden\" name=\"handOver\" value=\"1\">"));
        html.append("<div class=\"keys\"><button class=\"key main\">")
                .append(key(elsewhere.isPresent() ? "move" : other.isPresent() ? "handOver" : "sit", window))
                .append("</button>");
        elsewhere.ifPresent(at -> html.append(link("/desk/" + at, "stay", at)));
        return html.append(link("/desk/" + window + "?look=1", "look", window))
                .append(link("/signin?to=/desk/" + window, "other", window))
                .append("</div></form></main>")
                .toString();
    }

    private static String both(String key, Map<String, ?> values) {
        return "<p>" + Html.text(WORDS.zh(key, values)) + "<br><span lang=\"en\">" + Html.text(WORDS.en(key, values))
                + "</span></p>";
    }

    private static String key(String key, WindowNumber window) {
        var values = Map.of("n", window);
        return Html.text(WORDS.zh(key, values)) + " <small lang=\"en\">" + Html.text(WORDS.en(key, values))
                + "</small>";
    }

    private static String link(String to, String key, WindowNumber window) {
        return "<a class=\"key\" href=\"" + to + "\">" + key(key, window) + "</a>";
    }
}
