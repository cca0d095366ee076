// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.warnings.Kind;
import io.jiaohao.controller.warnings.Level;
import io.jiaohao.controller.warnings.Warning;
import io.jiaohao.controller.warnings.WarningRules;
import io.jiaohao.controller.warnings.telling.News;
import io.jiaohao.controller.warnings.telling.News.What;
import io.jiaohao.controller.warnings.webhook.WebhookSettings.Format;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is sent, byte for byte. */
class BodyTest {
    @Test
    void theManualShowsWhatIsSent() throws IOException {
        for (var manual : new String[] {"operation.md", "operation.zh-CN.md"}) {
            var text = Files.readString(Path.of("../docs", manual));
            for (var news :
                    new News[] {Letters.wait(What.RAISED), Letters.wait(What.OVER), new News.Trial(Letters.NINE)}) {
                assertTrue(text.contains(sent(Format.JSON, news)), manual + " lacks " + sent(Format.JSON, news));
            }
            assertTrue(text.contains(sent(Format.WECOM, Letters.wait(What.RAISED))), manual);
        }
    }

    @Test
    void aRobotGetsALineOfTextWithTheWordItMayWaitFor() {
        assertEquals(
                "{\"msgtype\":\"text\",\"text\":{\"content\":\"叫号预警【橙】医保等候超时:A012 已等35分钟\"}}",
                sent(Format.DINGTALK, Letters.wait(What.RAISED)));
        assertEquals(sent(Format.DINGTALK, Letters.wait(What.OVER)), sent(Format.WECOM, Letters.wait(What.OVER)));
    }

    @Test
    void ofAWindowOnlyItsNumberLeaves() {
        var place = new Warning.AtWindow(new WindowNumber(3));
        var warning = new Warning(Kind.AT_WORK, Level.RED, 250, place, Letters.NINE);
        var sent = sent(Format.JSON, new News.OfWarning(What.REPEATED, warning, Letters.NINE, Letters.NINE));
        assertTrue(sent.contains("\"window\":3"));
        assertTrue(sent.contains("\"repeat\":true"));
        assertTrue(sent.contains("\"threshold\":240,"));
        assertFalse(sent.contains("badge"));
    }

    @Test
    void signaturesAreThoseThatOthersMake() {
        // printf '{"a":1}' | openssl dgst -sha256 -hmac geheim
        assertEquals(
                "sha256=0c3e89010807a274fd26fae3628d3e1dc8f1ee15cc206a8e72920e50b4da8baf",
                Signature.header("geheim", "{\"a\":1}".getBytes(StandardCharsets.UTF_8)));
        // the Python sample of 钉钉 for SECabc at 1700000000000
        assertEquals(
                URI.create("https://oapi.dingtalk.com/robot/send?access_token=x&timestamp=1700000000000"
                        + "&sign=jcUpW0QmtKduN03n4JqQ0PBosVjqnM8gU7fIIvsDmCM%3D"),
                Signature.dingtalk(
                        URI.create("https://oapi.dingtalk.com/robot/send?access_token=x"),
                        "SECabc",
                        1_700_000_000_000L));
    }

    private static String sent(Format format, News news) {
        return new String(new Body(new HallId("main"), WarningRules.USUAL, format).of(news), StandardCharsets.UTF_8);
    }
}
