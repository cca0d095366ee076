// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability;

import io.jiaohao.protocol.TicketNumber;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the clients were answered, in the order in which the answers came; kept in a file of its own too. Thread-safe. */
public final class Acknowledged implements AutoCloseable {
    private final List<Answer> answers = new ArrayList<>();
    private final BufferedWriter file;

    /** The answer to an order; {@code service}: of the number that was given, absent where a key was pressed. */
    public record Answer(
            String id,
            @Nullable TicketNumber ticket,
            @Nullable String service) {
        /** Whether it was a number that was given. */
        public boolean taken() {
            return service != null;
        }
    }

    /**
     * Begins a list, and its file anew.
     *
     * @throws IOException if the file cannot be made
     */
    public Acknowledged(Path file) throws IOException {
        this.file = Files.newBufferedWriter(file);
    }

    /** One more answer came; on its way to the disk when this returns. */
    public synchronized void add(Answer answer) {
        answers.add(answer);
        try {
            file.write(answer.id() + ' ' + (answer.taken() ? "taken " : "pressed ") + answer.ticket() + '\n');
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many so far. */
    public synchronized int size() {
        return answers.size();
    }

    /** All so far, in the order in which they came. */
    public synchronized List<Answer> all() {
        return List.copyOf(answers);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
