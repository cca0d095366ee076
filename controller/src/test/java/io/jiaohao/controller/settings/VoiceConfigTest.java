// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.plan.Span;
import io.jiaohao.controller.voice.Zone;
import io.jiaohao.protocol.settings.ConfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The zones of the loudspeakers as a hall writes them down. */
@NullMarked
class VoiceConfigTest {
    @TempDir
    private Path folder = Path.of("");

    private List<Zone> zones(String text) throws IOException {
        return ControllerConfig.read(Files.writeString(folder.resolve("hall.toml"), text))
                .zones();
    }

    @Test
    void theUsualHallIsOneZoneAndSofterOverLunch() throws IOException {
        var usual = List.of(new Zone("hall", 70, List.of(new Zone.Loud(Span.parse("12:00-14:00"), 40))));
        assertEquals(usual, ControllerConfig.usual().zones());
        assertEquals(usual, zones(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[voice]", "[voice]\nzones = []"})
    void aHallWithoutAZoneCouldNotBeMadeSilent(String none) throws IOException {
        assertEquals(List.of(new Zone("hall", 70, List.of())), zones(none));
    }

    @Test
    void aHallMayHaveZonesOfItsOwn() throws IOException {
        assertEquals(
                List.of(
                        new Zone(
                                "ground-floor",
                                80,
                                List.of(
                                        new Zone.Loud(Span.parse("08:00-09:00"), 100),
                                        new Zone.Loud(Span.parse("17:00-18:00"), 0))),
                        new Zone("corridor", 70, List.of())),
                zones("""
                        [[voice.zones]]
                        name = "ground-floor"
                        volume = 80
                        hours = [{ span = "08:00-09:00", volume = 100 }, { span = "17:00-18:00", volume = 0 }]
                        [[voice.zones]]
                        name = "corridor"
                        """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name = "大厅"                                                      | small letters, digits and dashes
            volume = 30                                                       | name
            name = "a"; volume = 101                                          | volume
            name = "a"; hours = [{ span = "12:00", volume = 3 }]              | span
            name = "a"; hours = [{ span = "12:00-13:00" }]                    | volume
            name = "a"; hours = [{ span = "12:00-13:00", volume = -1 }]       | volume
            name = "a"; hours = [{ span = "12:00-13:00", volume = 1, x = 1 }] | x
            name = "a"; loud = 3                                              | loud
            name = "a"; [[voice.zones]]; name = "a"                           | another zone
            """)
    void aMistakeIsNamedWithItsLine(String table, String named) {
        var complaint = String.valueOf(
                assertThrows(ConfigError.class, () -> zones("[[voice.zones]]\n" + table.replace("; ", "\n")))
                        .getMessage());
        assertTrue(complaint.contains(named) && complaint.contains("line "), complaint);
    }
}
