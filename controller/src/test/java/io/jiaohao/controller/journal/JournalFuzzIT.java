// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.protocol.fuzz.Fuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last file of a journal, as a bad card gives it back. */
class JournalFuzzIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void whateverAFileHoldsTheHallOpensOrSaysWhyNotAndOpensTheSameAgain() throws Exception {
        var days = new Days(folder.resolve("days"));
        days.openDay("2026-11-23").take(5);
        var seeds = new ArrayList<byte[]>();
        seeds.add(Files.readAllBytes(folder.resolve("days/2026-11-23.journal")));
        var journal = folder.resolve("state/journal");
        Fuzz.at("journal", seeds, input -> {
            Files.createDirectories(journal);
            Files.write(journal.resolve("2026-11-23.journal"), input);
            var first = sequence(journal);
            var file = journal.resolve("2026-11-23.journal");
            assertTrue(
                    first < 0 || DayFile.read(file, new EntryJson()).problem().isEmpty(), "mended is mended");
            assertTrue(first < 0 || first == sequence(journal), "mended once, it stays as it is");
            delete(folder.resolve("state"));
        });
    }

    /** Where the recovered hall is; -1 where the start was refused with a sentence. */
    private static long sequence(Path journal) throws IOException {
        try (var opened = FileJournal.open(journal)) {
            return opened.recovered().sequence();
        } catch (IOException refused) {
            assertTrue(String.valueOf(refused.getMessage()).contains("newer version"), refused::toString);
            return -1;
        }
    }

    private static void delete(Path all) throws IOException {
        try (var files = Files.walk(all)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
