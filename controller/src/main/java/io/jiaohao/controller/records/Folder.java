// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the database lies, and what is done with one that cannot be trusted: it is kept for whoever wants to know, not used. */
final class Folder {
    private static final Logger log = LoggerFactory.getLogger(Folder.class);

    private final Path state;

    Folder(Path state) {
        this.state = state;
    }

    Path path() {
        return state.resolve("records");
    }

    void setAside() throws IOException {
        if (Files.exists(path())) {
            var aside =
                    state.resolve("records.damaged-" + Instant.now().toString().replace(":", ""));
            Files.move(path(), aside);
            log.warn("records set aside as {}; they are made anew from the journal", aside);
        }
    }
}
