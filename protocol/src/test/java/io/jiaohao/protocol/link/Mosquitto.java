// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Debian's broker as a process of its own, in memory only, on a free port. */
final class Mosquitto implements AutoCloseable {
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    /** Starts one; without the program the test fails in CI and is left out elsewhere. */
    static Mosquitto start(Path folder) throws IOException {
        var program = program();
        if (program.isEmpty() && !"true".equals(System.getenv("CI"))) {
            Assumptions.abort("left out: mosquitto is not installed (apt install mosquitto)");
        }
        var mosquitto = new Mosquitto(folder, freePort());
        mosquitto.run(program.orElseThrow(() -> new IOException("mosquitto is not installed")));
        return mosquitto;
    }

    private Mosquitto(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    private static Optional<Path> program() {
        return Stream.of("/usr/sbin/mosquitto", "/usr/local/sbin/mosquitto", "/usr/bin/mosquitto")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    private void run(Path program) throws IOException {
        var config = folder.resolve("mosquitto.conf");
        Files.writeString(
                config,
                "listener " + port + " 127.0.0.1\nallow_anonymous true\npersistence false\nmax_topic_alias 0\n"
                        // without it Mosquitto holds an answer back for 40 ms
                        + "set_tcp_nodelay true\n");
        process = new ProcessBuilder(List.of(program.toString(), "-c", config.toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.log").toFile())
                .start();
        await().until(this::answers);
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** kill -9: nothing is kept. */
    void kill() {
        Objects.requireNonNull(process).destroyForcibly().onExit().join();
    }

    void startAgain() throws IOException {
        run(program().orElseThrow());
    }

    @Override
    public void close() {
        kill();
    }
}
