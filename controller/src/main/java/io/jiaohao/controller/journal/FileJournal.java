// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import io.jiaohao.controller.desk.Journal;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The journal in files, one for each hall day, in {@code STATE/journal}. {@link #open} recovers what is there; then the desk's thread
 * appends. Where only the reserve is left of the disk, there is no room: orders are refused before they are decided, and what is
 * under way can still be written.
 */
public final class FileJournal implements Journal, AutoCloseable {
    /** What was written before the first day was opened. */
    private static final String BEFORE_ANY_DAY = "0000-00-00" + JournalFiles.OPEN;

    private static final long RESERVE = 8L * 1024 * 1024;

    private final Path folder;
    private final Medium medium;
    private final EntryJson json;
    private final Hall recovered;
    private final AtomicLong forces = new AtomicLong();
    private Medium.@Nullable Sheet sheet;
    private RecordHash lastHash;
    private long written;
    private long forced;

    private FileJournal(Path folder, Medium medium, EntryJson json, Recovery.Recovered found) throws IOException {
        this.folder = folder;
        this.medium = medium;
        this.json = json;
        this.recovered = found.hall();
        this.lastHash = found.lastHash();
        if (!found.files().isEmpty()) {
            goOnWith(found.files().getLast());
        }
    }

    /**
     * Opens the journal below {@code folder}, mending what a crash left.
     *
     * @throws IOException where the folder cannot be read or written; the message names the file
     */
    public static FileJournal open(Path folder) throws IOException {
        return open(folder, Medium.DISK);
    }

    /** The same on another medium. */
    public static FileJournal open(Path folder, Medium medium) throws IOException {
        var json = new EntryJson();
        return new FileJournal(folder, medium, json, new Recovery(folder, medium, json).recover());
    }

    /** The hall that the journal tells of; {@link Hall#EMPTY} at the first start. */
    public Hall recovered() {
        return recovered;
    }

    /** How often it has been forced; any thread. */
    public long forces() {
        return forces.get();
    }

    /**
     * Every entry from the beginning of the day in which {@code sequence} lies. Reads files, a day at a time while it is gone through, so
     * it is slow; a file that cannot be read is thrown as {@link java.io.UncheckedIOException}. Any thread.
     */
    public Stream<Entry> entriesFromDayOf(long sequence) throws IOException {
        return Reading.fromDayOf(folder, json, sequence);
    }

    /** Every entry of a hall day; empty where there is none. Reads a file, so it is slow. Any thread. */
    public List<Entry> entriesOf(LocalDate day) throws IOException {
        var file = JournalFiles.of(folder, day);
        return file.isPresent() ? DayFile.read(file.get(), json).entries() : List.of();
    }

    @Override
    public boolean hasRoom() {
        return folder.toFile().getUsableSpace() > RESERVE;
    }

    @Override
    public void append(Entry entry) throws IOException {
        var opensDay = entry.events().stream()
                .filter(Event.DayOpened.class::isInstance)
                .map(Event.DayOpened.class::cast)
                .findFirst();
        if (opensDay.isPresent()) {
            goOnWith(folder.resolve(opensDay.get().date() + JournalFiles.OPEN));
        } else if (sheet == null) {
            goOnWith(folder.resolve(BEFORE_ANY_DAY));
        }
        var record = new RecordFrame(entry.sequence(), forced, lastHash, json.write(entry)).bytes();
        sheet().append(record);
        written += record.length;
        lastHash = RecordHash.of(record);
    }

    @Override
    public void force() throws IOException {
        sheet().force(false);
        forced = written;
        forces.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) {
            sheet.close();
        }
    }

    private Medium.Sheet sheet() {
        if (sheet == null) {
            throw new IllegalStateException("nothing was appended yet");
        }
        return sheet;
    }

    private void goOnWith(Path file) throws IOException {
        if (sheet != null) {
            sheet.force(true);
            sheet.close();
        }
        sheet = medium.open(file);
        written = sheet.length();
        // what a run before this one wrote was forced, or cut by the recovery
        sheet.force(true);
        forced = written;
        // even where the file is there: the process that made it may have been killed before it came to this
        medium.force(folder);
    }
}
