// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ConfigTableTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void anUnknownKeyIsRefusedWithItsLineAndItsNearestNeighbour() throws IOException {
        // given
        var root = read("[mqtt]\nhost = \"127.0.0.1\"\nprot = 1883\n");
        var mqtt = root.needed("mqtt");
        mqtt.text("host");
        mqtt.whole("port", 1, 65535, 1883);
        // then
        assertComplaint("line 3: mqtt.prot is not known; did you mean port?", mqtt::end);
    }

    @Test
    void aWrongTypeIsRefusedWithItsLine() throws IOException {
        var root = read("a = 1\nport = \"many\"\n");
        assertComplaint("line 2: port must be a whole number", () -> root.whole("port", 1, 10));
    }

    @Test
    void aNumberOutOfRangeNamesTheRange() throws IOException {
        var root = read("port = 70000\n");
        assertComplaint("line 1: port must be 1 to 65535, not 70000", () -> root.whole("port", 1, 65535));
    }

    @Test
    void aFileThatIsNoTomlNamesTheLine() {
        assertComplaint("line 2", () -> read("a = 1\n= 3\n"));
    }

    @Test
    void aMissingFileIsNamed() {
        assertComplaint("cannot be read", () -> ConfigTable.read(folder.resolve("nowhere.toml")));
    }

    @Test
    void tablesInAListKnowTheirOwnLines() throws IOException {
        // given
        var windows = read("[[windows]]\nnumber = 1\n[[windows]]\nnumber = 0\n").tables("windows");
        // then
        assertEquals(2, windows.size());
        assertComplaint(
                "line 4: windows.number must be 1 to 999", () -> windows.get(1).whole("number", 1, 999));
    }

    private ConfigTable read(String text) throws IOException {
        return ConfigTable.read(Files.writeString(folder.resolve("hall.toml"), text));
    }

    private static void assertComplaint(String part, Executable reading) {
        var message = String.valueOf(assertThrows(ConfigError.class, reading).getMessage());
        assertTrue(message.contains(part), message);
    }
}
