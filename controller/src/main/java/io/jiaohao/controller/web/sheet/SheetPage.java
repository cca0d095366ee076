// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.sheet;

import io.jiaohao.controller.hall.sheet.Sheet;
import io.jiaohao.controller.hall.sheet.Sheet.Defined;
import io.jiaohao.controller.hall.sheet.Withheld;
import io.jiaohao.controller.web.reply.Html;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A sheet as a page: no script, one side of A4 on paper. The same for whoever looks at it before it is published. */
record SheetPage(Shown shown, Tongue tongue) {
    /** The columns of the table of services, in order; one that a sheet does not define is left out. */
    private static final List<String> OF_SERVICE = List.of(
            "tickets", "served", "waitMeanMillis", "targetMetShare", "handlingMeanMillis", "rated", "satisfiedShare");

    /** Stand as "over how many" beside those that are over them. */
    private static final List<String> ONLY_OVER = List.of("called", "rated");

    /**
     * The whole page.
     *
     * @param others months that can be read, this one among them; empty: no links
     */
    String html(List<YearMonth> others) {
        var sheet = shown.sheet();
        return document(
                tongue,
                sheet.hall() + " " + tongue.month(sheet.month()),
                head() + keyFigures() + charts() + services() + notes() + links(others));
    }

    /** A page of this look; {@code body} is escaped already. */
    static String document(Tongue tongue, String title, String body) {
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1"><title>%s</title>
                <link rel="icon" href="/assets/shared/icon.svg">
                <link rel="stylesheet" href="/assets/shared/tokens.css"><link rel="stylesheet" href="/assets/sheet/sheet.css">
                </head><body><main class="sheet" aria-labelledby="heading">%s</main></body></html>""".formatted(tongue.code(), Html.text(title), body);
    }

    private String head() {
        var sheet = shown.sheet();
        var words = shown.words();
        return """
                <header><p class="hall">%s</p><h1 id="heading">%s</h1><p class="on">%s%s</p></header>%s""".formatted(
                        Html.text(sheet.hall()),
                        tongue.say("heading", Map.of("month", tongue.month(sheet.month()))),
                        tongue.say("on", Map.of("date", tongue.date(shown.on()))),
                        version(),
                        words == null ? "" : "<p class=\"words\">" + Html.text(words) + "</p>");
    }

    private String version() {
        var number = Map.of("n", shown.version(), "before", shown.version() - 1);
        return shown.version() == 1 ? "" : " <strong class=\"version\">" + tongue.say("version", number) + "</strong>";
    }

    private String keyFigures() {
        var rows = shown.sheet().figures().stream()
                .filter(figure -> !ONLY_OVER.contains(figure.key()))
                .map(this::keyFigure)
                .collect(Collectors.joining());
        return section(
                "figures",
                "<table class=\"key\"><thead><tr>" + head("figure") + head("value") + head("over") + head("means")
                        + "</tr></thead><tbody>" + rows + "</tbody></table>");
    }

    private String keyFigure(Defined figure) {
        var total = shown.sheet().total();
        var over = shown.sheet().figures().stream()
                .filter(other -> other.key().equals(figure.over()))
                .findFirst()
                .map(other -> tongue.named(other.zh(), other.en()) + " " + tongue.value(total, other))
                .orElse("");
        return "<tr><th scope=\"row\">%s</th><td class=\"n\">%s</td><td>%s</td><td class=\"means\">%s</td></tr>"
                .formatted(
                        tongue.named(figure.zh(), figure.en()),
                        tongue.value(total, figure),
                        over,
                        tongue.named(figure.zhMeans(), figure.enMeans()));
    }

    private String charts() {
        var charts = new SheetCharts(shown.sheet(), tongue);
        return "<div class=\"charts\">" + section("days", charts.days()) + section("hours", charts.hours()) + "</div>";
    }

    private String services() {
        var figures = OF_SERVICE.stream()
                .flatMap(key -> shown.sheet().figures().stream()
                        .filter(figure -> figure.key().equals(key)))
                .toList();
        var heads = figures.stream()
                .map(figure -> "<th scope=\"col\">" + tongue.named(figure.zh(), figure.en()) + "</th>")
                .collect(Collectors.joining());
        var rows = shown.sheet().services().stream()
                .map(line -> row(line, figures))
                .collect(Collectors.joining());
        return section(
                "services",
                "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"services\"><table class=\"services\">"
                        + "<thead><tr>" + head("service") + heads + "</tr></thead><tbody>" + rows
                        + "</tbody></table></div>");
    }

    private String row(Sheet.Line line, List<Defined> figures) {
        return "<tr><th scope=\"row\">" + tongue.named(line.zh(), line.en()) + "</th>"
                + figures.stream()
                        .map(figure -> "<td class=\"n\">" + tongue.value(line, figure) + "</td>")
                        .collect(Collectors.joining())
                + "</tr>";
    }

    private String notes() {
        var withheld = Arrays.stream(Withheld.values())
                .map(why -> "<li><b>%s</b> %s</li>".formatted(Tongue.mark(why), tongue.say("why." + why.name())))
                .collect(Collectors.joining());
        var exact = shown.sheet().exact() ? "" : "<li>" + tongue.say("histogram") + "</li>";
        return "<section class=\"notes\"><h2>%s</h2><ul>%s<li>%s</li>%s<li>%s</li></ul></section>"
                .formatted(tongue.say("notes"), withheld, tongue.say("dash"), exact, tongue.say("noPerson"));
    }

    private String links(List<YearMonth> others) {
        if (others.isEmpty()) {
            return "";
        }
        var months = others.stream()
                .map(month -> "<a href=\"%s\"%s>%s</a>"
                        .formatted(
                                address(month, tongue.english()),
                                month.equals(shown.sheet().month()) ? " aria-current=\"page\"" : "",
                                tongue.month(month)))
                .collect(Collectors.joining());
        var other = new Tongue(!tongue.english());
        return "<nav aria-label=\"%s\">%s<a class=\"language\" lang=\"%s\" href=\"%s\">%s</a></nav>"
                .formatted(
                        tongue.say("months"),
                        months,
                        other.code(),
                        address(shown.sheet().month(), other.english()),
                        other.say("language"));
    }

    private static String address(YearMonth month, boolean english) {
        return "/sheet/" + month + (english ? "?lang=en" : "");
    }

    private String section(String key, String inside) {
        return "<section><h2 id=\"" + key + "\">" + tongue.say(key) + "</h2>" + inside + "</section>";
    }

    private String head(String key) {
        return "<th scope=\"col\">" + tongue.say(key) + "</th>";
    }
}
