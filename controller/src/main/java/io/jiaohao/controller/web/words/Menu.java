// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.words;

import io.jiaohao.controller.web.reply.Html;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The links between the manager's pages, put where a page has an empty {@code <nav data-menu></nav>}, so that they are there before any
 * script runs; {@code manage/menu.js} hides those one may not follow. Any thread.
 */
public final class Menu {
    private static final String PLACE = "<nav data-menu></nav>";

    /** {@code may}: the rights of which one is enough, as {@code GET /api/v1/me} names them. */
    private record Link(String key, String path, String may) {}

    private static final List<Link> LINKS = List.of(
            new Link("live", "/manage", "LEAD AUDIT"),
            new Link("reports", "/manage/reports", "AUDIT"),
            new Link("sheet", "/manage/sheet", "MANAGE"),
            new Link("staffing", "/manage/staffing", "AUDIT"),
            new Link("devices", "/manage/devices", "LEAD"),
            new Link("voice", "/manage/voice", "GUIDE"),
            new Link("plan", "/manage/plan", "MANAGE"),
            new Link("staff", "/manage/staff", "LEAD"),
            new Link("notices", "/manage/notices", "LEAD"),
            new Link("audit", "/manage/audit", "AUDIT"));

    private Menu() {}

    /** The page with its menu, in Chinese; as it was where it wants none. */
    public static String into(String html) {
        return html.contains(PLACE) ? html.replace(PLACE, menu(Words.load("menu"))) : html;
    }

    private static String menu(Words words) {
        return LINKS.stream()
                .map(link -> "<a data-menu=\"" + link.key() + "\" data-may=\"" + link.may() + "\" href=\"" + link.path()
                        + "\">" + Html.text(words.zh(link.key())) + "</a>")
                .collect(Collectors.joining(
                        "", "<nav class=\"menu\" aria-label=\"" + words.zh("pages") + "\">", "</nav>"));
    }
}
