// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.own;

import io.jiaohao.controller.statistics.figure.Figure;
import io.jiaohao.controller.statistics.figure.WindowTime.Pauses;
import io.jiaohao.controller.web.own.OwnFigures.OfService;
import io.jiaohao.controller.web.reply.Html;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures as a table, each number a link to the visits behind it; on a narrow screen its rows become cards. */
record OwnTable(OwnFigures figures, OwnAddress address, OwnSpeech speech) {

    String html() {
        if (figures.services().isEmpty()) {
            return "<p>" + speech.say("nothing") + "</p>";
        }
        var heads = Stream.of("service", "served", "mean", "compared", "apart", "walk", "hold", "inferred", "satisfied")
                .map(key -> "<th scope=\"col\">" + speech.say(key) + "</th>")
                .collect(Collectors.joining());
        var rows = figures.services().stream().map(this::row).collect(Collectors.joining());
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"figures\"><table class=\"figures\"><thead><tr>"
                + heads + "</tr></thead><tbody>" + rows + "</tbody></table></div>" + pauses();
    }

    private String row(OfService of) {
        var fair = of.fair();
        var mean = fair.mean() == null || fair.low() == null
                ? speech.say("few")
                : link(of, OwnCount.COMPARED, speech.length(fair.mean())) + " <small>"
                        + speech.say(
                                "interval",
                                Map.of("low", speech.length(fair.low()), "high", speech.length(fair.high())))
                        + "</small>";
        return "<tr><th scope=\"row\">" + Html.text(speech.english() ? of.nameEn() : of.name()) + "</th>"
                + cell("served", number(of, OwnCount.SERVED))
                + cell("mean", mean)
                + cell("compared", number(of, OwnCount.COMPARED))
                + cell("apart", number(of, OwnCount.APART) + why(of))
                + cell("walk", link(of, OwnCount.WALKED, speech.length(of.figure(Figure.WALK_MEAN))))
                + cell("hold", link(of, OwnCount.HELD, speech.length(of.figure(Figure.HOLD))))
                + cell("inferred", link(of, OwnCount.INFERRED, OwnSpeech.share(of.figure(Figure.INFERRED_SHARE))))
                + cell("satisfied", ratings(of))
                + "</tr>";
    }

    /** Why they stand apart; one errand may have several reasons. */
    private String why(OfService of) {
        return Stream.of(OwnCount.ASSISTED, OwnCount.MANY, OwnCount.OUTAGE)
                .filter(count -> !count.of(of.errands()).isEmpty())
                .map(count ->
                        "<br><small>" + speech.say("count." + count.word()) + " " + number(of, count) + "</small>")
                .collect(Collectors.joining());
    }

    private String ratings(OfService of) {
        return OwnSpeech.share(of.ratings().satisfied()) + " <small>"
                + speech.say("rated", Map.of("n", of.ratings().rated())) + "</small>";
    }

    private String number(OfService of, OwnCount count) {
        return link(of, count, Integer.toString(count.of(of.errands()).size()));
    }

    private String link(OfService of, OwnCount count, String text) {
        return count.of(of.errands()).isEmpty()
                ? text
                : "<a class=\"number\" href=\"" + address.behind(of.service(), count) + "\">" + text + "</a>";
    }

    private String cell(String head, String inner) {
        return "<td class=\"num\" data-head=\"" + speech.say(head) + "\"><span>" + inner + "</span></td>";
    }

    /** Of ten minutes and more, by reason. */
    private String pauses() {
        var times = figures.times();
        var said = times == null
                ? ""
                : times.byReason().entrySet().stream()
                        .filter(of -> of.getValue().longTimes() > 0)
                        .map(of -> "<li>" + pause(of.getKey(), of.getValue()) + "</li>")
                        .collect(Collectors.joining());
        return "<h3>" + speech.say("pauses") + "</h3>"
                + (said.isEmpty() ? "<p>" + speech.say("noPauses") + "</p>" : "<ul>" + said + "</ul>");
    }

    private String pause(String reason, Pauses of) {
        return reason.isEmpty()
                ? speech.say("pauseUnsaid", Map.of("n", of.longTimes(), "time", speech.length(of.longMillis())))
                : speech.say(
                        "pause", Map.of("reason", reason, "n", of.longTimes(), "time", speech.length(of.longMillis())));
    }
}
