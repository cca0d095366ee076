// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.warnings.WarningRules;
import io.jiaohao.controller.warnings.telling.News;
import io.jiaohao.controller.warnings.telling.News.What;
import io.jiaohao.controller.warnings.telling.Wording;
import io.jiaohao.protocol.HallId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is sent, as bytes: our own JSON, or a text message as the robots of 企业微信 and 钉钉 take it. Pure. */
final class Body {
    /** A robot of 钉钉 may be told to take nothing without a certain word. */
    private static final String WORD = "叫号预警";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HallId hall;
    private final WarningRules rules;
    private final WebhookSettings.Format format;

    Body(HallId hall, WarningRules rules, WebhookSettings.Format format) {
        this.hall = hall;
        this.rules = rules;
        this.format = format;
    }

    byte[] of(News news) {
        var json =
                switch (format) {
                    case JSON -> ours(news);
                    // developer.work.weixin.qq.com/document/path/91770,
                    // open.dingtalk.com/document/orgapp/custom-bot-send-message-type
                    case WECOM, DINGTALK -> message(news);
                };
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode message(News news) {
        var json = JSON.createObjectNode().put("msgtype", "text");
        json.putObject("text").put("content", WORD + Wording.chinese(news));
        return json;
    }

    private ObjectNode ours(News news) {
        var json = JSON.createObjectNode();
        json.put("id", id(news)).put("hall", hall.text());
        switch (news) {
            case News.Trial trial -> json.put("what", "TEST").put("over", false).put("repeat", false);
            case News.OfWarning of -> warning(json, of);
        }
        json.put("at", news.at().toString());
        json.putObject("text").put("zh", Wording.chinese(news)).put("en", Wording.english(news));
        return json;
    }

    private void warning(ObjectNode json, News.OfWarning news) {
        var warning = news.warning();
        json.put("what", news.what().name())
                .put("over", news.what() == What.OVER)
                .put("repeat", news.what() == What.REPEATED)
                .put("kind", warning.kind().key())
                .put("level", warning.level().name())
                .put("value", warning.value())
                .put("unit", warning.kind().unit())
                .put("threshold", rules.of(warning.kind()).from(warning.level()))
                .put("since", news.since().toString());
        place(json, warning.place());
    }

    private static void place(ObjectNode json, Warning.Place place) {
        switch (place) {
            case Warning.Everywhere all -> {
                // nothing to add
            }
            case Warning.AtWindow at -> json.put("window", at.window().value());
            case Warning.Waiting waiting ->
                json.put("service", waiting.service().code().text())
                        .put("ticket", waiting.ticket().text())
                        .put("minutes", waiting.minutes());
        }
    }

    /** The same however often it is sent. */
    private String id(News news) {
        return switch (news) {
            case News.Trial trial -> hall.text() + "-test-" + trial.at().toEpochMilli();
            case News.OfWarning of ->
                String.join(
                        "-",
                        hall.text(),
                        of.warning().kind().key(),
                        of.what().name().toLowerCase(Locale.ROOT),
                        String.valueOf(of.at().toEpochMilli()));
        };
    }
}
