// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 with the secret of a webhook. Pure. */
final class Signature {
    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    /** Of a body, as {@code sha256=} and small hex digits. */
    static String header(String secret, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(hmac(secret, body));
    }

    /** 加签 of a robot of 钉钉: the address with the time in milliseconds and what the secret makes of it. */
    static URI dingtalk(URI url, String secret, long millis) {
        var text = millis + "\n" + secret;
        var sign = Base64.getEncoder().encodeToString(hmac(secret, text.getBytes(StandardCharsets.UTF_8)));
        var joint = url.getRawQuery() == null ? "?" : "&";
        return URI.create(
                url + joint + "timestamp=" + millis + "&sign=" + URLEncoder.encode(sign, StandardCharsets.UTF_8));
    }

    private static byte[] hmac(String secret, byte[] bytes) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
