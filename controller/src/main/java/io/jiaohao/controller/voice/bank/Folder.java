// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.bank;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Files that are there whole or not at all. */
final class Folder {
    private Folder() {}

    /** What lies in it, in order of name; nothing where it is not there. */
    static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        }
    }

    /** Writes beside, forces, and puts in place. */
    static void write(Path file, byte[] bytes) throws IOException {
        settle(Files.write(file.resolveSibling(file.getFileName() + ".new"), bytes), file);
    }

    /** Forces what was written {@code beside}, and puts it in place. */
    static void settle(Path beside, Path file) throws IOException {
        try (var out = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            out.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A folder of files, with them. */
    static void delete(Path folder) throws IOException {
        for (var file : list(folder)) {
            Files.delete(file);
        }
        Files.deleteIfExists(folder);
    }
}
