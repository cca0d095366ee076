// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.screen.Screen;
import io.jiaohao.display.screen.ScreenSettings;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.settings.ConfigTable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The browsers of this node: read, opened, ended. */
final class Screens implements AutoCloseable {
    private static final Duration STEADY = Duration.ofSeconds(5);
    /** Under which this node's other devices report. */
    private static final Pattern TAKEN =
            Pattern.compile("hall|staff-room|speaker|recordings|keys|pads|(window|pad|evaluator|keypad)-.*");

    private final List<Screen> screens;

    Screens(List<ScreenSettings> settings, Devices devices) {
        var path = System.getenv("PATH");
        this.screens = settings.stream()
                .map(each -> screen(each, path == null ? "" : path, devices))
                .toList();
    }

    private static Screen screen(ScreenSettings settings, String path, Devices devices) {
        devices.is(settings.name(), DeviceState.ABSENT, "not yet started");
        return new Screen(settings, path, STEADY, (state, reason) -> devices.is(settings.name(), state, reason));
    }

    /** Reads one table of {@code [[screens]]}. */
    static ScreenSettings read(ConfigTable table) {
        var name = table.text("name", "screen");
        var usual = Path.of(System.getProperty("java.io.tmpdir", "/tmp"), "jiaohao-" + name);
        var page = table.as("url", "", URI::create);
        var settings = table.check(() -> new ScreenSettings(
                name,
                page,
                table.text("browser", "chromium"),
                table.text("display", ":0"),
                Path.of(table.text("folder", usual.toString())),
                table.texts("arguments", List.of())));
        if (settings.arguments().contains("--no-sandbox")) {
            throw table.wrong(
                    "arguments",
                    "must not have --no-sandbox, which opens this computer to the page: run display-node as the user who owns"
                            + " the desktop, not as root");
        }
        table.end();
        return settings;
    }

    /** Each has a name and a folder of its own. */
    static void check(List<ScreenSettings> screens, ConfigTable root) {
        var names = new HashSet<String>();
        var folders = new HashSet<Path>();
        for (var screen : screens) {
            if (TAKEN.matcher(screen.name()).matches()) {
                throw root.wrong(
                        "screens",
                        "must not be named " + screen.name() + ", which is another device: hall-screen, say");
            }
            if (!names.add(screen.name())) {
                throw root.wrong("screens", "name screen " + screen.name() + " twice: each needs its own name");
            }
            if (!folders.add(screen.folder().toAbsolutePath().normalize())) {
                throw root.wrong(
                        "screens",
                        "use the folder " + screen.folder() + " twice: each needs its own, or they end each other");
            }
        }
    }

    void open() {
        screens.forEach(Screen::open);
    }

    @Override
    public void close() {
        screens.forEach(Screen::close);
    }
}
