// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.kill;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.controller.simulation.people.Doors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One controller on one state folder, a process of its own, started as a hall starts it; killed and started again as often as wanted. */
final class HallProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path launcher;
    private final Path folder;
    private @Nullable Process process;

    /**
     * Writes the settings into {@code folder}.
     *
     * @param http port of the pages
     * @param mqtt port of the broker
     */
    HallProcess(Path launcher, Path folder, int http, int mqtt) throws IOException {
        this.launcher = launcher;
        this.folder = Files.createDirectories(folder);
        Files.writeString(folder.resolve("hall.toml"), """
                [http]
                port = %d
                [mqtt]
                port = %d
                [hours]
                always = true
                [[nodes]]
                id = "windows"
                kind = "windows"
                windows = [1, 2, 3, 4, 5, 6, 7, 8]
                """.formatted(http, mqtt));
    }

    Path journal() {
        return folder.resolve("state").resolve("journal");
    }

    /** Starts it; false where it does not serve in time or ends by itself. */
    boolean start() throws IOException, InterruptedException {
        var log = folder.resolve("controller.log").toFile();
        process = new ProcessBuilder(
                        launcher.toString(),
                        "program",
                        "controller",
                        "run",
                        "--config",
                        folder.resolve("hall.toml").toString(),
                        "--state",
                        folder.resolve("state").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            if (serves()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return false;
    }

    private boolean serves() throws InterruptedException {
        try {
            return health(doors()).path("open").asBoolean();
        } catch (IOException notYet) {
            return false;
        }
    }

    static JsonNode health(Doors doors) throws IOException, InterruptedException {
        return doors.get("installer", "/api/v1/health");
    }

    Doors doors() throws IOException {
        return new Doors(folder.resolve("state").resolve("access.json"));
    }

    /** SIGKILL, without a word before. */
    void kill() throws InterruptedException {
        var running = process;
        if (running != null) {
            running.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
        }
    }
}
