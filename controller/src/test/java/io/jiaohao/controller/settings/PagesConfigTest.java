// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.staffing.Goal;
import io.jiaohao.controller.web.rooms.PageSettings;
import io.jiaohao.controller.web.rooms.StaffPlate;
import io.jiaohao.controller.web.rooms.StreamLimits;
import io.jiaohao.protocol.settings.ConfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    private PageSettings pages(String text) throws IOException {
        return ControllerConfig.read(Files.writeString(folder.resolve("hall.toml"), text))
                .pages();
    }

    @Test
    void theUsualHallNamesItsStaffAndHoldsTwoThousand() throws IOException {
        for (var usual : List.of(ControllerConfig.usual().pages(), pages(""))) {
            assertEquals(StaffPlate.NAME, usual.plate());
            assertEquals(new StreamLimits(2_000, 40), usual.limits());
            assertEquals(Duration.ofMinutes(30), usual.idle());
            assertEquals(1, usual.staffAfterDays());
        }
    }

    @Test
    void aHallMayShowBadgesOnlyAndHoldMore() throws IOException {
        // when
        var pages = pages("[http]\nstreams = 10000\nstreamsEach = 500\nidleMinutes = 5\n[board]\nstaff = \"badge\"\n");
        // then
        assertEquals(StaffPlate.BADGE, pages.plate());
        assertEquals(new StreamLimits(10_000, 500), pages.limits());
        assertEquals(Duration.ofMinutes(5), pages.idle());
    }

    @Test
    void windowsAreCountedForTheHallsOwnGoal() throws IOException {
        assertEquals(Goal.USUAL, ControllerConfig.usual().pages().staffing());
        assertEquals(
                new Goal(90, 75),
                pages("[staffing]\nshare = 90\nbusyDay = 75\n").staffing());
    }

    @Test
    void aSmallHallGivesNoAddressMoreThanThereIs() throws IOException {
        assertEquals(new StreamLimits(10, 10), pages("[http]\nstreams = 10\n").limits());
    }

    @Test
    void aHallMaySayHowLongClerksSeeTheirFiguresFirst() throws IOException {
        assertEquals(5, pages("[reports]\nstaffAfterDays = 5\n").staffAfterDays());
        assertEquals(0, pages("[reports]\nstaffAfterDays = 0\n").staffAfterDays());
    }

    @Test
    void nobodyIsBelievedUnlessTheHallSaysSo() throws IOException {
        assertEquals(List.of(), ControllerConfig.usual().pages().trustedProxies());
        assertEquals(
                List.of("192.168.1.9", "10.0.0.0/8"),
                pages("[http]\ntrustedProxies = [\"192.168.1.9\", \"10.0.0.0/8\"]\n").trustedProxies().stream()
                        .map(range -> range.text())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[board]\\nstaff = \"photo\"|must be \"name\", \"badge\" or \"none\", not \"photo\"",
                "[http]\\nstreams = 9|streams",
                "[http]\\nidleMinutes = 4|idleMinutes",
                "[http]\\nidleMinutes = 721|idleMinutes",
                "[http]\\nidleMinutes = \"long\"|idleMinutes",
                "[http]\\nstreams = 20\\nstreamsEach = 21|is 21, more than streams = 20",
                "[reports]\\nstaffAfterDays = 21|staffAfterDays",
                "[reports]\\nstaffAfter = 1|staffAfter",
                "[http]\\ntrustedProxies = [\"gateway\"]|http.trustedProxies must be addresses or networks",
                "[board]\\nstaf = \"name\"|staf"
            })
    void whatIsWrongIsNamed(String text, String why) {
        var error = assertThrows(ConfigError.class, () -> pages(text.replace("\\n", "\n")));
        var said = String.valueOf(error.getMessage());
        assertTrue(said.contains(why), said);
    }
}
