// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the journal as text. It only reads, and a hall may go on writing meanwhile. */
public final class JournalExport {
    private JournalExport() {}

    /**
     * Every entry that can be read, one JSON line each, oldest first.
     *
     * @throws IOException where there is no journal, or a file of it cannot be read
     */
    public static void write(Path folder, PrintStream out) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no journal in " + folder);
        }
        var json = new EntryJson();
        for (var file : JournalFiles.of(folder)) {
            var day = DayFile.read(file, json);
            day.entries().forEach(entry -> out.println(new String(json.write(entry), StandardCharsets.UTF_8)));
            day.stranded().forEach(entry -> out.println(new String(json.write(entry), StandardCharsets.UTF_8)));
        }
    }
}
