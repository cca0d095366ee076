// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.screen.Screen;
import io.jiaohao.display.screen.ScreenSettings;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.settings.ConfigTable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The browsers of this node: read, opened, ended. */
final class Screens implements AutoCloseable {
    private static final Duration STEADY = Duration.ofSeconds(5);

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
        table.end();
        return settings;
    }

    void open() {
        screens.forEach(Screen::open);
    }

    @Override
    public void close() {
        screens.forEach(Screen::close);
    }
}
