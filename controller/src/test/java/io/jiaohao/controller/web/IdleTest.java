// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.controller.access.DoorBook;
import io.jiaohao.controller.access.Identity;
import io.jiaohao.controller.access.TicketSecrets;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.web.door.Sessions;
import io.jiaohao.controller.web.door.Who;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions at which nobody is, by a hand clock. */
@SuppressWarnings("NullAway.Init") // sessions are opened before each test
class IdleTest {
    private static final Identity INSTALLER = new Identity("installer", Identity.Kind.INSTALLER, List.of());
    private static final Identity KIOSK = new Identity("kiosk-1", Identity.Kind.KIOSK, List.of());
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);
    private static final WindowNumber FOUR = new WindowNumber(4);

    @TempDir
    private Path state = Path.of("");

    private Instant now = Instant.parse("2026-11-23T01:00:00Z");
    private AccessBook book;
    private Sessions sessions;
    private DoorBook door;

    @BeforeEach
    void open() throws IOException {
        book = AccessBook.open(state.resolve("access.json"), List.of(INSTALLER, KIOSK), () -> new byte[24]);
        door = DoorBook.open(state.resolve("door.txt"));
        sessions = sessions();
    }

    private Sessions sessions() {
        return new Sessions(book, new TicketSecrets(new byte[32]), () -> Hall.EMPTY, () -> now, HALF_AN_HOUR, door);
    }

    @Test
    void whoeverSignedOutStaysOutAfterARestart() {
        // given
        var gone = sessions.open(INSTALLER);
        var there = sessions.open(INSTALLER);
        sessions.end(gone);
        // when
        door.close();
        door = DoorBook.open(state.resolve("door.txt"));
        var after = sessions();
        // then
        assertTrue(after.find(gone).isEmpty());
        assertTrue(after.find(there).isPresent());
    }

    @Test
    void madeUpCookiesFlushNobodyWhoSignedOut() {
        // given
        var gone = sessions.open(INSTALLER);
        sessions.end(gone);
        // when
        for (var n = 0; n < 600; n++) {
            sessions.end("installer.1763859600.AAAA." + n);
            sessions.end(sessions.open(KIOSK));
        }
        // then
        assertTrue(sessions.find(gone).isEmpty());
        assertEquals(601, door.of("out").size());
        door.close();
    }

    private Sessions.Session session(String cookie) {
        return sessions.find(cookie).orElseThrow();
    }

    @Test
    void aSessionIsIdleAfterHalfAnHourWithoutATouch() {
        // given
        var cookie = sessions.open(INSTALLER);
        // then
        now = now.plus(HALF_AN_HOUR);
        assertFalse(session(cookie).idle());
        now = now.plusSeconds(1);
        assertTrue(session(cookie).idle());
    }

    @Test
    void eachTouchBeginsAnewAndNoneWakesWhatIsIdle() {
        // given
        var cookie = sessions.open(INSTALLER);
        now = now.plus(HALF_AN_HOUR);
        // when
        sessions.touch(session(cookie));
        // then
        now = now.plus(HALF_AN_HOUR);
        assertFalse(session(cookie).idle());
        now = now.plusSeconds(1);
        sessions.touch(session(cookie));
        assertTrue(session(cookie).idle());
    }

    @Test
    void afterARestartItHasItsTimeOnceMore() {
        // given
        var cookie = sessions.open(INSTALLER);
        now = now.plus(HALF_AN_HOUR.multipliedBy(2));
        // when
        door = DoorBook.open(state.resolve("door.txt"));
        sessions = sessions();
        // then
        assertFalse(session(cookie).idle());
        now = now.plus(HALF_AN_HOUR).plusSeconds(1);
        assertTrue(session(cookie).idle());
    }

    @Test
    void anIdleDeskGoesOnAndPowerDoesNot() {
        // given
        var leader = new Clerk("09", "丙", "值班长", Set.of(Clerk.Right.LEAD, Clerk.Right.GUIDE));
        // when
        var idle = new Who.Staff(leader, Optional.of(FOUR)).whenIdle().orElseThrow();
        // then
        assertTrue(idle.mayPress(FOUR));
        assertTrue(idle.mayGuide());
        assertFalse(idle.mayPress(new WindowNumber(5)));
        assertFalse(idle.mayLead());
        assertFalse(idle.mayOversee());
    }

    @Test
    void aKioskIsNeverIdleAndAnInstallerHasNothingLeft() {
        assertEquals(Optional.of(new Who.Installed(KIOSK)), new Who.Installed(KIOSK).whenIdle());
        assertEquals(Optional.empty(), new Who.Installed(INSTALLER).whenIdle());
    }

    @Test
    void noPinIsAWayToMoreRights() {
        // given
        var clerk = new Clerk("07", "甲", "", Set.of(Clerk.Right.PICK));
        var leader = new Clerk("09", "丙", "", Set.of(Clerk.Right.LEAD));
        var manager = new Clerk("01", "丁", "", Set.of(Clerk.Right.MANAGE));
        // then
        assertTrue(staff(leader).maySetPin(clerk));
        assertTrue(staff(leader).maySetPin(leader));
        assertFalse(staff(leader).maySetPin(manager));
        assertFalse(staff(clerk).maySetPin(leader));
        assertTrue(staff(clerk).maySetPin(clerk));
        assertTrue(staff(manager).maySetPin(leader));
        assertTrue(new Who.Installed(INSTALLER).maySetPin(manager));
    }

    private static Who staff(Clerk clerk) {
        return new Who.Staff(clerk, Optional.empty());
    }
}
