// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.jiaohao.protocol.fuzz.Fuzz;
import io.jiaohao.protocol.settings.ConfigError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings as people mistype them. */
class ConfigFuzzIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everySettingsFileIsTakenOrRefusedWithASentence() throws Exception {
        var file = folder.resolve("hall.toml");
        try (var in = Objects.requireNonNull(ConfigFuzzIT.class.getResourceAsStream("hall.toml"))) {
            Fuzz.at("settings", List.of(in.readAllBytes()), input -> {
                Files.write(file, input);
                try {
                    assertNotNull(ControllerConfig.read(file));
                } catch (ConfigError refused) {
                    assertNotNull(refused.getMessage());
                }
            });
        }
    }
}
