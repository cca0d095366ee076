// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.port;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A device of this computer behind which an emulated printer listens: a pseudo-terminal of the program socat. Closing it pulls the plug.
 * Needs {@code apt install socat}.
 */
final class Cable implements AutoCloseable {
    private final Path device;
    private final int port;
    private Process socat;

    /** Plugs in a printer that listens on {@code port} of this computer. */
    Cable(Path device, int port) throws IOException {
        this.device = device;
        this.port = port;
        this.socat = plugged();
    }

    private Process plugged() throws IOException {
        var process = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + device, "tcp:127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await("socat makes a pseudo-terminal").until(() -> Files.exists(device));
        return process;
    }

    Path device() {
        return device;
    }

    void unplug() throws IOException {
        socat.destroy();
        socat.onExit().completeOnTimeout(socat, 5, TimeUnit.SECONDS).join();
        Files.deleteIfExists(device);
    }

    void again() throws IOException {
        socat = plugged();
    }

    @Override
    public void close() throws IOException {
        unplug();
    }
}
