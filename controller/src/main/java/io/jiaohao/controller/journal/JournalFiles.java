// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The names of a journal's files: one a day, {@code 2026-11-23.journal}; old days are sealed as {@code 2026-11-23.journal.gz}, the same
 * bytes packed. Where both are there the sealing did not end, and the open one counts.
 */
final class JournalFiles {
    static final String OPEN = ".journal";
    static final String SEALED = ".journal.gz";

    private JournalFiles() {}

    /** The files of a journal, oldest first. */
    static List<Path> of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var days = new TreeMap<String, Path>();
        try (var list = Files.list(folder)) {
            for (var file : list.toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(OPEN)) {
                    days.put(dayOf(file), file);
                } else if (name.endsWith(SEALED)) {
                    days.putIfAbsent(dayOf(file), file);
                }
            }
        }
        return List.copyOf(days.values());
    }

    /** The file of a hall day, sealed or not. */
    static Optional<Path> of(Path folder, LocalDate day) {
        return List.of(folder.resolve(day + OPEN), folder.resolve(day + SEALED)).stream()
                .filter(Files::exists)
                .findFirst();
    }

    static String dayOf(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.indexOf(OPEN));
    }

    static boolean sealed(Path file) {
        return file.toString().endsWith(SEALED);
    }

    /**
     * The records of a file, unpacked where it is sealed.
     *
     * @throws IOException where it cannot be read or was not packed whole; the message names the file
     */
    static byte[] bytes(Path file) throws IOException {
        if (!sealed(file)) {
            return open(file);
        }
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IOException(file + " cannot be unpacked: " + e.getMessage(), e);
        }
    }

    /** A day may be sealed between the look at its name and this. */
    private static byte[] open(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            var sealed = file.resolveSibling(dayOf(file) + SEALED);
            if (Files.exists(sealed)) {
                return bytes(sealed);
            }
            throw gone;
        }
    }

    static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
