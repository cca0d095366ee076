// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

/**
 * Knocks at a door with spoiled bytes until the time is over ({@code -Dfuzz.seconds}, 2 by default; {@code -Dfuzz.seed}). The door says
 * by an exception that something went wrong that must not; beside that nothing may hang, and no memory, thread or file may be left
 * behind. What went in is said with the failure, and how many inputs there were with the success.
 */
public final class Fuzz {
    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 2);
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final long HANGS_NANOS = 5_000_000_000L;
    private static final long MEGABYTES_LEFT = 64;
    private static final long THREADS_LEFT = 12;
    private static final long FILES_LEFT = 24;

    private Fuzz() {}

    /** Takes bytes that are nearly right; throws where they did harm. */
    public interface Door {
        void take(byte[] bytes) throws Exception;
    }

    /** Knocks. */
    public static void at(String door, List<byte[]> seeds, Door open) throws Exception {
        var spoiler =
                new Spoiler(seeds, RandomGeneratorFactory.of("L64X128MixRandom").create(SEED));
        for (var seed : seeds) {
            open.take(seed);
        }
        var before = Left.now();
        var until = System.nanoTime() + SECONDS * 1_000_000_000L;
        var inputs = 0L;
        for (; System.nanoTime() < until; inputs++) {
            knock(spoiler.next(), open);
        }
        Left.now().notMuchMoreThan(before);
        System.out.println("fuzz " + door + ": " + inputs + " inputs in " + SECONDS + " s, seed " + SEED);
    }

    private static void knock(byte[] bytes, Door open) {
        var began = System.nanoTime();
        try {
            open.take(bytes.clone());
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("after " + HexFormat.of().formatHex(bytes) + " (seed " + SEED + ")", e);
        }
        var took = System.nanoTime() - began;
        assertTrue(
                took < HANGS_NANOS,
                () -> took / 1_000_000 + " ms for " + HexFormat.of().formatHex(bytes));
    }

    /** What a process holds. */
    private record Left(long megabytes, long threads, long files) {
        static Left now() throws IOException {
            System.gc();
            var runtime = Runtime.getRuntime();
            return new Left(
                    (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000,
                    Thread.getAllStackTraces().size(),
                    openFiles());
        }

        private static long openFiles() throws IOException {
            var own = Path.of("/proc/self/fd");
            if (!Files.isDirectory(own)) {
                return 0;
            }
            try (var open = Files.list(own)) {
                return open.count();
            }
        }

        void notMuchMoreThan(Left before) {
            assertTrue(
                    megabytes <= before.megabytes + MEGABYTES_LEFT
                            && threads <= before.threads + THREADS_LEFT
                            && files <= before.files + FILES_LEFT,
                    () -> "before " + before + ", after " + this);
        }
    }
}
