// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.pad.Tap;
import io.jiaohao.display.pad.bus.BusKeys;
import io.jiaohao.display.pad.bus.BusSettings;
import io.jiaohao.display.pad.gpio.GpioSettings;
import io.jiaohao.display.pad.keypad.KeypadKey;
import io.jiaohao.display.pad.keypad.KeypadKeys;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.serial.SerialSettings;
import io.jiaohao.protocol.settings.ConfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys, lamps, pads and keypads: defaults, every key set to something else, and what wrong ones are told. */
final class PadConfigTest {
    private static final WindowNumber THREE = new WindowNumber(3);
    private static final WindowNumber FOUR = new WindowNumber(4);
    private static final String LEAST = """
            [broker]
            user = "window-3"
            password = "secret"
            [[windows]]
            number = 3
            """;
    private static final String BUS = LEAST + """
              [windows.pad]
              address = 3
            [pads]
            serial = "/dev/ttyUSB0"
            """;
    private static final String KEYPAD = LEAST + """
              [windows.keypad]
              device = "/dev/input/event3"
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aBusHasSensibleDefaults() throws IOException {
        assertEquals(
                new BusSettings(
                        new SerialSettings("/dev/ttyUSB0", 9_600),
                        Duration.ofMillis(20),
                        Duration.ofSeconds(1),
                        false,
                        false,
                        BusKeys.usual(),
                        List.of(),
                        Map.of(),
                        List.of(new BusSettings.Place(THREE, 3, null))),
                read(BUS).bus());
    }

    @Test
    void everyKeyOfABusCanBeSet() throws IOException {
        // when
        var bus = read(BUS.replace("address = 3", "address = 7\n  evaluator = 8") + """
                baud = 19200
                gapMillis = 30
                repeatMillis = 2000
                echo = true
                together = true
                grades = [5, 4, 2]
                  [pads.keys]
                  0E = "UNDO"
                  12 = "NONE"
                  13 = "TRANSFER SB"
                  [pads.stars]
                  101 = 5
                """)
                .bus();
        // then
        assertNotNull(bus);
        assertEquals(new SerialSettings("/dev/ttyUSB0", 19_200), bus.line());
        assertEquals(Duration.ofMillis(30), bus.gap());
        assertEquals(Duration.ofSeconds(2), bus.repeat());
        assertTrue(bus.echo() && bus.together());
        assertEquals(List.of(5, 4, 2), bus.grades());
        assertEquals(Map.of("101", 5), bus.stars());
        assertEquals(List.of(new BusSettings.Place(THREE, 7, 8)), bus.places());
        assertEquals(Tap.of(Key.UNDO), bus.keys().taps().get("0E"));
        assertEquals(Tap.of(Key.TRANSFER).with("SB"), bus.keys().taps().get("13"));
        assertEquals(Tap.of(Key.NEXT), bus.keys().taps().get("0C"));
        assertFalse(bus.keys().taps().containsKey("12"));
    }

    @Test
    void aKeypadHasSensibleDefaults() throws IOException {
        // when
        var keypad = read(KEYPAD).keypads().getFirst();
        // then
        assertEquals(Path.of("/dev/input/event3"), keypad.device());
        assertEquals(List.of(THREE), keypad.windows());
        assertEquals(KeypadKeys.usual(), keypad.keys());
        assertEquals(KeypadKey.TAB, keypad.choose());
        assertEquals("", keypad.letters());
        assertEquals(Duration.ofSeconds(5), keypad.forget());
        assertTrue(keypad.light());
    }

    @Test
    void everyKeyOfKeypadsCanBeSet() throws IOException {
        // when
        var keypad = read(KEYPAD + """
                [keypads]
                choose = "EQUALS"
                letters = "ABC"
                forgetMillis = 3000
                light = false
                  [keypads.keys]
                  MINUS = "HOLD KEPT"
                  7_PLUS = "OPEN"
                  ZERO = "NONE"
                """).keypads().getFirst();
        // then
        assertEquals(KeypadKey.EQUALS, keypad.choose());
        assertEquals("ABC", keypad.letters());
        assertEquals(Duration.ofSeconds(3), keypad.forget());
        assertFalse(keypad.light());
        assertEquals(Tap.of(Key.HOLD).with("KEPT"), keypad.keys().taps().get("MINUS"));
        assertEquals(Tap.of(Key.OPEN), keypad.keys().taps().get("7_PLUS"));
        assertFalse(keypad.keys().taps().containsKey("ZERO"));
    }

    @Test
    void oneKeypadMayServeTwoWindows() throws IOException {
        var two = KEYPAD + "[[windows]]\nnumber = 4\n  [windows.keypad]\n  device = \"/dev/input/event3\"\n";
        assertEquals(
                List.of(List.of(THREE, FOUR)),
                read(two).keypads().stream().map(keypad -> keypad.windows()).toList());
    }

    @Test
    void numLockChoosesNoWindowOfASharedKeypad() throws IOException {
        // given
        var two = KEYPAD + "[[windows]]\nnumber = 4\n  [windows.keypad]\n  device = \"/dev/input/event3\"\n";
        var numLock = "[keypads]\nchoose = \"NUMLOCK\"\n";
        // then
        assertComplaint("keypads.choose must be TAB, EQUALS or ESCAPE", two + numLock);
        assertEquals(1, read(KEYPAD + numLock).keypads().size());
    }

    @Test
    void keysOnPinsTakeArgumentsAndALamp() throws IOException {
        // when
        var pins = read(LEAST + """
                lamp = 24
                  [windows.keys]
                  NEXT = 17
                  "HOLD KEPT" = 5
                  "OPEN/PAUSE/CONTINUE" = 6
                """).pins();
        // then
        assertEquals(
                Map.of(
                        THREE,
                        new GpioSettings.Place(
                                Map.of(Tap.of(Key.NEXT), 17, Tap.of(Key.HOLD).with("KEPT"), 5, Tap.ofSwitch(), 6), 24)),
                pins.places());
    }

    @Test
    void theExampleOfTheManualNamesWhatIsUsual() throws IOException {
        // when
        var example = DisplayConfig.read(Path.of("src/main/config/display.example.toml"))
                .pads();
        // then
        var keypad = example.keypads().getFirst();
        assertEquals(KeypadKeys.usual(), keypad.keys());
        var bus = example.bus();
        assertNotNull(bus);
        BusKeys.usual()
                .taps()
                .forEach((key, tap) -> assertEquals(tap, bus.keys().taps().get(key), key));
        assertEquals(List.of(new BusSettings.Place(FOUR, 4, 4)), bus.places());
        assertEquals(
                List.of(24),
                example.pins().places().values().stream()
                        .map(GpioSettings.Place::lamp)
                        .toList());
    }

    @Test
    void aKeyNobodyHasIsRefused() {
        assertComplaint(
                "line 7: windows.keys.NEXD is no key; did you mean NEXT?", LEAST + "  [windows.keys]\n  NEXD = 17\n");
        assertComplaint("pads.keys.0C is no key; did you mean NEXT?", BUS + "  [pads.keys]\n  0C = \"NEXD\"\n");
        assertComplaint("is no key of a pad: 9Z", BUS + "  [pads.keys]\n  9Z = \"NEXT\"\n");
        assertComplaint("is no key of a keypad: RETURN", KEYPAD + "[keypads.keys]\nRETURN = \"NEXT\"\n");
    }

    @Test
    void aKeyThatSaysNothingWithoutAnArgumentIsRefusedWithoutOne() throws IOException {
        assertComplaint(
                "line 7: windows.keys.TRANSFER needs an argument", LEAST + "  [windows.keys]\n  TRANSFER = 17\n");
        assertComplaint("pads.keys.13 needs an argument behind TRANSFER", BUS + "[pads.keys]\n13 = \"TRANSFER\"\n");
        assertComplaint("keypads.keys.PLUS needs an argument", KEYPAD + "[keypads.keys]\nPLUS = \"CALL\"\n");
        assertEquals(
                Tap.of(Key.CALL),
                read(KEYPAD + "[keypads.keys]\nDIGITS_PLUS = \"CALL\"\n")
                        .keypads()
                        .getFirst()
                        .keys()
                        .taps()
                        .get("DIGITS_PLUS"));
    }

    @Test
    void onePinForTwoKeysIsRefused() {
        assertComplaint("pin 17 twice", LEAST + "  [windows.keys]\n  NEXT = 17\n  OPEN = 17\n");
        assertComplaint("pin 17 twice", LEAST + "lamp = 17\n  [windows.keys]\n  NEXT = 17\n");
    }

    @Test
    void twoPadsWithOneAddressAreRefused() {
        assertComplaint(
                "the pad with address 3 twice", BUS + "[[windows]]\nnumber = 4\n  [windows.pad]\n  address = 3\n");
    }

    @Test
    void aPadWithoutALineIsRefused() {
        assertComplaint("say in [pads] which serial line", LEAST + "  [windows.pad]\n  address = 3\n");
    }

    @Test
    void whatCannotBeIsToldWhatCan() {
        assertComplaint("address must be 1 to 254, not 0", BUS.replace("address = 3", "address = 0"));
        assertComplaint("grades must be the grades 1 to 5", BUS + "grades = [6]\n");
        assertComplaint("pads.stars.101 must be 1 to 5, not 0", BUS + "[pads.stars]\n101 = 0\n");
        assertComplaint("keypads.choose must be NUMLOCK", KEYPAD + "[keypads]\nchoose = \"ENTER\"\n");
        assertComplaint("keypads.letters must be at most nine", KEYPAD + "[keypads]\nletters = \"a\"\n");
        assertComplaint("pads.bad is not known", BUS + "bad = 1\n");
        assertComplaint("windows.keypad.path is not known", KEYPAD.replace("device =", "path = \"x\"\n  device ="));
    }

    @Test
    void aPinARaspberryPiDoesNotHaveIsRefusedUnlessKeysAreSimulated() throws IOException {
        // given
        var far = LEAST + "  [windows.keys]\n  NEXT = 317\n";
        // then
        assertComplaint("windows.keys.NEXT must be 0 to 27, not 317", far);
        assertEquals(0, read(far + "[pins]\nmockPort = 0\n").pins().mockPort());
    }

    private void assertComplaint(String expected, String text) {
        var error = assertThrows(ConfigError.class, () -> read(text));
        assertTrue(String.valueOf(error.getMessage()).contains(expected), error.getMessage());
    }

    private PadConfig read(String text) throws IOException {
        return DisplayConfig.read(Files.writeString(folder.resolve("display.toml"), text))
                .pads();
    }
}
