// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.display.board.Tone;
import io.jiaohao.display.card.CardPlace;
import io.jiaohao.display.card.onbon.settings.OnbonBrightness;
import io.jiaohao.display.card.onbon.settings.OnbonColours;
import io.jiaohao.display.card.onbon.settings.OnbonLook;
import io.jiaohao.display.card.onbon.settings.OnbonType;
import io.jiaohao.display.card.onbon.settings.OnbonWire;
import io.jiaohao.protocol.settings.ConfigError;
import io.jiaohao.protocol.settings.ConfigTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of an Onbon card: defaults, and every key set to something else. */
final class OnbonMakerTest {
    @Test
    void theLeastSettingsHaveSensibleDefaults() {
        assertEquals(
                new OnbonSettings(
                        "window-3",
                        new OnbonWire.Tcp("192.168.1.33", 5005),
                        1,
                        OnbonType.ANY,
                        128,
                        16,
                        Duration.ofSeconds(1),
                        Duration.ofMillis(1_500),
                        Duration.ofSeconds(10),
                        new OnbonLook(new OnbonBrightness.Own(), OnbonColours.NONE, false, true, false)),
                read("host = '192.168.1.33'", CardPlace.window("window-3")));
    }

    @Test
    void everyKeyCanBeSet() {
        var all = read("""
                host = 'card'
                port = 5006
                address = 7
                type = '6K2'
                width = 320
                height = 32
                minGapMillis = 1
                answerMillis = 50
                heartbeatMillis = 100
                brightness = 12
                clock = true
                scroll = false
                lampsOff = true
                [colours]
                calm = 'white'
                calling = 'yellow'
                serving = 'cyan'
                paused = 'magenta'
                lost = 'blue'
                orange = 'magenta'
                """, CardPlace.hall());
        assertEquals(
                new OnbonSettings(
                        "hall",
                        new OnbonWire.Tcp("card", 5006),
                        7,
                        OnbonType.BX_6K2,
                        320,
                        32,
                        Duration.ofMillis(1),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        new OnbonLook(
                                new OnbonBrightness.Fixed(12),
                                new OnbonColours(Map.of(
                                        Tone.CALM,
                                        7,
                                        Tone.CALLING,
                                        3,
                                        Tone.SERVING,
                                        5,
                                        Tone.PAUSED,
                                        6,
                                        Tone.LOST,
                                        4,
                                        Tone.YELLOW,
                                        3,
                                        Tone.ORANGE,
                                        6,
                                        Tone.RED,
                                        1)),
                                true,
                                false,
                                true)),
                all);
    }

    @Test
    void aSerialLineTriesBothSpeedsUnlessItIsTold() {
        var least = read("serial = '/dev/ttyUSB0'", CardPlace.window("window-3"));
        assertEquals(new OnbonWire.Serial("/dev/ttyUSB0", 0, ""), least.wire());
        assertEquals(Duration.ofSeconds(2), least.answer());
        assertEquals("/dev/ttyUSB0 address 1", least.place());
        var all = read("serial = '/dev/ttyUSB0'\nbaud = 57600\nemulated = '/tmp/right'", CardPlace.window("window-3"));
        assertEquals(new OnbonWire.Serial("/dev/ttyUSB0", 57_600, "/tmp/right"), all.wire());
    }

    @Test
    void theBrightnessOfTheDayGoesOnPastMidnight() {
        // when
        var read = read("host = 'card'\nbrightnessByHour = ['07:30 12', '18:00 6', '21:00 1']", CardPlace.hall());
        // then
        var levels = assertInstanceOf(OnbonBrightness.OfDay.class, read.look().brightness())
                .levels();
        assertEquals(
                List.of(1, 1, 12, 12, 6, 1),
                Stream.of(0, 14, 15, 35, 36, 47).map(levels::get).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            serial = ' '                         | serial must be the device of the converter, like /dev/serial/by-id/usb-…, not empty
            baud = 4800; serial = 'a'            | baud must be 9600, 57600 or 0 to try both, not 4800
            host = 'a'; serial = 'a'             | serial and host cannot both stand: a card hangs on one wire
            host = 'a'; type = '5E1'             | type must be one of any, 5K1, 5K2, 5MK1, 5MK2, 6K1, 6K2, 6K3, 6K1-YY, 6K2-YY, 6K3-YY, not 5E1
            host = 'a'; brightnessByHour = ['7'] | brightnessByHour must be like "07:30 12" (a half hour of the day, 0 to 15), not "7"
            host = 'a'; brightness = 16          | brightness must be -1 to 15, not 16
            host = 'a'; brightness = 1; brightnessByHour = ['07:00 1'] | brightness and brightnessByHour cannot both stand
            host = 'a'; [colours]; calm = 'pink' | colours.calm must be one of red, green, yellow, blue, cyan, magenta, white, not pink
            """)
    void aWrongSettingIsToldWhatIsRight(String text, String complaint) {
        var error = assertThrows(ConfigError.class, () -> read(text.replace("; ", "\n"), CardPlace.window("window-3")));
        assertEquals(complaint, String.valueOf(error.getMessage()).replaceFirst("^display.toml line \\d+: ", ""));
    }

    private static OnbonSettings read(String text, CardPlace place) {
        var table = ConfigTable.parse("display.toml", text);
        var read = (OnbonSettings) new OnbonMaker().read(table, place);
        table.end();
        return read;
    }
}
