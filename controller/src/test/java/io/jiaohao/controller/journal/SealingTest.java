// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Hall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old days are packed, and read as if they were not. */
class SealingTest {
    @TempDir
    private Path folder = Path.of("");

    private Days days;

    @BeforeEach
    void sixDays() throws IOException {
        days = new Days(folder);
        for (var day = 21; day <= 26; day++) {
            days.openDay("2026-11-" + day).take(4);
        }
    }

    @Test
    void allButTheLastThreeDaysAreSealedAndReadAsBefore() throws IOException {
        // given
        var bytes = Files.readAllBytes(folder.resolve("2026-11-21.journal"));
        // when
        assertEquals(4, new Sealing(folder, Medium.DISK).seal(), "with what was written before the first day");
        // then
        assertEquals(
                List.of(
                        "0000-00-00.journal.gz",
                        "2026-11-21.journal.gz",
                        "2026-11-22.journal.gz",
                        "2026-11-23.journal.gz",
                        "2026-11-24.journal",
                        "2026-11-25.journal",
                        "2026-11-26.journal"),
                names());
        assertArrayEquals(bytes, JournalFiles.bytes(folder.resolve("2026-11-21.journal.gz")));
        try (var journal = FileJournal.open(folder)) {
            assertEquals(days.hall().sequence(), journal.recovered().sequence());
            assertEquals(days.entries, journal.entriesFromDayOf(0).toList());
            assertFalse(journal.entriesOf(LocalDate.parse("2026-11-22")).isEmpty());
        }
        assertEquals(0, new Sealing(folder, Medium.DISK).seal(), "there is no more to do");
    }

    @Test
    void aSealingThatDidNotEndIsDoneAgain() throws IOException {
        // given: the packed file is there, torn, and the open one too
        Files.write(folder.resolve("2026-11-21.journal.gz"), new byte[] {1, 2, 3});
        Files.write(folder.resolve("2026-11-22.journal.gz.new"), new byte[] {1, 2, 3});
        // then
        assertEquals(days.entries, FileJournal.open(folder).entriesFromDayOf(0).toList());
        // when
        new Sealing(folder, Medium.DISK).seal();
        // then
        assertEquals(days.entries, FileJournal.open(folder).entriesFromDayOf(0).toList());
    }

    @Test
    void aDamagedDayIsLeftAsItIs() throws IOException {
        // given
        var file = folder.resolve("2026-11-21.journal");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        // when
        new Sealing(folder, Medium.DISK).seal();
        // then
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void aPackedDayThatIsBrokenSaysWhichItIs() throws IOException {
        new Sealing(folder, Medium.DISK).seal();
        var file = folder.resolve("2026-11-21.journal.gz");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        var broken = assertThrows(IOException.class, () -> JournalFiles.bytes(file));
        assertTrue(String.valueOf(broken.getMessage()).contains("2026-11-21.journal.gz"), broken::getMessage);
    }

    @Test
    void aJournalPutBackWithEveryDaySealedGoesOn() throws IOException {
        // given: as a backup may have kept it
        for (var file : JournalFiles.of(folder)) {
            Files.write(
                    folder.resolve(JournalFiles.dayOf(file) + JournalFiles.SEALED),
                    JournalFiles.packed(Files.readAllBytes(file)));
            Files.delete(file);
        }
        // when
        Hall hall;
        try (var journal = FileJournal.open(folder)) {
            hall = journal.recovered();
        }
        // then
        assertEquals(days.hall().sequence(), hall.sequence());
        assertTrue(Files.exists(folder.resolve("2026-11-26.journal")));
    }

    private List<String> names() throws IOException {
        return JournalFiles.of(folder).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }
}
