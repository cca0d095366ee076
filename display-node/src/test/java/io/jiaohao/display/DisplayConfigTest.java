// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.settings.ConfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Defaults, every key set to something else, and what wrong ones are told. */
final class DisplayConfigTest {
    private static final String LEAST = """
            [broker]
            user = "window-3"
            password = "secret"
            [[windows]]
            number = 3
              [windows.card]
              host = "192.168.1.33"
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLeastConfigurationHasSensibleDefaults() throws IOException {
        // when
        var config = read(LEAST);
        // then
        assertEquals("127.0.0.1", config.broker().host());
        assertEquals(1883, config.broker().port());
        assertEquals("main", config.broker().hall().text());
        var card = config.cards().getFirst();
        assertEquals("window-3", card.name());
        assertEquals("192.168.1.33:5005", card.place());
        assertEquals(128, card.width());
        assertEquals(16, card.height());
        assertEquals(Duration.ofSeconds(10), config.patience());
        assertEquals(Duration.ofMillis(20), config.pins().debounce());
        assertNull(config.pins().mockPort());
        assertNull(config.hall());
        assertNull(config.speaker());
    }

    @Test
    void theExampleOfTheManualSetsEveryKey() throws IOException {
        // when
        var config = DisplayConfig.read(Path.of("src/main/config/display.example.toml"));
        // then
        assertEquals(2, config.windows().size());
        assertEquals(
                Map.of(Key.NEXT, 17, Key.RECALL, 27, Key.PAUSE, 22, Key.CONTINUE, 23),
                config.windows().getFirst().keys());
        assertEquals(64, config.cards().getFirst().width());
        assertEquals(3, config.cards().size());
        var hall = config.cards().getLast();
        assertEquals(256, hall.width());
        assertEquals(64, hall.height());
        assertTrue(Files.readString(Path.of("src/main/config/display.example.toml"))
                .contains("mockPort"));
    }

    @Test
    void anUnknownKeyIsNamedWithItsLineAndItsNeighbour() {
        assertEquals(
                "line 8: windows.card.hots is not known; did you mean host?",
                complaint(LEAST + "", "host =", "host = \"a\"\n  hots ="));
    }

    @Test
    void aWrongWidthIsToldWhatIsRight() {
        assertTrue(complaint(LEAST, "host =", "width = 96\n  host =")
                .contains("windows.card.width must be [64, 128], not 96"));
    }

    @Test
    void aMissingPasswordIsAskedFor() {
        assertTrue(complaint(LEAST, "password = \"secret\"", "").contains("broker.password is missing"));
    }

    @Test
    void aKeyNobodyHasIsRefused() {
        assertTrue(complaint(LEAST + "  [windows.keys]\n  NEXD = 17\n", "", "")
                .contains("windows.keys.NEXD is no key; did you mean NEXT?"));
    }

    @Test
    void onePinForTwoKeysIsRefused() {
        assertTrue(complaint(LEAST + "  [windows.keys]\n  NEXT = 17\n  OPEN = 17\n", "", "")
                .contains("pin 17 twice"));
    }

    @Test
    void aPinARaspberryPiDoesNotHaveIsRefusedUnlessKeysAreSimulated() throws IOException {
        // given
        var far = LEAST + "  [windows.keys]\n  NEXT = 317\n";
        // then
        assertTrue(complaint(far, "", "").contains("windows.keys.NEXT must be 0 to 27, not 317"));
        assertEquals(
                List.of(317),
                List.copyOf(read(far + "[pins]\nmockPort = 0\n")
                        .windows()
                        .getFirst()
                        .keys()
                        .values()));
    }

    private String complaint(String text, String replace, String with) {
        var changed = replace.isEmpty() ? text : text.replace(replace, with);
        var error = assertThrows(ConfigError.class, () -> read(changed));
        return String.valueOf(error.getMessage()).replaceFirst("^.*display.toml ", "");
    }

    private DisplayConfig read(String text) throws IOException {
        return DisplayConfig.read(Files.writeString(folder.resolve("display.toml"), text));
    }
}
