// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the doors must not forget over a restart: who signed out, and who is locked out. A small file, {@code STATE/door.txt}, in which each
 * line is a word for its kind and what that kind writes; it is replaced as a whole, by a thread of its own, so that nobody waits for a disk.
 * Any thread.
 */
public final class DoorBook implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DoorBook.class);
    private static final char GAP = '\t';

    private final Path file;
    private final Map<String, List<String>> lines = new TreeMap<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("door").factory());

    private DoorBook(Path file) {
        this.file = file;
    }

    /** Reads what was written; a file that cannot be read is begun anew, for the hall must open. */
    public static DoorBook open(Path file) {
        var book = new DoorBook(file);
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(book::read);
            }
        } catch (IOException e) {
            log.warn("{} cannot be read: locks and signed-out sessions of before are forgotten", file, e);
        }
        return book;
    }

    private void read(String line) {
        var gap = line.indexOf(GAP);
        if (gap > 0) {
            lines.computeIfAbsent(line.substring(0, gap), kind -> new ArrayList<>())
                    .add(line.substring(gap + 1));
        }
    }

    /** What is written of a kind. */
    public synchronized List<String> of(String kind) {
        return List.copyOf(lines.getOrDefault(kind, List.of()));
    }

    /** From now on that is all there is of a kind. */
    public synchronized void keep(String kind, List<String> all) {
        if (!all.equals(lines.put(kind, List.copyOf(all)))) {
            writer.execute(this::write);
        }
    }

    private void write() {
        var text = new StringBuilder();
        synchronized (this) {
            lines.forEach((kind, all) -> all.forEach(
                    line -> text.append(kind).append(GAP).append(line).append('\n')));
        }
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log.warn("{} cannot be written: a restart would forget who is locked out and who signed out", file, e);
        }
    }

    /** Writes what is left to write. */
    @Override
    public void close() {
        writer.close();
    }
}
