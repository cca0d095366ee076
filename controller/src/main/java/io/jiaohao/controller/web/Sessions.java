// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.access.Identity;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Who is signed in, in memory: a restart signs everybody out, and a page signs in again with its token. At most 500, the one
 * longest unused makes room. Event loop only.
 */
final class Sessions {
    static final Duration LIFE = Duration.ofHours(12);
    private static final int AT_MOST = 500;

    /** A signed-in browser. {@code formKey} stands in its plain forms, which cannot send a header of ours. */
    static final class Session {
        private final Identity identity;
        private final String formKey;
        private final long since;
        private String said = "";

        private Session(Identity identity, String formKey, long since) {
            this.identity = identity;
            this.formKey = formKey;
            this.since = since;
        }

        Identity identity() {
            return identity;
        }

        String formKey() {
            return formKey;
        }

        /** The last answer, for the plain desk page after its redirect. */
        String said() {
            return said;
        }

        void say(String sentence) {
            said = sentence;
        }
    }

    private final SecureRandom random = new SecureRandom();
    private final LongSupplier nanoTime;
    private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
            return size() > AT_MOST;
        }
    };

    Sessions(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The cookie of a new session. */
    String open(Identity identity) {
        var cookie = fresh();
        sessions.put(cookie, new Session(identity, fresh(), nanoTime.getAsLong()));
        return cookie;
    }

    Optional<Session> find(String cookie) {
        var session = sessions.get(cookie);
        if (session != null && nanoTime.getAsLong() - session.since > LIFE.toNanos()) {
            sessions.remove(cookie);
            return Optional.empty();
        }
        return Optional.ofNullable(session);
    }

    void end(String cookie) {
        sessions.remove(cookie);
    }

    private String fresh() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
