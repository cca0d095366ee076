// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import io.jiaohao.controller.warnings.telling.Audience;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * Where warnings are sent, one {@code [[warnings.webhook]]}.
 *
 * @param name of its own, for page and log: small letters, digits, {@code -}
 * @param url http or https; what stands behind its host may be a secret and is never shown
 * @param secret signs what is sent; empty: nothing is signed
 * @param timeout for the connection, and for the whole answer
 * @param keep news that could not be delivered for so long is given up
 */
public record WebhookSettings(
        String name, URI url, Audience audience, String secret, Format format, Duration timeout, Duration keep) {

    /** What the other end understands. */
    public enum Format {
        /** Our own, described in the manual. */
        JSON,
        /** A group's robot of 企业微信. */
        WECOM,
        /** A group's robot of 钉钉. */
        DINGTALK;

        public static Format parse(String name) {
            for (var format : values()) {
                if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return format;
                }
            }
            throw new IllegalArgumentException("must be json, wecom or dingtalk, not \"" + name + '"');
        }
    }

    private static final int LAST_PORT = 65_535;

    /** Reads an address, and refuses what is none of ours. */
    public static URI address(String text) {
        var url = parsed(text);
        var scheme = url.getScheme();
        if (!"http".equals(scheme) && !"https".equals(scheme)) {
            throw new IllegalArgumentException("must begin with http:// or https://");
        }
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("must name a host, and neither a user nor a #fragment");
        }
        if (url.getPort() == 0 || url.getPort() > LAST_PORT) {
            throw new IllegalArgumentException("must have a port of 1 to " + LAST_PORT + " where it has one");
        }
        return url;
    }

    private static URI parsed(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is no address", e);
        }
    }

    /** As it may be shown: without path and query, which may have a key. */
    String shown() {
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }

    /** Without what is secret. */
    @Override
    public String toString() {
        return name + " at " + shown();
    }
}
