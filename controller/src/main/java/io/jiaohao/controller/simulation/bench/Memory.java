// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says of a process. */
final class Memory {
    private Memory() {}

    /** Resident memory, pages shared with other programs counted whole, in megabytes of 1,000,000 bytes. */
    static long rssMb(long pid) throws IOException {
        return megabytes(Path.of("/proc/" + pid + "/status"), "VmRSS:");
    }

    /** The same, with each shared page divided among those who share it: what the program costs a computer that runs several. */
    static long pssMb(long pid) throws IOException {
        return megabytes(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:");
    }

    private static long megabytes(Path file, String name) throws IOException {
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith(name)) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1_000_000;
            }
        }
        throw new IOException(file + " has no " + name);
    }
}
