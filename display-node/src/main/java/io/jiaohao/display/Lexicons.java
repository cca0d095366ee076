// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import io.jiaohao.display.speech.Lexicon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lexicon that comes with the program, behind the hall's own file where there is one. */
final class Lexicons {
    private Lexicons() {}

    static Lexicon read(@Nullable Path ofHall) throws IOException {
        try (var in = Lexicon.class.getResourceAsStream("lexicon.txt")) {
            if (in == null) {
                throw new IllegalStateException("the lexicon is missing in the program");
            }
            var ours = Lexicon.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return ofHall == null
                    ? ours
                    : Lexicon.parse(Files.readString(ofHall)).before(ours);
        } catch (IllegalArgumentException e) {
            throw new IOException(ofHall + " " + e.getMessage(), e);
        }
    }
}
