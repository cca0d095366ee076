// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Two serial devices joined by a cable, both pseudo-terminals of the program socat: what is written to one comes out of the
 * other. Closing it pulls the plug of both. Needs {@code apt install socat}.
 */
public final class SerialPair implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private final Path left;
    private final Path right;
    private Process socat;

    private SerialPair(Path left, Path right) throws IOException {
        this.left = left;
        this.right = right;
        this.socat = started();
    }

    /** Plugs a pair in, as {@code left} and {@code right} in a folder. */
    public static SerialPair in(Path folder) throws IOException {
        return new SerialPair(folder.resolve("left"), folder.resolve("right"));
    }

    private Process started() throws IOException {
        var process = new ProcessBuilder("socat", pty(left), pty(right))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var began = System.nanoTime();
        while (!Files.exists(left) || !Files.exists(right)) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE) {
                process.destroyForcibly();
                throw new IOException("socat made no pair of pseudo-terminals");
            }
            Thread.onSpinWait();
        }
        return process;
    }

    private static String pty(Path link) {
        return "pty,raw,echo=0,link=" + link;
    }

    public Path left() {
        return left;
    }

    public Path right() {
        return right;
    }

    /** Plugs the pair in again after {@link #unplug}. */
    public void again() throws IOException {
        socat = started();
    }

    /** Pulls the plug of both ends. */
    public void unplug() throws IOException {
        socat.destroy();
        try {
            if (!socat.waitFor(5, TimeUnit.SECONDS)) {
                socat.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(left);
        Files.deleteIfExists(right);
    }

    @Override
    public void close() throws IOException {
        unplug();
    }
}
