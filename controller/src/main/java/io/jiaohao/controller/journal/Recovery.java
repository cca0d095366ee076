// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the journal says after a start. The hall is replayed from yesterday's file (for the answers of yesterday) and today's. A torn
 * tail – bytes that were never known to be forced, so nothing in them was ever answered – is cut. Damage below forced bytes is
 * never cut: the file is set aside whole, and a new one takes its place with every record that can still be read and an event
 * that says what is missing.
 */
final class Recovery {
    private static final Logger log = LoggerFactory.getLogger(Recovery.class);
    private static final int DAYS_REPLAYED = 2;

    private final Path folder;
    private final Medium medium;
    private final EntryJson json;

    /**
     * The journal as found and mended.
     *
     * @param files of the journal, oldest first; the last is the one to go on with
     * @param lastHash of its last record
     */
    record Recovered(Hall hall, List<Path> files, RecordHash lastHash) {}

    Recovery(Path folder, Medium medium, EntryJson json) {
        this.folder = folder;
        this.medium = medium;
        this.json = json;
    }

    Recovered recover() throws IOException {
        Files.createDirectories(folder);
        medium.force(folder.toAbsolutePath().resolveSibling(""));
        var files = new ArrayList<>(JournalFiles.of(folder));
        for (var n = Math.max(0, files.size() - DAYS_REPLAYED); n < files.size(); n++) {
            files.set(n, opened(files.get(n)));
        }
        var hall = Hall.EMPTY;
        var lastHash = RecordHash.NONE;
        for (var file : files.subList(Math.max(0, files.size() - DAYS_REPLAYED), files.size())) {
            var day = mended(file, file.equals(files.getLast()), hall);
            for (var entry : day.entries()) {
                hall = Hall.evolve(hall, entry);
            }
            lastHash = day.lastHash() == null ? lastHash : day.lastHash();
        }
        return new Recovered(hall, files, lastHash);
    }

    /** A journal that was put back from a backup may end with a sealed day. */
    private Path opened(Path file) throws IOException {
        if (!JournalFiles.sealed(file)) {
            return file;
        }
        var open = folder.resolve(JournalFiles.dayOf(file) + JournalFiles.OPEN);
        try (var sheet = medium.open(open)) {
            sheet.append(JournalFiles.bytes(file));
            sheet.force(true);
        }
        medium.force(folder);
        return open;
    }

    private DayFile mended(Path file, boolean last, Hall before) throws IOException {
        var day = DayFile.read(file, json);
        if (day.problem().isEmpty()) {
            return day;
        }
        if (!day.damaged(last)) {
            log.info(
                    "{}: cut {} bytes of a tail that was never answered ({})",
                    file.getFileName(),
                    day.length() - day.good(),
                    day.problem().get());
            cut(file, day.good());
            return DayFile.read(file, json);
        }
        return rebuilt(day, before);
    }

    private void cut(Path file, long length) throws IOException {
        try (var sheet = medium.open(file)) {
            sheet.cut(length);
            sheet.force(true);
        }
    }

    private DayFile rebuilt(DayFile day, Hall before) throws IOException {
        var aside = setAside(day.path());
        var lost = day.entries().isEmpty()
                ? before.sequence()
                : day.entries().getLast().sequence();
        var resumed = day.stranded().isEmpty()
                ? lost + atMost(day.length() - day.good())
                : day.stranded().getFirst().sequence() - 1;
        log.error(
                "{} is damaged after byte {} ({}): set aside as {}; entries {} to {} cannot be read, {} behind them can",
                day.path().getFileName(),
                day.good(),
                day.problem().orElse(""),
                aside,
                lost + 1,
                resumed,
                day.stranded().size());
        var entries = new ArrayList<>(day.entries());
        // where something stood between two entries and none is missing, there is no number left to say so with
        if (resumed > lost) {
            var found = new Event.DamageFound(aside.getFileName().toString(), lost + 1, resumed);
            var at = day.entries().isEmpty()
                    ? before.at()
                    : day.entries().getLast().at();
            entries.add(new Entry(lost + 1, at, Source.SELF, List.of(found)));
        }
        entries.addAll(day.stranded());
        write(day, entries);
        return DayFile.read(day.path(), json);
    }

    /** So many records may have stood in bytes that cannot be read; no number of theirs may be given again. */
    private static long atMost(long bytes) {
        return Math.max(1, bytes / RecordFrame.HEADER);
    }

    private Path setAside(Path file) throws IOException {
        var folder = Files.createDirectories(this.folder.resolveSibling("damaged"));
        var aside = folder.resolve(file.getFileName().toString());
        for (var n = 2; Files.exists(aside); n++) {
            aside = folder.resolve(file.getFileName() + "." + n);
        }
        Files.copy(file, aside, StandardCopyOption.COPY_ATTRIBUTES);
        try (var sheet = medium.open(aside)) {
            sheet.force(true);
        }
        medium.force(folder);
        return aside;
    }

    private void write(DayFile day, List<Entry> entries) throws IOException {
        var fresh = day.path().resolveSibling(day.path().getFileName() + ".new");
        var previous = day.firstPrevious() == null ? RecordHash.NONE : day.firstPrevious();
        try (var sheet = medium.open(fresh)) {
            sheet.cut(0);
            for (var entry : entries) {
                var record = new RecordFrame(entry.sequence(), 0, previous, json.write(entry)).bytes();
                sheet.append(record);
                previous = RecordHash.of(record);
            }
            sheet.force(true);
        }
        medium.replace(fresh, day.path());
        medium.force(folder);
    }
}
