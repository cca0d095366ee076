// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.own;

import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.web.own.OwnFigures.OfService;
import io.jiaohao.controller.web.reply.Html;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The visits behind a number, page by page, the latest first: numbers of tickets and times, no person. */
record OwnVisits(OfService of, OwnCount count, int offset, OwnAddress address, OwnSpeech speech, ZoneId zone) {
    private static final int PAGE = 50;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    String html() {
        var all = count.of(of.errands()).reversed();
        var page = all.stream().skip(offset).limit(PAGE).toList();
        var what = speech.say("count." + count.word());
        var name = Html.text(speech.english() ? of.nameEn() : of.name());
        return "<section class=\"card\" id=\"behind\"><h2 id=\"hb\">" + name + " · " + what + "</h2>" + pages(all)
                + "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"hb\"><table class=\"figures\"><thead><tr>"
                + Stream.of(
                                "ticket",
                                "onDay",
                                "calledAt",
                                "arrivedAt",
                                "endedAt",
                                "handling",
                                "count.walked",
                                "hold",
                                "how")
                        .map(key -> "<th scope=\"col\">" + speech.say(key) + "</th>")
                        .collect(Collectors.joining())
                + "</tr></thead><tbody>" + page.stream().map(this::row).collect(Collectors.joining())
                + "</tbody></table></div></section>";
    }

    private String pages(List<Errand> all) {
        var upTo = Math.min(offset + PAGE, all.size());
        var html = new StringBuilder("<p class=\"paging\">")
                .append(speech.say("ofAll", Map.of("from", Math.min(offset + 1, upTo), "to", upTo, "all", all.size())));
        if (offset > 0) {
            html.append(page(Math.max(0, offset - PAGE), "later"));
        }
        if (upTo < all.size()) {
            html.append(page(upTo, "earlier"));
        }
        return html.append("</p>").toString();
    }

    private String page(int from, String key) {
        return " <a class=\"key\" href=\"" + address.behind(of.service(), count, from) + "\">" + speech.say(key)
                + "</a>";
    }

    private String row(Errand errand) {
        var spent = errand.spent();
        return "<tr><th scope=\"row\">" + errand.ticket().text() + "</th>"
                + Stream.of(
                                errand.day().toString(),
                                clock(errand.times().called()),
                                clock(errand.times().arrived()),
                                clock(errand.times().ended()),
                                speech.length(spent.handling()),
                                speech.length(spent.walk()),
                                speech.length(spent.hold() == 0 ? null : spent.hold()),
                                how(errand))
                        .map(cell -> "<td class=\"num\">" + cell + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    /** How it ended, and what sets it apart. */
    private String how(Errand errand) {
        var signs = Stream.of(OwnCount.ASSISTED, OwnCount.MANY, OwnCount.OUTAGE, OwnCount.INFERRED)
                .filter(sign -> !sign.of(List.of(errand)).isEmpty())
                .map(sign -> " · " + speech.say("count." + sign.word()))
                .collect(Collectors.joining());
        return speech.end(errand.course().end().name()) + signs;
    }

    private String clock(@Nullable Instant at) {
        return at == null ? "—" : CLOCK.format(at.atZone(zone));
    }
}
