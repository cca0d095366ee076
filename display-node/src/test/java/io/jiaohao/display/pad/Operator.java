// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Somebody who presses and looks, for tests on real devices. Asked and answering at the terminal, or in the file or pipe of
 * {@code -Doperator=…}: a test's own input belongs to Maven.
 */
public final class Operator {
    private static final Path TERMINAL = Path.of(System.getProperty("operator", "/dev/tty"));

    private final BufferedReader answers;

    public Operator() {
        try {
            answers = Files.newBufferedReader(TERMINAL);
        } catch (IOException e) {
            throw new UncheckedIOException(TERMINAL + " has nobody who answers: name another with -Doperator=", e);
        }
    }

    /** Has something done. */
    public void please(String what) {
        try {
            Files.writeString(Path.of("/dev/tty"), what + '\n', StandardOpenOption.WRITE);
        } catch (IOException e) {
            System.out.println(what);
        }
    }

    /** Has somebody look. */
    public void assertSays(String question) {
        please(question + " yes or no");
        try {
            var answer = String.valueOf(answers.readLine());
            assertTrue(answer.startsWith("y"), question + ' ' + answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
