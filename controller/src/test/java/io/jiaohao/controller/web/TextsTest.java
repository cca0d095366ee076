// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.DoorBook;
import io.jiaohao.controller.access.Identity;
import io.jiaohao.controller.access.TicketSecrets;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.web.door.Sessions;
import io.jiaohao.controller.web.door.Signing;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.controller.web.reply.Html;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Identity DESK = new Identity("desk", Identity.Kind.DESK, List.of());

    @TempDir
    private Path state = Path.of("");

    private final List<DoorBook> doors = new ArrayList<>();

    @AfterEach
    void close() {
        doors.forEach(DoorBook::close);
    }

    @Test
    void nobodyIsSentOutOfTheHouseAfterSigningIn() {
        assertEquals("/desk/3?plain=1", Signing.inside("/desk/3?plain=1"));
        assertEquals("/", Signing.inside("//elsewhere.example"));
        assertEquals("/", Signing.inside("https://elsewhere.example"));
        assertEquals("/", Signing.inside("/\\elsewhere.example"));
        assertEquals("/", Signing.inside(null));
    }

    @Test
    void aSessionOutlivesTheControllerAndEndsByItself() throws IOException {
        // given
        var book = AccessBook.open(state.resolve("access.json"), List.of(DESK), () -> new byte[24]);
        var cookie = sessions(book, NINE).open(DESK);
        // when
        var again = sessions(book, NINE.plusSeconds(60));
        var tomorrow = sessions(book, NINE.plusSeconds(86_400));
        // then
        assertEquals(new Who.Installed(DESK), again.find(cookie).orElseThrow().who());
        assertTrue(tomorrow.find(cookie).isEmpty());
        again.end(cookie);
        assertTrue(again.find(cookie).isEmpty());
    }

    @Test
    void aCookieOfOnesOwnMakingOpensNothing() throws IOException {
        // given
        var sessions = sessions(AccessBook.open(state.resolve("access.json"), List.of(DESK), () -> new byte[24]), NINE);
        var cookie = sessions.open(DESK);
        // then
        assertTrue(sessions.find("installer" + cookie.substring(4)).isEmpty());
        assertTrue(sessions.find(cookie.substring(0, cookie.length() - 2)).isEmpty());
        assertTrue(sessions.find("desk.x.y.z").isEmpty());
        assertTrue(sessions.find("").isEmpty());
        assertTrue(sessions.find("@07.1.x.y").isEmpty());
    }

    private Sessions sessions(AccessBook book, Instant now) {
        var door = DoorBook.open(state.resolve("door.txt"));
        doors.add(door);
        return new Sessions(
                book, new TicketSecrets(new byte[32]), () -> Hall.EMPTY, () -> now, Duration.ofMinutes(30), door);
    }

    @Test
    void textInAPageStaysText() {
        assertEquals("&lt;b&gt; &amp; &quot;", Html.text("<b> & \""));
    }
}
