// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.screen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the browser is called. Pure. */
final class BrowserCommand {
    /** Nothing may stand in front of the page: no question, no bubble, no bar; and nobody swipes it away. */
    private static final List<String> QUIET = List.of(
            "--kiosk",
            "--noerrdialogs",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-session-crashed-bubble",
            "--disable-infobars",
            "--disable-pinch",
            "--overscroll-history-navigation=0",
            "--disable-features=Translate,InfiniteSessionRestore",
            "--autoplay-policy=no-user-gesture-required",
            "--password-store=basic");

    /** The hall has no Internet, and a screen asks nobody for news. */
    private static final List<String> ALONE = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--check-for-update-interval=31536000");

    private BrowserCommand() {}

    static List<String> of(ScreenSettings settings, Path program, Path waiting) {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(QUIET);
        command.addAll(ALONE);
        command.add("--ozone-platform=" + (settings.wayland() ? "wayland" : "x11"));
        command.add("--host-rules=MAP * ~NOTFOUND , EXCLUDE " + settings.page().getHost());
        command.add("--user-data-dir=" + settings.folder().resolve("profile"));
        command.addAll(settings.arguments());
        command.add(waiting.toUri().toString());
        return command;
    }

    static Map<String, String> environment(ScreenSettings settings) {
        return Map.of(settings.wayland() ? "WAYLAND_DISPLAY" : "DISPLAY", settings.display());
    }

    /** The page that stands there until the controller's answers. */
    static String waiting(String template, ScreenSettings settings) {
        var page = settings.page()
                .toASCIIString()
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("<", "\\u003c");
        return template.replace("@PAGE@", page);
    }
}
