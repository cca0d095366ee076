// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that have their name only when they are on the disk itself: a hall's power goes off at the switch, and a renamed file whose
 * bytes were still in memory would be there for ever, and empty.
 */
final class Forced {
    private Forced() {}

    /** Gives a file, or a folder of files, its name. */
    static void move(Path half, Path whole) throws IOException {
        if (Files.isDirectory(half)) {
            try (var files = Files.list(half)) {
                for (var file : files.toList()) {
                    force(file);
                }
            }
            folder(half);
        } else {
            force(half);
        }
        Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        folder(whole.resolveSibling(""));
    }

    private static void force(Path file) throws IOException {
        try (var open = FileChannel.open(file, StandardOpenOption.WRITE)) {
            open.force(true);
        }
    }

    private static void folder(Path folder) throws IOException {
        try (var open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        } catch (AccessDeniedException windows) {
            // there a folder cannot be opened, and need not be
        }
    }
}
