// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.voices;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program and all that it started, told by a mark in their environment: once the first has ended, nothing else says whose children
 * the others were, and one that stays behind holds the pipe and the memory of a small box.
 */
final class Family {
    private static final String NAME = "JIAOHAO_VOICE";
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final String mark = NAME + '=' + ProcessHandle.current().pid() + '-' + STARTED.incrementAndGet();

    Process start(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put(NAME, mark.substring(NAME.length() + 1));
        return builder.start();
    }

    /** Ends whoever is left of it. */
    void end() {
        ProcessHandle.allProcesses()
                .filter(each -> marked(Path.of("/proc", Long.toString(each.pid()), "environ")))
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** Processes of others cannot be read, and are none of ours. */
    private boolean marked(Path environment) {
        try {
            var all = Files.readString(environment, StandardCharsets.ISO_8859_1);
            return List.of(all.split("\0")).contains(mark);
        } catch (IOException notOurs) {
            return false;
        }
    }
}
