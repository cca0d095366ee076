// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The browser's memory, a fresh folder at every start, so that nothing a crash left behind stands in the way. Old ones go as far as they
 * can: a browser that is slow to end may still write into its own. Owned by one thread.
 */
final class Profiles {
    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);
    private static final String NAME = "profile";

    private final Path folder;

    Profiles(Path folder) {
        this.folder = folder;
    }

    Path fresh() throws IOException {
        Files.createDirectories(folder);
        old().forEach(Profiles::remove);
        return Files.createTempDirectory(folder, NAME);
    }

    private List<Path> old() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(each -> each.getFileName().toString().startsWith(NAME))
                    .toList();
        }
    }

    private static void remove(Path profile) {
        try (var all = Files.walk(profile)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("{} stays for now: {}", profile, e.toString());
        }
    }
}
