// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.Identity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who is signed in. The cookie says who and since when, sealed with that identity's password, so that pages go on after a restart
 * of the controller and a changed password ends every session; only who signed out is remembered here. Event loop only.
 */
final class Sessions {
    private static final Duration SHIFT = Duration.ofHours(12);
    /** Nobody stands at a kiosk to sign it in each morning; browsers keep a cookie no longer than this. */
    private static final Duration KIOSK = Duration.ofDays(400);

    private static final int REMEMBERED = 500;

    private final SecureRandom random = new SecureRandom();
    private final AccessBook access;
    private final Supplier<Instant> wallClock;
    private final Map<String, String> said = bounded();
    private final Map<String, String> ended = bounded();

    /**
     * A signed-in browser.
     *
     * @param formKey stands in its plain forms, which cannot send a header of ours
     */
    record Session(Identity identity, String cookie, String formKey) {}

    Sessions(AccessBook access, Supplier<Instant> wallClock) {
        this.access = access;
        this.wallClock = wallClock;
    }

    /** The cookie of a new session. */
    String open(Identity identity) {
        var nonce = new byte[12];
        random.nextBytes(nonce);
        var body = identity.user() + '.' + wallClock.get().getEpochSecond() + '.' + text(nonce);
        return body + '.' + seal(identity.user(), body);
    }

    Optional<Session> find(String cookie) {
        var parts = cookie.split("\\.", -1);
        if (parts.length != 4 || cookie.length() > 200 || ended.containsKey(cookie)) {
            return Optional.empty();
        }
        try {
            var body = cookie.substring(0, cookie.lastIndexOf('.'));
            var known = same(parts[3], seal(parts[0], body)) ? identity(parts[0]) : Optional.<Identity>empty();
            return known.filter(identity -> fresh(identity, Long.parseLong(parts[1])))
                    .map(identity -> new Session(identity, cookie, seal(parts[0], "form " + cookie)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    void end(String cookie) {
        ended.put(cookie, "");
    }

    /** The last answer, for the plain desk page after its redirect. */
    String said(Session session) {
        return said.getOrDefault(session.cookie(), "");
    }

    void say(Session session, String sentence) {
        said.put(session.cookie(), sentence);
    }

    static Duration life(Identity identity) {
        return identity.kind() == Identity.Kind.KIOSK ? KIOSK : SHIFT;
    }

    private boolean fresh(Identity identity, long since) {
        var age = wallClock.get().getEpochSecond() - since;
        return age <= life(identity).toSeconds();
    }

    private Optional<Identity> identity(String user) {
        return access.byPassword(user, access.passwordOf(user));
    }

    private String seal(String user, String body) {
        return access.seal(user, "session " + body);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> bounded() {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
