// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.controller.warnings.webhook.WebhookSettings.Format;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "JSON,     200, ,                                Delivered",
                "JSON,     204, ,                                Delivered",
                "JSON,     302, ,                                Refused",
                "JSON,     400, ,                                Refused",
                "JSON,     404, ,                                Refused",
                "JSON,     408, ,                                Failed",
                "JSON,     429, ,                                Failed",
                "JSON,     500, ,                                Failed",
                "JSON,     503, ,                                Failed",
                "WECOM,    200, {\"errcode\":0},                 Delivered",
                "WECOM,    200, {\"errcode\":93000},             Refused",
                "WECOM,    200, {\"errcode\":45009},             Failed",
                "DINGTALK, 200, {\"errcode\":310000},            Refused",
                "DINGTALK, 200, {\"errcode\":130101},            Failed",
                "DINGTALK, 200, <html>,                          Failed",
                "DINGTALK, 200, ,                                Failed",
            })
    void anAnswerMeans(Format format, int status, @Nullable String body, String means) {
        var bytes = (body == null ? "" : body).getBytes(StandardCharsets.UTF_8);
        assertEquals(means, Answers.of(format, status, bytes).getClass().getSimpleName());
    }
}
