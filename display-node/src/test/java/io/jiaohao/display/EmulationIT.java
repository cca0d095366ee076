// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jiaohao.display.card.EmulatedCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Playing the cards of a configuration, whoever makes them. */
final class EmulationIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyCardThatHasAFarEndIsPlayedAndTheOthersDoNotStopThem() throws IOException {
        // given
        var config = DisplayConfig.read(Files.writeString(folder.resolve("display.toml"), """
                [broker]
                user = "n"
                password = "p"
                [[windows]]
                number = 1
                  [windows.card]
                  host = "127.0.0.1"
                  port = 0
                [[windows]]
                number = 2
                  [windows.card]
                  driver = "huidu"
                  host = "127.0.0.1"
                  port = 0
                [[windows]]
                number = 3
                  [windows.card]
                  driver = "max7219"
                [[windows]]
                number = 4
                  [windows.card]
                  driver = "modbus"
                  serial = "/dev/ttyUSB9"
                [[windows]]
                number = 5
                  [windows.card]
                  driver = "modbus"
                  serial = "/dev/ttyUSB9"
                  address = 2
                  emulated = "FAR"
                """.replace(
                        "FAR", folder.resolve("far").toString())));
        // when
        try (var emulation = new Emulation(config)) {
            // then
            assertEquals(
                    List.of("window-1", "window-2", "window-5"),
                    emulation.cards().stream().map(EmulatedCard::name).toList());
        }
    }
}
