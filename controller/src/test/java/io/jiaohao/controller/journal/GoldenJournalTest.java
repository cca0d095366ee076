// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.hall.Carried;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Notice;
import io.jiaohao.controller.hall.Sound;
import io.jiaohao.controller.hall.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Journals of every release, each with every event of its time. A file here is never changed: whoever changes an event so that one of
 * them reads otherwise has broken the journals of halls, and new events go into a file of their own. {@link #main} writes that of
 * the next release.
 */
class GoldenJournalTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/jiaohao/controller/journal");
    private static final String FIRST = "0.1.0-first.journal";
    private static final String SECOND = "0.1.0.journal";
    private static final String THIRD = "0.1.0-pages.journal";
    private static final String FOURTH = "0.1.0-volume.journal";
    private static final String FIFTH = "0.1.0-sheet.journal";
    private static final String LAST = "0.1.0-figures.journal";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theJournalOf010IsReadAsItWasMeant() throws IOException {
        assertEquals(EntryJsonTest.everyEvent(), events(LAST));
    }

    /** From before clerks wrote beside their own figures. */
    @Test
    void theFifthJournalOf010KnowsNoNotesOnFiguresAndIsReadAsItWasMeant() throws IOException {
        assertEquals(withoutNotesOnFigures().toList(), events(FIFTH));
    }

    /** From before months were published. */
    @Test
    void theFourthJournalOf010KnowsNoSheetAndIsReadAsItWasMeant() throws IOException {
        assertEquals(withoutSheets().toList(), events(FOURTH));
    }

    /** From before guides turned the volume. */
    @Test
    void theThirdJournalOf010KnowsNoVolumeAndIsReadAsItWasMeant() throws IOException {
        assertEquals(withoutVolume().toList(), events(THIRD));
    }

    /** From before citizens rated and let others go first, and clerks wrote notes and notices. */
    @Test
    void theSecondJournalOf010KnowsNothingThatIsSaidOnPagesAndIsReadAsItWasMeant() throws IOException {
        assertEquals(withoutPages(), events(SECOND));
    }

    /** From before there were events of the voice, and banks to carry into the next day. */
    @Test
    void theFirstJournalOf010KnowsNoVoiceAndIsReadAsItWasMeant() throws IOException {
        assertEquals(withoutVoice(), events(FIRST));
    }

    private static List<Event> events(String golden) throws IOException {
        var day = DayFile.read(GOLDEN.resolve(golden), new EntryJson());
        assertEquals(Optional.empty(), day.problem());
        return day.entries().stream().flatMap(entry -> entry.events().stream()).toList();
    }

    private static Stream<Event> withoutNotesOnFigures() {
        return EntryJsonTest.everyEvent().stream().filter(event -> !(event instanceof Event.FiguresNoted));
    }

    private static Stream<Event> withoutSheets() {
        return withoutNotesOnFigures()
                .filter(event -> !(event instanceof Event.SheetPublished || event instanceof Event.SheetWithdrawn))
                .map(event -> carrying(event, Carried::banks, Carried::notices));
    }

    private static Stream<Event> withoutVolume() {
        return withoutSheets().filter(event -> !(event instanceof Event.VolumeSet));
    }

    private static List<Event> withoutPages() {
        return withoutVolume()
                .filter(event -> !(event instanceof Event.OfNotice
                        || event instanceof Event.TicketSteppedAside
                        || event instanceof Event.TicketRated
                        || event instanceof Event.VisitNoted))
                .map(event -> carrying(event, Carried::banks, carried -> List.of()))
                .toList();
    }

    private static List<Event> withoutVoice() {
        return withoutPages().stream()
                .filter(event -> !(event instanceof Event.OfVoice))
                .map(event -> carrying(event, carried -> List.of(), carried -> List.of()))
                .toList();
    }

    /** With those banks and notices, and nothing published. */
    private static Event carrying(
            Event event, Function<Carried, List<Sound.Bank>> banks, Function<Carried, List<Notice>> notices) {
        if (!(event instanceof Event.DayOpened opened) || opened.carried() == null) {
            return event;
        }
        var carried = opened.carried();
        var less = new Carried(
                carried.appointments(), carried.pins(), carried.notes(), banks.apply(carried), notices.apply(carried));
        return new Event.DayOpened(opened.date(), opened.epoch(), opened.plan(), less);
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND, THIRD, FOURTH, FIFTH, LAST})
    void afterAnUpdateAHallGoesOnWithTheJournalOfTheVersionBefore(String golden) throws IOException {
        var events =
                DayFile.read(GOLDEN.resolve(golden), new EntryJson()).entries().size();
        Files.copy(GOLDEN.resolve(golden), folder.resolve("2026-11-23.journal"));
        try (var journal = FileJournal.open(folder)) {
            assertEquals(events, journal.recovered().sequence());
        }
    }

    @Test
    void anEventThatOnlyANewerVersionKnowsStopsTheStartAndNothingIsCut() throws IOException {
        // given
        var entry = "{\"sequence\":1,\"at\":\"2026-11-23T01:00:00Z\",\"by\":{\"door\":\"HTTP\",\"name\":\"x\"},"
                + "\"events\":[{\"type\":\"RobotBowed\",\"depth\":3}]}";
        var bytes = new RecordFrame(1, 0, RecordHash.NONE, entry.getBytes(StandardCharsets.UTF_8)).bytes();
        var file = Files.write(folder.resolve("2026-11-23.journal"), bytes);
        // when
        var refused = assertThrows(IOException.class, () -> FileJournal.open(folder));
        // then
        assertTrue(String.valueOf(refused.getMessage()).contains("newer version"), refused::getMessage);
        assertEquals(bytes.length, Files.size(file));
    }

    /** {@code main VERSION}: in the folder of the module. */
    public static void main(String[] version) {
        var json = new EntryJson();
        var previous = RecordHash.NONE;
        try (var sheet = Medium.DISK.open(GOLDEN.resolve(version[0] + JournalFiles.OPEN))) {
            sheet.cut(0);
            var sequence = 0L;
            for (Event event : EntryJsonTest.everyEvent()) {
                sequence++;
                var at = Instant.parse("2026-11-23T01:00:00Z").plusSeconds(sequence);
                var entry = new Entry(sequence, at, Source.SELF, List.of(event));
                var record = new RecordFrame(sequence, sheet.length(), previous, json.write(entry)).bytes();
                sheet.append(record);
                previous = RecordHash.of(record);
            }
            sheet.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
