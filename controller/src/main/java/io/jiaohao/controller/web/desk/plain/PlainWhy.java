// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.desk.plain;

import io.jiaohao.controller.web.reply.Html;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Why the visit at hand was called, on a page that stands. */
record PlainWhy(PlainForm form, String ticket) {

    /** {@code reasons}: each in Chinese and in English. */
    String html(JsonArray reasons) {
        var list = new StringBuilder();
        reasons.stream().map(JsonObject.class::cast).forEach(reason -> list.append("<li>")
                .append(Html.text(reason.getString(form.speech().english() ? "en" : "zh")))
                .append("</li>"));
        return form.page("<h1>%s %s</h1><ul>%s</ul><p>%s</p>"
                .formatted(
                        ticket,
                        form.speech().say("why"),
                        list,
                        form.link(Html.text(form.speech().address(form.window())), "back")));
    }
}
