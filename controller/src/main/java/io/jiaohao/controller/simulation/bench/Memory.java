// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says of a process. */
final class Memory {
    private Memory() {}

    /** Resident memory in megabytes of 1,000,000 bytes. */
    static long rssMb(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1_000_000;
            }
        }
        throw new IOException("process " + pid + " has no VmRSS");
    }
}
