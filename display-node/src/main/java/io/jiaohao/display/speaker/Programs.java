// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.speaker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Which programs of the system the voice needs, and what to install where one is missing. */
public final class Programs {
    private Programs() {}

    /**
     * Says what is missing.
     *
     * @param searchPath as in the environment variable PATH
     * @param device whether sound goes to a sound card
     */
    public static Optional<String> missing(String searchPath, boolean device) {
        if (!found(searchPath, EspeakVoice.PROGRAM)) {
            return Optional.of("espeak-ng is not installed: apt install espeak-ng");
        }
        return device && !found(searchPath, AplaySink.PROGRAM)
                ? Optional.of("aplay is not installed: apt install alsa-utils")
                : Optional.empty();
    }

    private static boolean found(String searchPath, String program) {
        return Stream.of(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
