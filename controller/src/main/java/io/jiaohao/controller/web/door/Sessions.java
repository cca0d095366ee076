// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.door;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.DoorBook;
import io.jiaohao.controller.access.Identity;
import io.jiaohao.controller.access.TicketSecrets;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Pin;
import io.jiaohao.controller.hall.plan.Clerk;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who is signed in. The cookie says who and since when, sealed with that identity's password or that clerk's PIN, so that pages go on
 * after a restart of the controller and a changed password or PIN ends every session; only who signed out is remembered, in the
 * {@link DoorBook} too, as a hash. A clerk
 * has the rights of the plan as it is now. Event loop only.
 */
public final class Sessions {
    public static final Duration SHIFT = Duration.ofHours(12);
    /** Nobody stands at a kiosk to sign it in each morning; browsers keep a cookie no longer than this. */
    private static final Duration KIOSK = Duration.ofDays(400);

    private static final int REMEMBERED = 500;
    /** Each needs a PIN or a token to begin: more than a township's hall has in the life of the longest session. */
    private static final int ENDED = 20_000;

    private static final String OUT = "out";

    /** Before a badge in a cookie; no identity begins so. */
    private static final String BADGE = "@";

    private final SecureRandom random = new SecureRandom();
    private final AccessBook access;
    private final TicketSecrets secrets;
    private final Supplier<Hall> hall;
    private final Supplier<Instant> wallClock;
    private final Map<String, String> said = bounded(REMEMBERED);
    private final Map<String, String> ended = bounded(ENDED);
    private final Map<String, Instant> touched = bounded(REMEMBERED);
    private final Duration idle;
    private final Instant began;
    private final DoorBook book;

    /**
     * A signed-in browser.
     *
     * @param formKey stands in its plain forms, which cannot send a header of ours
     * @param idle nobody has changed anything or opened a page for a while
     */
    public record Session(Who who, String cookie, String formKey, boolean idle) {}

    public Sessions(
            AccessBook access,
            TicketSecrets secrets,
            Supplier<Hall> hall,
            Supplier<Instant> wallClock,
            Duration idle,
            DoorBook book) {
        this.access = access;
        this.book = book;
        book.of(OUT).forEach(cookie -> ended.put(cookie, ""));
        this.secrets = secrets;
        this.hall = hall;
        this.wallClock = wallClock;
        this.idle = idle;
        this.began = wallClock.get();
    }

    /** The cookie of a new session. */
    public String open(Identity identity) {
        return sealed(identity.user());
    }

    /** The same for a clerk. */
    public String open(Clerk clerk) {
        return sealed(BADGE + clerk.badge());
    }

    private String sealed(String name) {
        var nonce = new byte[12];
        random.nextBytes(nonce);
        var body = name + '.' + wallClock.get().getEpochSecond() + '.' + text(nonce);
        var cookie = body + '.' + seal(name, body);
        touched.put(cookie, wallClock.get());
        return cookie;
    }

    public Optional<Session> find(String cookie) {
        var parts = cookie.split("\\.", -1);
        if (parts.length != 4 || cookie.length() > 200 || ended.containsKey(hash(cookie))) {
            return Optional.empty();
        }
        try {
            var body = cookie.substring(0, cookie.lastIndexOf('.'));
            var known = same(parts[3], seal(parts[0], body)) ? who(parts[0]) : Optional.<Who>empty();
            return known.filter(who -> fresh(who, Long.parseLong(parts[1])))
                    .map(who -> new Session(who, cookie, seal(parts[0], "form " + cookie), isIdle(cookie)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Somebody is there: they changed something or opened a page. What pages ask for by themselves says nothing. */
    public void touch(Session session) {
        if (!session.idle()) {
            touched.put(session.cookie(), wallClock.get());
        }
    }

    /** Of sessions from before this program began nothing is known, and they are given the benefit of the doubt once. */
    private boolean isIdle(String cookie) {
        var last = touched.getOrDefault(cookie, began);
        return last.plus(idle).isBefore(wallClock.get());
    }

    /** For good; what is no session of ours is nothing to remember, or made-up cookies would flush who really signed out. */
    public void end(String cookie) {
        if (find(cookie).isEmpty()) {
            return;
        }
        ended.put(hash(cookie), "");
        book.keep(OUT, List.copyOf(ended.keySet()));
    }

    /** The last answer, for the plain desk page after its redirect. */
    public String said(Session session) {
        return said.getOrDefault(session.cookie(), "");
    }

    public void say(Session session, String sentence) {
        said.put(session.cookie(), sentence);
    }

    public static Duration life(Identity identity) {
        return identity.kind() == Identity.Kind.KIOSK ? KIOSK : SHIFT;
    }

    private boolean fresh(Who who, long since) {
        var life = who instanceof Who.Installed installed ? life(installed.identity()) : SHIFT;
        return wallClock.get().getEpochSecond() - since <= life.toSeconds();
    }

    private Optional<Who> who(String name) {
        return name.startsWith(BADGE)
                ? staff(hall.get(), name.substring(BADGE.length()))
                : access.byPassword(name, access.passwordOf(name)).map(Who.Installed::new);
    }

    private static Optional<Who> staff(Hall hall, String badge) {
        return hall.plan().clerk(badge).map(clerk -> new Who.Staff(clerk, hall.seatOf(badge)));
    }

    private String seal(String name, String body) {
        return name.startsWith(BADGE)
                ? secrets.seal("session " + pin(name.substring(BADGE.length())) + ' ' + body)
                : access.seal(name, "session " + body);
    }

    private String pin(String badge) {
        return hall.get()
                .pins()
                .get(badge)
                .map(Pin::hash)
                .orElseThrow(() -> new IllegalArgumentException("no PIN is set for " + badge));
    }

    private static String hash(String cookie) {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static <V> Map<String, V> bounded(int most) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }
}
