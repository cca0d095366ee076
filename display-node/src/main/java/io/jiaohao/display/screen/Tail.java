// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The end of what a browser says, kept in memory: all of it would fill the disk within weeks, and nobody reads more. Read by a thread of
 * its own; any thread.
 */
final class Tail {
    static final int LONGEST = 2_000;
    private static final int SENTENCE = 200;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final StringBuilder end = new StringBuilder();
    private final Thread reader;

    private Tail(InputStream in) {
        this.reader = Thread.ofVirtual().name("browser says").unstarted(() -> read(in));
    }

    static Tail of(InputStream in) {
        var tail = new Tail(in);
        tail.reader.start();
        return tail;
    }

    private void read(InputStream in) {
        try (var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var piece = new char[1_024];
            for (var count = text.read(piece); count >= 0; count = text.read(piece)) {
                add(piece, count);
            }
        } catch (IOException e) {
            // it ended
        }
    }

    private synchronized void add(char[] piece, int count) {
        end.append(piece, 0, count);
        end.delete(0, Math.max(0, end.length() - LONGEST));
    }

    synchronized String text() {
        return end.toString();
    }

    /** The last line as a sentence to add to another, empty where there is none; waits briefly for what was said last. */
    String said() throws InterruptedException {
        reader.join(LAST_WORDS);
        var line = text().lines()
                .filter(each -> !each.isBlank())
                .reduce("", (before, each) -> each)
                .strip();
        var last = line.substring(Math.max(0, line.length() - SENTENCE));
        return last.isEmpty() ? "" : " It said: " + last;
    }
}
