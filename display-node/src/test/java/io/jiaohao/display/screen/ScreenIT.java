// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.screen;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.Message.DeviceState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, watching and ending a browser that is a script of ours. */
final class ScreenIT {
    @TempDir
    private Path folder = Path.of("");

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void aBrowserThatLivesIsReadyAndEndsWithTheNode() throws IOException {
        // given
        try (var screen = screen(List.of())) {
            // when
            screen.open();
            await().until(() -> said.equals(List.of("READY null")));
        }
        // then
        assertFalse(running());
        assertEquals(List.of("READY null"), said);
        var calls = Files.readAllLines(folder.resolve("browser.calls"));
        assertTrue(calls.contains("--kiosk"));
        assertTrue(calls.contains("DISPLAY=:7 WAYLAND_DISPLAY="), calls.toString());
        assertTrue(Files.readString(folder.resolve("screen/waiting.html")).contains("http://127.0.0.1:1/board"));
    }

    @Test
    void aBrowserThatEndsIsStartedAgainWithAFreshProfile() throws IOException {
        try (var screen = screen(List.of())) {
            // given
            screen.open();
            await().until(() -> said.contains("READY null"));
            var left = Files.createFile(profile().resolve("crashed"));
            // when
            ours().forEach(ProcessHandle::destroyForcibly);
            // then
            await().until(() -> starts() == 2 && said.size() == 3);
            assertTrue(said.get(1).startsWith("FAULTY the browser ended (code "), said.toString());
            assertEquals("READY null", said.get(2));
            assertFalse(Files.exists(left));
        }
    }

    @Test
    void aBrowserThatEndsAtOnceIsFaultyWithWhatToDoAndTriedEverMoreRarely() throws IOException {
        try (var screen = screen(List.of("--fake-end-at-once"))) {
            screen.open();
            await().until(() -> starts() == 2);
            assertEquals(
                    List.of("FAULTY the browser ends at once (code 3): is a screen plugged in and :7 its display?"
                            + " It said: cannot open display"),
                    said);
        }
    }

    @Test
    void aBrowserThatDoesNotListenIsEndedByForce() throws IOException {
        // given
        var screen = screen(List.of("--fake-deaf"));
        screen.open();
        await().until(() -> said.contains("READY null"));
        // when
        assertTimeoutPreemptively(Duration.ofSeconds(10), screen::close);
        // then
        await().until(() -> !running());
    }

    @Test
    void aBrowserThatIsNotInstalledIsAbsentWithWhatToDo() {
        var settings = settings("chromium", List.of());
        try (var screen = new Screen(settings, "/nowhere", Duration.ofSeconds(1), this::hear, false)) {
            screen.open();
            await().until(() -> said.contains("ABSENT chromium is not installed: sudo apt install chromium"));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndTriedAgain() throws IOException {
        // given: a file where the folder should be
        var settings = settings("browser", List.of());
        try (var screen = screen(List.of())) {
            Files.writeString(settings.folder(), "no folder");
            // when
            screen.open();
            await().until(() -> !said.isEmpty());
            assertTrue(said.getFirst().startsWith("FAULTY the browser does not start ("), said.toString());
            Files.delete(settings.folder());
            // then
            await().until(() -> said.contains("READY null"));
        }
    }

    @Test
    void whatABrowserThatEndedLeftRunningEndsToo() throws IOException {
        try (var screen = screen(List.of("--fake-child"))) {
            // given: a child that a browser's death does not end
            screen.open();
            await().until(() -> said.contains("READY null"));
            var child = ProcessHandle.of(Long.parseLong(
                            Files.readString(folder.resolve("browser.child")).strip()))
                    .orElseThrow();
            // when
            ours().forEach(ProcessHandle::destroyForcibly);
            // then
            await().until(() -> !child.isAlive());
        }
    }

    @Test
    void aTalkativeBrowserFillsNoDisk() throws IOException {
        try (var screen = screen(List.of("--fake-talk"))) {
            screen.open();
            await().until(() -> said.contains("READY null"));
            try (var all = Files.walk(folder.resolve("screen"))) {
                assertEquals(
                        List.of("waiting.html"),
                        all.filter(Files::isRegularFile)
                                .map(each -> each.getFileName().toString())
                                .toList());
            }
        }
    }

    @Test
    void asRootNoBrowserIsStartedAndItSaysWhatToDo() throws IOException {
        // given
        screen(List.of()).close();
        var settings = settings("browser", List.of());
        try (var screen = new Screen(settings, folder.toString(), Duration.ofMillis(300), this::hear, true)) {
            // when
            screen.open();
            // then
            await().until(() ->
                    said.equals(List.of("FAULTY no browser runs as root: run display-node as the user who owns "
                            + "the desktop, not as root")));
        }
        assertEquals(0, starts());
    }

    @Test
    void anEmptyEntryOfThePathIsNotTheFolderTheNodeWasStartedIn() throws IOException {
        // given: a program that is there, seen from the folder the tests run in
        screen(List.of()).close();
        var here = Path.of("")
                .toAbsolutePath()
                .relativize(folder.resolve("browser").toAbsolutePath());
        assertTrue(Files.isExecutable(here));
        try (var screen = new Screen(
                settings(here.toString(), List.of()), ":/nowhere:", Duration.ofSeconds(1), this::hear, false)) {
            // when
            screen.open();
            // then
            await().until(() -> !said.isEmpty());
            assertTrue(said.getFirst().startsWith("ABSENT"), said.toString());
        }
    }

    private Path profile() throws IOException {
        try (var all = Files.list(folder.resolve("screen"))) {
            return all.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private Screen screen(List<String> arguments) throws IOException {
        var script = folder.resolve("browser");
        Files.copy(Path.of("src/test/resources/screen/browser"), script);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Screen(
                settings("browser", arguments), folder + ":/usr/bin", Duration.ofMillis(300), this::hear, false);
    }

    private ScreenSettings settings(String browser, List<String> arguments) {
        return new ScreenSettings(
                "hall-screen",
                URI.create("http://127.0.0.1:1/board"),
                browser,
                ":7",
                folder.resolve("screen"),
                arguments);
    }

    private void hear(DeviceState state, @org.jspecify.annotations.Nullable String reason) {
        said.add(state + " " + reason);
    }

    private long starts() throws IOException {
        var calls = folder.resolve("browser.calls");
        return Files.exists(calls)
                ? Files.readAllLines(calls).stream().filter("start"::equals).count()
                : 0;
    }

    private boolean running() {
        return !ours().isEmpty();
    }

    private List<ProcessHandle> ours() {
        return ProcessHandle.allProcesses()
                .filter(each -> each.info().arguments().stream()
                        .flatMap(java.util.Arrays::stream)
                        .anyMatch(folder.resolve("browser").toString()::equals))
                .toList();
    }
}
