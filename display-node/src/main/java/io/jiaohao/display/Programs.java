// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Which programs of the system are there. */
final class Programs {
    private Programs() {}

    static boolean found(String program) {
        var path = System.getenv("PATH");
        return found(path == null ? "" : path, program);
    }

    /** @param searchPath as in the environment variable PATH */
    static boolean found(String searchPath, String program) {
        return Stream.of(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
