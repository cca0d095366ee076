// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.screen.ScreenSettings;
import io.jiaohao.protocol.settings.ConfigError;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
        assertEquals(Duration.ofMillis(20), config.pads().pins().debounce());
        assertNull(config.pads().pins().mockPort());
        assertNull(config.pads().bus());
        assertEquals(List.of(), config.pads().keypads());
        assertNull(config.hall());
        assertNull(config.speaker());
    }

    @Test
    void theExampleOfTheManualSetsEveryKey() throws IOException {
        // when
        var config = DisplayConfig.read(Path.of("src/main/config/display.example.toml"));
        // then
        assertEquals(7, config.windows().size());
        assertEquals(64, config.cards().getFirst().width());
        assertEquals(9, config.cards().size());
        assertEquals(
                List.of("address 5", "address 6", "address 1"),
                config.cards().subList(2, 5).stream()
                        .map(card -> card.place().replaceFirst("^\\S+ ", ""))
                        .toList());
        assertEquals(
                List.of("/dev/spidev0.0", "192.168.6.1:10001"),
                config.cards().subList(5, 7).stream().map(CardModel::place).toList());
        assertEquals("hall-screen", config.screens().getFirst().name());
        var staffRoom = config.cards().getLast();
        assertEquals("staff-room 128 32", staffRoom.name() + " " + staffRoom.width() + " " + staffRoom.height());
        var hall = config.cards().get(7);
        assertEquals(256, hall.width());
        assertEquals(64, hall.height());
        assertTrue(Files.readString(Path.of("src/main/config/display.example.toml"))
                .contains("mockPort"));
    }

    @Test
    void aScreenHasSensibleDefaultsAndEveryKeyCanBeSet() throws IOException {
        assertEquals(
                new ScreenSettings(
                        "screen",
                        URI.create("http://hall:8080/board"),
                        "chromium",
                        ":0",
                        Path.of(System.getProperty("java.io.tmpdir"), "jiaohao-screen"),
                        List.of()),
                screen("url = 'http://hall:8080/board'"));
        assertEquals(
                new ScreenSettings(
                        "door",
                        URI.create("https://hall/kiosk"),
                        "/opt/browser",
                        "wayland-0",
                        Path.of("/run/door"),
                        List.of("--force-device-scale-factor=2")),
                screen("""
                        name = 'door'
                        url = 'https://hall/kiosk'
                        browser = '/opt/browser'
                        display = 'wayland-0'
                        folder = '/run/door'
                        arguments = ['--force-device-scale-factor=2']"""));
    }

    @Test
    void aScreenWithoutAPageAndTwoOfOneNameAreRefused() {
        assertTrue(complaint(LEAST + "[[screens]]\nname = 'a'\n", "", "")
                .contains("screens: must be a page like http://192.168.1.2:8080/board"));
        var one = "[[screens]]\nurl = 'http://hall/board'\n";
        assertTrue(complaint(LEAST + one + one, "", "")
                .contains("screens name screen screen twice: each needs its own name"));
    }

    @Test
    void aScreenNamedLikeAnotherDeviceAndTwoInOneFolderAreRefused() {
        var one = LEAST + "[[screens]]\nurl = 'http://hall/board'\nname = '@'\n";
        for (var taken : List.of(
                "hall",
                "window-3",
                "speaker",
                "recordings",
                "keys",
                "pads",
                "pad-3",
                "evaluator-3",
                "keypad-3",
                "staff-room")) {
            assertTrue(complaint(one.replace("@", taken), "", "")
                    .contains("screens must not be named " + taken + ", which is another device"));
        }
        var folders = one.replace("@", "a") + "folder = '/run/screen'\n[[screens]]\nurl = 'http://hall/board'\n"
                + "name = 'b'\nfolder = '/run/./screen'\n";
        assertTrue(complaint(folders, "", "").contains("screens use the folder /run/./screen twice"));
    }

    @Test
    void noCallWaitsOnItsLineForAWarning() {
        var shared =
                "[[windows]]\nnumber = 9\n[windows.card]\nserial = '/dev/ttyUSB0'\n[staffRoom.card]\nserial = '@'\naddress = 9\n";
        assertTrue(complaint(LEAST + shared.replace("@", "/dev/ttyUSB0"), "", "")
                .contains(
                        "staffRoom shares /dev/ttyUSB0 with window-9: give it a line of its own, so that no call waits"
                                + " for a warning"));
    }

    @Test
    void aBrowserOutsideItsSandboxIsRefused() {
        var outside = LEAST + "[[screens]]\nurl = 'http://hall/board'\narguments = ['--kiosk', '--no-sandbox']\n";
        assertTrue(complaint(outside, "", "").contains("arguments must not have --no-sandbox"));
    }

    private ScreenSettings screen(String lines) throws IOException {
        return read(LEAST + "[[screens]]\n" + lines).screens().getFirst();
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
    void oneSerialLineHasOneSpeedAndEachCardItsAddress() {
        // given
        var serial = LEAST.replace("host = \"192.168.1.33\"", "serial = \"/dev/bus\"\n  baud = 9600");
        var second = "[[windows]]\nnumber = 4\n  [windows.card]\n  serial = \"/dev/bus\"\n";
        // then
        assertTrue(complaint(serial + second + "  address = 2\n  baud = 57600\n", "", "")
                .contains("use /dev/bus for onbon at 9600 baud and for onbon at 57600 baud"));
        assertTrue(complaint(serial + second + "  baud = 9600\n", "", "")
                .contains("name the card at /dev/bus address 1 twice"));
    }

    @Test
    void aMissingPasswordIsAskedFor() {
        assertTrue(complaint(LEAST, "password = \"secret\"", "").contains("broker.password is missing"));
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
