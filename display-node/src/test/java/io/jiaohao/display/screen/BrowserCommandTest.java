// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the browser is called. */
final class BrowserCommandTest {

    @Test
    void thePageStandsAloneWithoutQuestionsAndWithoutTheRestOfTheWorld() {
        // when
        var command = BrowserCommand.of(
                settings("http://192.168.1.2:8080/board", ":0"),
                Path.of("/usr/bin/chromium"),
                Path.of("/tmp/s/profile1"),
                Path.of("/tmp/s/waiting.html"));
        // then
        assertEquals("/usr/bin/chromium", command.getFirst());
        assertEquals("file:///tmp/s/waiting.html", command.getLast());
        assertTrue(command.containsAll(List.of(
                "--kiosk",
                "--noerrdialogs",
                "--no-first-run",
                "--disable-session-crashed-bubble",
                "--overscroll-history-navigation=0",
                "--autoplay-policy=no-user-gesture-required",
                "--ozone-platform=x11",
                "--host-rules=MAP * ~NOTFOUND , EXCLUDE 192.168.1.2",
                "--user-data-dir=/tmp/s/profile1",
                "--force-device-scale-factor=2")));
    }

    @Test
    void aWaylandDisplayIsNamedAsSuch() {
        var wayland = settings("http://hall/board", "wayland-0");
        assertTrue(BrowserCommand.of(wayland, Path.of("/b"), Path.of("/p"), Path.of("/w"))
                .contains("--ozone-platform=wayland"));
        assertEquals(Map.of("WAYLAND_DISPLAY", "wayland-0"), BrowserCommand.environment(wayland));
        assertEquals(Map.of("DISPLAY", ":0"), BrowserCommand.environment(settings("http://hall/board", ":0")));
    }

    @Test
    void theWaitingPageLeadsToThePageAndNowhereElse() {
        var settings = settings("http://hall/board?a='%22%3C/script%3E", ":0");
        var page = BrowserCommand.waiting("const page = \"@PAGE@\";", settings);
        assertEquals("const page = \"http://hall/board?a='%22%3C/script%3E\";", page);
    }

    @Test
    void whatIsNoPageOfTheControllerIsRefused() {
        for (var url : List.of("", "board", "file:///etc/passwd", "ftp://hall/board", "http:///board")) {
            assertThrows(IllegalArgumentException.class, () -> settings(url, ":0"), url);
        }
        assertThrows(IllegalArgumentException.class, () -> settings("http://hall/board", " "));
        assertFalse(settings("https://hall/kiosk", ":0").wayland());
    }

    private static ScreenSettings settings(String url, String display) {
        return new ScreenSettings(
                "hall-screen",
                URI.create(url),
                "chromium",
                display,
                Path.of("/tmp/s"),
                List.of("--force-device-scale-factor=2"));
    }
}
