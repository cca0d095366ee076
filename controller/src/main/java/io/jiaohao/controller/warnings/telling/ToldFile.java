// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.telling;

import io.jiaohao.controller.warnings.Seats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code STATE/warnings.txt}: what each listener was told last, and since when the windows have been open. No fact of the hall: where it
 * is lost or spoilt, what holds is told once more. One thread writes.
 */
public final class ToldFile {
    private static final Logger log = LoggerFactory.getLogger(ToldFile.class);
    private static final String NAME = "warnings.txt";
    private static final int LONGEST = 256 * 1024;

    private final Path state;
    private boolean failed;

    /** What is kept. {@code tellings}: by the name of the listener. */
    public record Memory(Map<String, Telling> tellings, Seats seats) {
        /** What is known at the first start. */
        public static final Memory NOTHING = new Memory(Map.of(), Seats.NONE);

        public Memory {
            tellings = Map.copyOf(tellings);
        }
    }

    public ToldFile(Path state) {
        this.state = state;
    }

    /** What stands there; a line that cannot be read is skipped. */
    public Memory read() {
        var path = state.resolve(NAME);
        try {
            return Files.exists(path) && Files.size(path) < LONGEST
                    ? ToldLines.read(Files.readAllLines(path))
                    : Memory.NOTHING;
        } catch (IOException e) {
            log.warn("{} cannot be read, what holds is told once more: {}", path, e.getMessage());
            return Memory.NOTHING;
        }
    }

    /** The file is there whole or as it was; where it cannot be written, the log says so once. */
    void write(Memory memory) {
        try {
            var fresh = state.resolve(NAME + ".new");
            // SYNC: on the medium before it takes the other's place, so that a power cut leaves one of them too
            Files.write(
                    fresh,
                    ToldLines.of(memory),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(fresh, state.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            failed = false;
        } catch (IOException e) {
            if (!failed) {
                log.warn("what was warned of cannot be kept, a restart may tell it twice: {}", e.getMessage());
            }
            failed = true;
        }
    }
}
