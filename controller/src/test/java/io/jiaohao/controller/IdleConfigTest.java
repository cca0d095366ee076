// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.settings.ConfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After how long a page with power over others asks for the PIN again. */
class IdleConfigTest {
    @TempDir
    private Path folder = Path.of("");

    private Duration idle(String text) throws IOException {
        return ControllerConfig.read(Files.writeString(folder.resolve("hall.toml"), text))
                .idle();
    }

    @Test
    void halfAnHourIsUsual() throws IOException {
        assertEquals(Duration.ofMinutes(30), ControllerConfig.usual().idle());
        assertEquals(Duration.ofMinutes(30), idle(""));
        assertEquals(Duration.ofMinutes(5), idle("[http]\nidleMinutes = 5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "721", "\"long\""})
    void noHallGoesWithoutOrIsAskedAllTheTime(String minutes) {
        // when
        var error = assertThrows(ConfigError.class, () -> idle("[http]\nidleMinutes = " + minutes));
        // then
        var said = String.valueOf(error.getMessage());
        assertTrue(said.contains("idleMinutes") && said.contains("2"), said);
    }
}
