// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every block of the wiring manual that belongs in printer.toml is read by this program, in both languages alike. */
final class WiringManualTest {
    private static final Pattern BLOCK = Pattern.compile("```toml\n(# printer\\.toml.*?)```", Pattern.DOTALL);
    private static final String BROKER = "[broker]\nuser = \"printer-1\"\npassword = \"secret\"\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyBlockIsRead() throws IOException {
        var blocks = blocks("wiring.md");
        assertTrue(blocks.size() >= 1, "only " + blocks.size() + " blocks");
        for (var block : blocks) {
            var file = Files.writeString(folder.resolve("printer.toml"), BROKER + block);
            assertDoesNotThrow(() -> PrinterConfig.read(file), block);
        }
    }

    @Test
    void bothLanguagesShowTheSame() throws IOException {
        assertEquals(blocks("wiring.md"), blocks("wiring.zh-CN.md"));
    }

    private static List<String> blocks(String manual) throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("../docs", manual)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
