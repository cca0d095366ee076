// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.speaker.SpeakerSettings;
import io.jiaohao.display.speaker.chip.ChipModel;
import io.jiaohao.protocol.serial.SerialSettings;
import io.jiaohao.protocol.settings.ConfigError;
import io.jiaohao.protocol.settings.ConfigTable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table {@code [speaker]}, every key of it. */
final class VoiceConfigTest {
    private static final Path FILE = Path.of("/etc/jiaohao/display.toml");

    @Test
    void everyKeyHasADefault() {
        var config = read("[speaker]\n");
        assertEquals(new SpeakerSettings("hall", List.of("zh"), 2, true), config.settings());
        assertNull(config.folder());
        assertEquals("default", config.device());
        assertEquals(List.of("bank", "espeak"), config.voices());
        assertEquals(false, config.yao());
        assertEquals(160, config.wordsPerMinute());
        assertEquals(List.of(), config.words());
        assertEquals(Path.of("/etc/jiaohao/banks"), config.banks());
        assertNull(config.lexicon());
        assertEquals(new VoiceConfig.Command(List.of(), Duration.ofSeconds(8)), config.command());
        assertNull(config.chip());
        assertEquals(new VoiceConfig.Source(null, ""), config.source());
    }

    @Test
    void everyKeyCanBeSet() {
        var config = read("""
                [controller]
                http = "http://10.0.0.2:8080"
                token = "secret"
                [speaker]
                sink = "wav"
                folder = "/tmp/heard"
                device = "plughw:1"
                zone = "corridor"
                voices = ["chip", "bank", "command", "espeak"]
                languages = ["zh", "en"]
                times = 1
                chime = false
                yao = true
                wordsPerMinute = 175
                words = ["法律咨询"]
                banks = "/var/lib/jiaohao/banks"
                lexicon = "lexicon.txt"
                command = ["piper", "-f", "{wav}"]
                commandMillis = 3000
                  [speaker.chip]
                  model = "XFS5152CE"
                  serial = "/dev/serial/by-id/usb-1"
                  baud = 115200
                """);
        assertEquals(new SpeakerSettings("corridor", List.of("zh", "en"), 1, false), config.settings());
        assertEquals(Path.of("/tmp/heard"), config.folder());
        assertEquals("plughw:1", config.device());
        assertEquals(List.of("chip", "bank", "command", "espeak"), config.voices());
        assertEquals(true, config.yao());
        assertEquals(175, config.wordsPerMinute());
        assertEquals(List.of("法律咨询"), config.words());
        assertEquals(Path.of("/var/lib/jiaohao/banks"), config.banks());
        assertEquals(Path.of("/etc/jiaohao/lexicon.txt"), config.lexicon());
        assertEquals(new VoiceConfig.Command(List.of("piper", "-f", "{wav}"), Duration.ofSeconds(3)), config.command());
        assertEquals(
                new VoiceConfig.Chip(ChipModel.XFS5152CE, new SerialSettings("/dev/serial/by-id/usb-1", 115_200)),
                config.chip());
        assertEquals(new VoiceConfig.Source(URI.create("http://10.0.0.2:8080"), "secret"), config.source());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "voices = [\"espeek\"] | line 2: speaker.voices has “espeek”; did you mean espeak?",
                "voices = [] | line 2: speaker.voices must name at least one voice, and each once",
                "voices = [\"bank\", \"bank\"] | line 2: speaker.voices must name at least one voice, and each once",
                "voices = [\"command\"] | line 1: speaker.command and “command” in voices go together",
                "command = [\"piper\"] | line 2: speaker.command and “command” in voices go together",
                "voices = [\"chip\"] | line 2: speaker.voices and the table [speaker.chip] must both name the chip",
                "sink = \"tape\" | line 2: speaker.sink must be \"device\" or \"wav\", not \"tape\"",
                "sink = \"wav\" | line 1: speaker.folder is missing",
                "zone = \"Halle 1\" | line 2: speaker.zone must be 1 to 30 small letters, digits or dashes, not Halle 1",
                "times = 4 | line 2: speaker.times must be 1 to 3, not 4",
                "tims = 2 | line 2: speaker.tims is not known; did you mean times?",
            })
    void whatIsWrongIsNamedWithItsLine(String line, String complaint) {
        var error = assertThrows(ConfigError.class, () -> read("[speaker]\n" + line + "\n"));
        assertEquals("display.toml " + complaint, error.getMessage());
    }

    @Test
    void theChipStandsFirstOrLast() {
        var error = assertThrows(
                ConfigError.class,
                () -> read(
                        "[speaker]\nvoices = [\"bank\", \"chip\", \"espeak\"]\n[speaker.chip]\nserial = \"/dev/x\"\n"));
        assertTrue(String.valueOf(error.getMessage()).contains("must have the chip first or last"), error.getMessage());
    }

    @Test
    void anAddressOfTheControllerThatIsNoneIsNamed() {
        var error = assertThrows(ConfigError.class, () -> read("[controller]\nhttp = \"hall\"\n[speaker]\n"));
        assertTrue(
                String.valueOf(error.getMessage()).contains("controller.http must be an address"), error.getMessage());
    }

    private static VoiceConfig read(String text) {
        var root = ConfigTable.parse("display.toml", text);
        return Objects.requireNonNull(VoiceConfig.read(root.table("speaker"), root.tableOrEmpty("controller"), FILE));
    }
}
