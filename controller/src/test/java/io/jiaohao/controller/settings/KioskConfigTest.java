// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.controller.web.rooms.KioskPage;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.settings.ConfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a hall words {@code [kiosk]}. */
class KioskConfigTest {
    private static final String OWN_HALL = """
            [[services]]
            code = "wenxun"
            name = "问询"
            prefix = "W"
            [[windows]]
            number = 1
            serves = { wenxun = 10 }
            """;

    @TempDir
    private Path folder = Path.of("");

    private KioskPage read(String text) throws IOException {
        return ControllerConfig.read(Files.writeString(folder.resolve("hall.toml"), text))
                .pages()
                .kiosk();
    }

    @Test
    void theUsualPageIsLargeAndSendsTheUnsureToAssistedHandling() throws IOException {
        var usual = new KioskPage(true, new ServiceCode("bangban"));
        assertEquals(usual, ControllerConfig.usual().pages().kiosk());
        assertEquals(usual, read(""));
    }

    @Test
    void everyKeyIsHeeded() throws IOException {
        assertEquals(
                new KioskPage(false, new ServiceCode("wenxun")),
                read("[kiosk]\nlargeView = false\nunsure = \"wenxun\"\n" + OWN_HALL));
        assertEquals(new KioskPage(true, null), read("[kiosk]\nunsure = \"\"\n"));
    }

    @Test
    void aHallWithServicesOfItsOwnHasNoSuchDeskUnlessItSays() throws IOException {
        assertEquals(new KioskPage(true, null), read(OWN_HALL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unsure = \"nirgends\" | hall.toml line 2: kiosk.unsure is nirgends, which is no service; \"\" where there is no such desk",
                "largeview = true | hall.toml line 2: kiosk.largeview is not known; did you mean largeView?",
            })
    void aMistakeIsSaidWithItsLine(String line, String message) {
        var error = assertThrows(ConfigError.class, () -> read("[kiosk]\n" + line + "\n"));
        assertEquals(message, String.valueOf(error.getMessage()).replaceFirst("^.*/", ""));
    }
}
