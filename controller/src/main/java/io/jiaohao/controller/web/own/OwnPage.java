// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.own;

import io.jiaohao.controller.hall.NotedSpan;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.statistics.note.FigureNote;
import io.jiaohao.controller.web.reply.Html;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.WindowNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page.
 *
 * @param notes the clerk's own, of these days
 * @param behind the visits behind a number, as HTML; empty where none was asked for
 * @param told until which day the staff report tells
 * @param said what came of a note; empty where none was written
 * @param draft a note that could not be kept, to be mended
 */
record OwnPage(
        Clerk clerk,
        OwnFigures figures,
        List<FigureNote> notes,
        String behind,
        LocalDate told,
        String said,
        String draft,
        Place place) {

    /**
     * Where it stands.
     *
     * @param formKey of the session
     * @param desk where the clerk sits
     */
    record Place(OwnSpan span, OwnSpeech speech, String formKey, Optional<WindowNumber> desk) {
        OwnAddress address() {
            return new OwnAddress(span, speech.english());
        }
    }

    /** What came of a note, by its name, in words; empty where there is nothing to say. */
    static String said(Place place, @Nullable String name) {
        return switch (name == null ? "" : name) {
            case "kept" -> place.speech().say("said.kept");
            case "withdrawn" -> place.speech().say("said.withdrawn");
            case "badText" -> place.speech().say("said.badText");
            case "refused" -> place.speech().say("said.refused");
            default -> "";
        };
    }

    String html() {
        return "<link rel=\"stylesheet\" href=\"/assets/manage/figures.css\"><link rel=\"stylesheet\" href=\"/assets/own/own.css\">"
                + "<script type=\"module\" src=\"/assets/own/own.js\"></script><div class=\"figuresPage own\" lang=\""
                + (place.speech().english() ? "en" : "zh-CN") + "\">" + top() + "<main class=\"wide\">" + spans()
                + "<section class=\"card\"><h2 id=\"figures\">" + heading() + "</h2><p class=\"hint\">"
                + say(whoSees(), Map.of("day", told)) + "</p>"
                + new OwnTable(figures, place.address(), place.speech()).html() + "<p class=\"hint\">" + say("meaning")
                + "</p></section>" + note() + behind + "</main></div>";
    }

    private String top() {
        var who = Html.text(clerk.badge() + " " + clerk.name());
        return "<header class=\"top\"><h1>" + say("title") + "</h1><span>" + who + "</span><div class=\"tools\">"
                + desk()
                + "<button type=\"button\" class=\"tool\" id=\"large\" hidden>" + say("large") + "</button>"
                + "<button type=\"button\" class=\"tool\" id=\"contrast\" hidden>" + say("contrast") + "</button>"
                + "<a class=\"tool\" href=\"" + place.address().otherLanguage() + "\">"
                + place.speech().otherLanguage()
                + "</a></div></header>";
    }

    /** By the last of these days. */
    private String whoSees() {
        var seen = place.span().to().isAfter(told) ? "yours" : "told";
        return figures.behind() ? "catchingUp" : seen;
    }

    private String desk() {
        return place.desk()
                .map(window -> "<a class=\"tool\" href=\"/desk/" + window + "\">" + say("desk") + "</a>")
                .orElse("");
    }

    private String spans() {
        var links = Arrays.stream(OwnSpan.Of.values())
                .map(of -> "<a class=\"key\" href=\"" + place.address().of(of) + "\""
                        + (of == place.span().of() ? " aria-current=\"page\"" : "") + ">" + say("span." + of.word())
                        + "</a>")
                .collect(Collectors.joining());
        return "<nav class=\"spans\" aria-label=\"" + say("spans") + "\">" + links
                + "<form method=\"get\" action=\"/me\"><input type=\"hidden\" name=\"span\" value=\"day\">" + language()
                + "<label for=\"day\">" + say("day") + "</label><input id=\"day\" name=\"day\" type=\"date\" value=\""
                + place.span().to() + "\"><button class=\"key\">" + say("show") + "</button></form></nav>";
    }

    private String heading() {
        var span = place.span();
        return span.from().equals(span.to())
                ? span.from().toString()
                : say("heading", Map.of("from", span.from(), "to", span.to()));
    }

    private String note() {
        var mine = notes.stream().map(this::withdraw).collect(Collectors.joining());
        return "<section class=\"card note\" id=\"note\"><h2>" + say("note") + "</h2><p class=\"hint\">"
                + say("noteMeaning") + "</p>"
                + (said.isEmpty() ? "" : "<p class=\"answer\" role=\"status\">" + said + "</p>")
                + (mine.isEmpty() ? "" : "<ul class=\"notes\">" + mine + "</ul>") + form() + "</section>";
    }

    private String withdraw(FigureNote note) {
        return "<li><form method=\"post\" action=\"" + place.address().note() + "\">" + hidden()
                + hidden("about", note.span().toString()) + hidden("withdraw", "1") + "<b>" + note.span()
                + "</b> <span>" + Html.text(note.text())
                + "</span> <button class=\"key\">" + say("withdraw") + "</button></form></li>";
    }

    private String form() {
        var options = place.span().notable().stream()
                .map(NotedSpan::toString)
                .map(span -> "<option>" + span + "</option>")
                .collect(Collectors.joining());
        return "<form method=\"post\" action=\"" + place.address().note() + "\" class=\"write\">" + hidden()
                + "<div><label for=\"about\">" + say("about") + "</label><select id=\"about\" name=\"about\">" + options
                + "</select></div><div class=\"text\"><label for=\"text\">" + say("text")
                + "</label><input id=\"text\" name=\"text\" maxlength=\"200\" required autocomplete=\"off\" value=\""
                + Html.text(draft) + "\"></div><button class=\"key main\">" + say("keep") + "</button></form>";
    }

    private String hidden() {
        return hidden("formKey", place.formKey())
                + hidden("id", CommandId.fresh().text());
    }

    private String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + Html.text(value) + "\">";
    }

    private String language() {
        return place.speech().english() ? "<input type=\"hidden\" name=\"lang\" value=\"en\">" : "";
    }

    private String say(String key) {
        return place.speech().say(key);
    }

    private String say(String key, Map<String, ?> values) {
        return place.speech().say(key, values);
    }
}
