// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import io.jiaohao.controller.desk.JournalDays;
import io.jiaohao.controller.hall.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A journal that is only read, of a hall that stands still or goes on meanwhile. Any thread. */
public final class JournalFolder implements JournalDays {
    private final Path folder;
    private final EntryJson json = new EntryJson();

    /**
     * Nothing is read yet.
     *
     * @throws IOException where there is no journal
     */
    public JournalFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no journal in " + folder);
        }
        this.folder = folder;
    }

    @Override
    public List<Entry> of(LocalDate day) throws IOException {
        var file = JournalFiles.of(folder, day);
        return file.isPresent() ? DayFile.read(file.get(), json).entries() : List.of();
    }
}
