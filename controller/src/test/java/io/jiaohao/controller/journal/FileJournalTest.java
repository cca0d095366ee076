// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {
    @TempDir
    private Path state = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void folder() {
        folder = state.resolve("journal");
    }

    @Test
    void theHallAfterARestartIsTheHallBefore() throws IOException {
        // given
        var days = new Days(folder).run(new Command.Start("e1", "0.1.0")).openDay("2026-11-23");
        days.run(new Command.OpenWindow(Days.THREE)).take(5).run(new Command.CallNext(Days.THREE, null));
        days.close();
        // when
        var again = FileJournal.open(folder).recovered();
        // then
        assertEquals(days.hall(), again);
    }

    @Test
    void eachDayHasItsFileAndTwoAreReplayed() throws IOException {
        // given
        var days = new Days(folder)
                .run(new Command.Start("e1", "0.1.0"))
                .openDay("2026-11-23")
                .take(3);
        days.openDay("2026-11-24").take(2).openDay("2026-11-25").take(1);
        days.close();
        // when
        var again = FileJournal.open(folder).recovered();
        // then
        assertEquals(
                "[0000-00-00.journal, 2026-11-23.journal, 2026-11-24.journal, 2026-11-25.journal]",
                JournalFiles.of(folder).stream().map(Path::getFileName).toList().toString());
        assertEquals(days.hall(), again);
    }

    @Test
    void aDayIsReadAgainByItsDate() throws IOException {
        // given
        var days = new Days(folder)
                .openDay("2026-11-23")
                .take(3)
                .openDay("2026-11-24")
                .take(2);
        days.close();
        // when
        try (var journal = FileJournal.open(folder)) {
            var first = journal.entriesOf(LocalDate.parse("2026-11-23"));
            var hall = Hall.EMPTY;
            for (var entry : first) {
                hall = Hall.evolve(hall, entry);
            }
            // then
            assertEquals(3, hall.tickets().size());
            assertTrue(journal.entriesOf(LocalDate.parse("2026-11-25")).isEmpty());
        }
    }

    @Test
    void everyTornTailIsCutAndNothingForcedIsLost() throws IOException {
        // given
        var days = new Days(folder)
                .run(new Command.Start("e1", "0.1.0"))
                .openDay("2026-11-23")
                .take(3);
        var forced = days.hall();
        var file = folder.resolve("2026-11-23.journal");
        var length = (int) Files.size(file);
        days.append(new Command.Take(Days.SHEBAO, false, 1, "zh", true)).close();
        var bytes = Files.readAllBytes(file);
        for (var cut = length; cut < bytes.length; cut++) {
            Files.write(file, Arrays.copyOf(bytes, cut));
            // when
            var again = FileJournal.open(folder);
            // then
            assertEquals(forced, again.recovered(), "cut at " + cut);
            assertEquals(length, Files.size(file));
            again.close();
        }
    }

    @Test
    void aTornFirstRecordOfABatchTakesTheBatchWithIt() throws IOException {
        // given: two records of one unforced batch, of which the first block never reached the medium
        var days = new Days(folder)
                .run(new Command.Start("e1", "0.1.0"))
                .openDay("2026-11-23")
                .take(3);
        var forced = days.hall();
        var file = folder.resolve("2026-11-23.journal");
        var length = (int) Files.size(file);
        days.append(new Command.Take(Days.SHEBAO, false, 1, "zh", true));
        days.append(new Command.Take(Days.SHEBAO, false, 1, "zh", true));
        days.close();
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, length, length + 100, (byte) 0);
        Files.write(file, bytes);
        // when
        var again = FileJournal.open(folder).recovered();
        // then
        assertEquals(forced, again);
    }

    @Test
    void damageBelowForcedBytesIsSetAsideAndNoNumberIsGivenAgain() throws IOException {
        // given: the second of five takes has a flipped bit, and later records knew it forced
        var days = new Days(folder)
                .run(new Command.Start("e1", "0.1.0"))
                .openDay("2026-11-23")
                .take(1);
        var file = folder.resolve("2026-11-23.journal");
        var flipped = (int) Files.size(file) + RecordFrame.HEADER + 5;
        days.take(4).close();
        var bytes = Files.readAllBytes(file);
        bytes[flipped] ^= 4;
        Files.write(file, bytes);
        // when
        var again = FileJournal.open(folder).recovered();
        // then
        assertArrayEquals(bytes, Files.readAllBytes(state.resolve("damaged").resolve("2026-11-23.journal")));
        assertEquals(4, again.tickets().size());
        assertEquals(5, again.issued().get(Days.SHEBAO).orElse(0));
        var told = DayFile.read(file, new EntryJson()).entries().stream()
                .flatMap(entry -> entry.events().stream())
                .filter(Event.DamageFound.class::isInstance)
                .toList();
        assertEquals(1, told.size());
        assertEquals(again, FileJournal.open(folder).recovered());
    }

    @Test
    void bytesThatCameBetweenTwoEntriesTakeNoneOfThemAway() throws IOException {
        // given
        var days = new Days(folder)
                .run(new Command.Start("e1", "0.1.0"))
                .openDay("2026-11-23")
                .take(4);
        days.close();
        var file = folder.resolve("2026-11-23.journal");
        var bytes = Files.readAllBytes(file);
        var second = RecordFrame.at(bytes, 0) instanceof RecordFrame.Found.Whole whole ? whole.end() : 0;
        var spoiled = new byte[bytes.length + 7];
        System.arraycopy(bytes, 0, spoiled, 0, second);
        System.arraycopy(bytes, second, spoiled, second + 7, bytes.length - second);
        Files.write(file, spoiled);
        // when
        try (var journal = FileJournal.open(folder)) {
            // then
            assertEquals(days.entries, journal.entriesFromDayOf(0).toList());
        }
        try (var again = FileJournal.open(folder)) {
            assertEquals(days.hall().sequence(), again.recovered().sequence());
        }
    }

    @Test
    void aBreakInAFileThatALaterDayFollowsIsDamageEvenAtItsEnd() throws IOException {
        // given
        var days = new Days(folder)
                .run(new Command.Start("e1", "0.1.0"))
                .openDay("2026-11-23")
                .take(3);
        days.openDay("2026-11-24").take(1).close();
        var file = folder.resolve("2026-11-23.journal");
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
        // when
        var again = FileJournal.open(folder).recovered();
        // then
        assertEquals(days.hall().tickets(), again.tickets());
        assertTrue(Files.exists(state.resolve("damaged").resolve("2026-11-23.journal")));
    }

    @Test
    void aChangedRecordWithARightCheckSumStillBreaksTheChain() throws IOException {
        // given: somebody rewrote a record and its check sum, but not all that follow
        var days = new Days(folder)
                .run(new Command.Start("e1", "0.1.0"))
                .openDay("2026-11-23")
                .take(1);
        var file = folder.resolve("2026-11-23.journal");
        var at = (int) Files.size(file);
        days.take(2).close();
        var bytes = Files.readAllBytes(file);
        var frame = ((RecordFrame.Found.Whole) RecordFrame.at(bytes, at)).frame();
        var payload =
                new String(frame.payload(), StandardCharsets.UTF_8).replace("\"priority\":false", "\"priority\":true ");
        var forged = new RecordFrame(
                        frame.sequence(), frame.forced(), frame.previous(), payload.getBytes(StandardCharsets.UTF_8))
                .bytes();
        System.arraycopy(forged, 0, bytes, at, forged.length);
        Files.write(file, bytes);
        // when
        var read = DayFile.read(file, new EntryJson());
        // then
        assertTrue(
                read.problem().orElse("").contains("hash chain"), read.problem().toString());
    }

    @Test
    void entriesAreReadBackFromTheDayOfASequence() throws IOException {
        // given
        var days = new Days(folder)
                .run(new Command.Start("e1", "0.1.0"))
                .openDay("2026-11-23")
                .take(3);
        var second = days.hall().sequence() + 3;
        days.openDay("2026-11-24").take(2);
        // when
        var journal = FileJournal.open(folder);
        var read = journal.entriesFromDayOf(second).toList();
        // then
        assertEquals(days.entries.getLast(), read.getLast());
        assertTrue(read.getFirst().events().getFirst() instanceof Event.DayOpened);
        assertEquals(days.entries, journal.entriesFromDayOf(1).toList());
        days.close();
    }

    @Test
    void aSecondControllerOnOneStateFolderIsRefused() throws IOException {
        // given
        try (var first = StateLock.take(state)) {
            // when
            var refused = assertThrows(IOException.class, () -> StateLock.take(state));
            // then
            assertTrue(first != null && String.valueOf(refused.getMessage()).contains("another controller"));
        }
        StateLock.take(state).close();
    }

    @Test
    void aStateFolderThatCannotBeWrittenIsSaidInSoManyWords() throws IOException {
        var file = Files.writeString(state.resolve("a-file"), "");
        var refused = assertThrows(IOException.class, () -> StateLock.take(file.resolve("state")));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("状态目录"), refused::getMessage);
    }

    @Test
    void theFirstStartFindsNothing() throws IOException {
        assertEquals(Hall.EMPTY, FileJournal.open(folder).recovered());
    }
}
