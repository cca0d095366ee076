// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.screen;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Which page stands on which screen.
 *
 * @param name under which it is reported
 * @param page of the controller; the browser opens no other host's
 * @param browser program name or path
 * @param display {@code :0} of X11, or the name of a Wayland display, {@code wayland-0}
 * @param folder of the browser, emptied at every start; in memory is best, for it wears out an SD card
 * @param arguments more of them, for the browser
 */
public record ScreenSettings(
        String name, URI page, String browser, String display, Path folder, List<String> arguments) {

    public ScreenSettings {
        arguments = List.copyOf(arguments);
        var scheme = String.valueOf(page.getScheme());
        if (page.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new IllegalArgumentException("must be a page like http://192.168.1.2:8080/board, not " + page);
        }
        if (name.isBlank() || browser.isBlank() || display.isBlank()) {
            throw new IllegalArgumentException("name, browser and display of a screen must not be empty");
        }
    }

    boolean wayland() {
        return !display.startsWith(":");
    }
}
