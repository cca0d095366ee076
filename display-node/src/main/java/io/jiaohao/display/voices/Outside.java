// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.voices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program of the system that is run once: a text goes in, bytes come out, and it is ended where it takes too long. The text goes
 * in on standard input, so that nothing in a sentence can become an option.
 */
final class Outside {
    /** Ten minutes of sound. */
    private static final int MOST_BYTES = 30_000_000;

    private Outside() {}

    /**
     * Runs a program.
     *
     * @return what it wrote to standard output
     * @throws Unspeakable where it cannot be started, fails, or is not done in time
     */
    static byte[] run(List<String> command, String text, Duration patience) throws Unspeakable, InterruptedException {
        var program = command.getFirst();
        try {
            var family = new Family();
            var process = family.start(command);
            try {
                return taken(process, family, text, patience, program);
            } finally {
                process.destroyForcibly();
                family.end();
            }
        } catch (Unspeakable known) {
            throw known;
        } catch (IOException e) {
            throw new Unspeakable(program + " cannot be run: is it installed? " + e.getMessage());
        }
    }

    private static byte[] taken(Process process, Family family, String text, Duration patience, String program)
            throws IOException, InterruptedException {
        var out = new Reading(process.getInputStream());
        Thread.ofVirtual().start(() -> give(process, text));
        var reading = Thread.ofVirtual().start(out);
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Unspeakable(program + " was not done in " + patience.toMillis() + " ms and was ended");
        }
        family.end();
        reading.join(patience);
        if (process.exitValue() != 0) {
            throw new Unspeakable(program + " ended with " + process.exitValue());
        }
        return out.bytes();
    }

    private static void give(Process process, String text) {
        try (var in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            // a program that does not read its input says by its exit code whether that matters
        }
    }

    /** Takes what the program says while it runs: a full pipe would hold it for ever. */
    private static final class Reading implements Runnable {
        private final InputStream from;
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        Reading(InputStream from) {
            this.from = from;
        }

        @Override
        public void run() {
            try (from) {
                var block = new byte[8_192];
                for (var got = from.read(block); got >= 0 && size() < MOST_BYTES; got = from.read(block)) {
                    add(block, got);
                }
            } catch (IOException ended) {
                // what came until then is what there is
            }
        }

        private synchronized void add(byte[] block, int got) {
            taken.write(block, 0, got);
        }

        private synchronized int size() {
            return taken.size();
        }

        synchronized byte[] bytes() {
            return taken.toByteArray();
        }
    }
}
