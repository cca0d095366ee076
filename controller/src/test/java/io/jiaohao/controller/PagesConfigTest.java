// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.web.rooms.StaffPlate;
import io.jiaohao.controller.web.rooms.StreamLimits;
import io.jiaohao.protocol.settings.ConfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the board shows of the staff, and how many may watch, as a hall writes it down. */
@NullMarked
class PagesConfigTest {
    @TempDir
    private Path folder = Path.of("");

    private PagesConfig pages(String text) throws IOException {
        return ControllerConfig.read(Files.writeString(folder.resolve("hall.toml"), text))
                .pages();
    }

    @Test
    void theUsualHallNamesItsStaffAndHoldsTwoThousand() throws IOException {
        var usual = new PagesConfig(StaffPlate.NAME, new StreamLimits(2_000, 40));
        assertEquals(usual, ControllerConfig.usual().pages());
        assertEquals(usual, pages(""));
    }

    @Test
    void aHallMayShowBadgesOnlyAndHoldMore() throws IOException {
        assertEquals(
                new PagesConfig(StaffPlate.BADGE, new StreamLimits(10_000, 500)),
                pages("[http]\nstreams = 10000\nstreamsEach = 500\n[board]\nstaff = \"badge\"\n"));
    }

    @Test
    void aSmallHallGivesNoAddressMoreThanThereIs() throws IOException {
        assertEquals(new StreamLimits(10, 10), pages("[http]\nstreams = 10\n").limits());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[board]\\nstaff = \"photo\"|must be \"name\", \"badge\" or \"none\", not \"photo\"",
                "[http]\\nstreams = 9|streams",
                "[http]\\nstreams = 20\\nstreamsEach = 21|is 21, more than streams = 20",
                "[board]\\nstaf = \"name\"|staf"
            })
    void whatIsWrongIsNamed(String text, String why) {
        var error = assertThrows(ConfigError.class, () -> pages(text.replace("\\n", "\n")));
        assertTrue(error.getMessage().contains(why), error.getMessage());
    }
}
