// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jiaohao.controller.warnings.webhook.WebhookSettings.Format;
import io.jiaohao.protocol.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What the answer of the other end means. Pure. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The robot is busy, or was told too much within a minute: 企业微信 -1, 45009, 45033; 钉钉 -1, 130101. */
    private static final Set<Integer> LATER = Set.of(-1, 45_009, 45_033, 130_101);

    private Answers() {}

    static Outcome of(Format format, int status, byte[] body) {
        if (status / 100 == 3) {
            return new Outcome.Refused(new Reason("WEBHOOK_REDIRECT", "对方要求转到别的地址(" + status + "),没有跟去。"));
        }
        if (status / 100 != 2) {
            var why = new Reason("WEBHOOK_STATUS", "对方答了" + status + "。");
            var refused = status / 100 == 4 && status != 408 && status != 425 && status != 429;
            return refused ? new Outcome.Refused(why) : new Outcome.Failed(why);
        }
        return format == Format.JSON ? new Outcome.Delivered() : robot(body);
    }

    /** A robot answers 200 to everything, and says inside what it thinks of it. */
    private static Outcome robot(byte[] body) {
        var code = code(body);
        if (code != null && code == 0) {
            return new Outcome.Delivered();
        }
        var why = new Reason("WEBHOOK_ROBOT", "机器人没有收" + (code == null ? "。" : ",错误码" + code + "。"));
        return code == null || LATER.contains(code) ? new Outcome.Failed(why) : new Outcome.Refused(why);
    }

    private static @Nullable Integer code(byte[] body) {
        try {
            JsonNode code = JSON.readTree(body).path("errcode");
            return code.isInt() ? Integer.valueOf(code.intValue()) : null;
        } catch (IOException noJson) {
            return null;
        }
    }

    /** Why there was no answer. */
    static Outcome none(Throwable failure) {
        return new Outcome.Failed(
                switch (failure) {
                    case HttpConnectTimeoutException slow -> unreachable();
                    case ConnectException refused -> unreachable();
                    case HttpTimeoutException slow -> late();
                    case TimeoutException slow -> late();
                    case SSLException untrusted -> new Reason("WEBHOOK_TLS", "对方的证书不可信,没有发送。");
                    default -> new Reason("WEBHOOK_BROKEN", "连接中断。");
                });
    }

    /** It did not get out of the door. The message may have the address with its key: only the sort of failure is said. */
    static Outcome unsent(RuntimeException failure) {
        return new Outcome.Failed(
                new Reason("WEBHOOK_UNSENT", "发不出去(" + failure.getClass().getSimpleName() + ")。"));
    }

    private static Reason late() {
        return new Reason("WEBHOOK_SLOW", "对方没有按时回答。");
    }

    private static Reason unreachable() {
        return new Reason("WEBHOOK_UNREACHABLE", "连不上对方。");
    }
}
