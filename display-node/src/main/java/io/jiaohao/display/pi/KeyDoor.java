// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Presses simulated keys for whoever connects on the loopback address: {@code KEY 3 NEXT} moves that key's simulated pin down
 * and up again, so that the press takes the real way through debounce and pad. Answers {@code OK} or {@code ERROR} and why; to
 * {@code LAMP 3} it answers {@code LIT} or {@code DARK}.
 */
public final class KeyDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeyDoor.class);
    private static final int LONGEST_LINE = 100;

    private final ServerSocket door;
    private final Pins pins;
    private final Map<String, Integer> keys;
    private final Map<String, Integer> lamps;
    private final long holdMillis;

    /**
     * Listens from here on.
     *
     * @param port 0 for any free one
     * @param keys pin by what is asked for: {@code 3 NEXT}
     * @param lamps pin by window
     * @param holdMillis how long a key stays down and then up, longer than the debounce
     */
    public KeyDoor(int port, Pins pins, Map<String, Integer> keys, Map<String, Integer> lamps, long holdMillis)
            throws IOException {
        this.door = new ServerSocket(port, 16, InetAddress.getLoopbackAddress());
        this.pins = pins;
        this.keys = Map.copyOf(keys);
        this.lamps = Map.copyOf(lamps);
        this.holdMillis = holdMillis;
        Thread.ofVirtual().name("key-door").start(this::admit);
        LOG.info("simulated keys listen on {}", door.getLocalSocketAddress());
    }

    public int port() {
        return door.getLocalPort();
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                Thread.ofVirtual().name("key-guest").start(() -> serve(guest));
            } catch (IOException e) {
                LOG.debug("the door for simulated keys: {}", e.toString());
            }
        }
    }

    private void serve(Socket guest) {
        try (guest;
                var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
                var out = guest.getOutputStream()) {
            guest.setTcpNoDelay(true);
            for (var line = line(in); line != null; line = line(in)) {
                out.write((answer(line) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            LOG.debug("a guest at the simulated keys: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A line, or null at the end; more than a line's length without an end is the end. */
    private static @Nullable String line(BufferedReader in) throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c >= 0 && line.length() < LONGEST_LINE; c = in.read()) {
            if (c == '\n') {
                return line.toString().strip();
            }
            line.append((char) c);
        }
        return null;
    }

    private String answer(String line) throws InterruptedException {
        if (line.startsWith("LAMP ")) {
            var lamp = lamps.get(line.substring("LAMP ".length()).strip());
            return lamp == null ? "ERROR no such lamp here; there are " + lamps.keySet() : lit(lamp);
        }
        if (!line.startsWith("KEY ")) {
            return "ERROR say KEY, a window and a key, or LAMP and a window: KEY 3 NEXT";
        }
        var bcm = keys.get(line.substring("KEY ".length()).strip());
        return bcm == null ? "ERROR no such key here; there are " + keys.keySet() : press(bcm);
    }

    private String lit(int bcm) {
        return pins.lit(bcm) ? "LIT" : "DARK";
    }

    /** One finger at a time: two guests at one key would look like a bounce. */
    private synchronized String press(int bcm) throws InterruptedException {
        if (!pins.simulate(bcm, true)) {
            return "ERROR the key is real: press it by hand";
        }
        Thread.sleep(holdMillis);
        pins.simulate(bcm, false);
        Thread.sleep(holdMillis);
        return "OK";
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            LOG.debug("closing the door for simulated keys: {}", e.toString());
        }
    }
}
