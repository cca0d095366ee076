// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.pins;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Presses simulated keys for whoever connects on the loopback address: {@code KEY 3 NEXT} moves that key's simulated pin down and up
 * again, so that the press takes the real way; {@code DOWN SB} and {@code UP SB} hold a key and let it go. Answers {@code OK} or
 * {@code ERROR} and why; to {@code LAMP 3} it answers {@code LIT} or {@code DARK}. Any thread.
 */
public final class PinDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PinDoor.class);
    private static final int LONGEST_LINE = 100;

    /** A door at which nobody can come in now, because this program has too many files open, can be tried again. */
    private static final long AGAIN_MILLIS = 1_000;

    private final ServerSocket door;
    private final Pins pins;
    private final Map<String, Integer> keys;
    private final Map<String, Integer> lamps;
    private final long holdMillis;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Listens from here on.
     *
     * @param port 0 for any free one
     * @param keys pin by what is asked for: {@code 3 NEXT}
     * @param lamps pin by what is asked for: {@code 3}
     * @param holdMillis how long {@code KEY} holds a key down and then up, longer than the debounce
     */
    public PinDoor(int port, Pins pins, Map<String, Integer> keys, Map<String, Integer> lamps, long holdMillis)
            throws IOException {
        this(new ServerSocket(port, 16, InetAddress.getLoopbackAddress()), pins, keys, lamps, holdMillis);
    }

    PinDoor(ServerSocket door, Pins pins, Map<String, Integer> keys, Map<String, Integer> lamps, long holdMillis) {
        this.door = door;
        this.pins = pins;
        this.keys = Map.copyOf(keys);
        this.lamps = Map.copyOf(lamps);
        this.holdMillis = holdMillis;
        Thread.ofVirtual().name("pin-door").start(this::admit);
        LOG.info("simulated keys listen on {}", door.getLocalSocketAddress());
    }

    public int port() {
        return door.getLocalPort();
    }

    private void admit() {
        try {
            while (!door.isClosed()) {
                try {
                    var guest = door.accept();
                    Thread.ofVirtual().name("pin-guest").start(() -> serve(guest));
                } catch (IOException e) {
                    LOG.debug("the door for simulated keys: {}", e.toString());
                    if (closed.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
        var words = line.split(" ", 2);
        var name = words.length == 2 ? words[1].strip() : "";
        return switch (words[0]) {
            case "LAMP" -> {
                var lamp = lamps.get(name);
                yield lamp == null ? "ERROR no such lamp here; there are " + lamps.keySet() : lit(lamp);
            }
            case "KEY", "DOWN", "UP" -> {
                var key = keys.get(name);
                yield key == null ? "ERROR no such key here; there are " + keys.keySet() : act(words[0], key);
            }
            default -> "ERROR say KEY, DOWN or UP and a key, or LAMP and a lamp";
        };
    }

    private String lit(int bcm) {
        return pins.lit(bcm) ? "LIT" : "DARK";
    }

    private String act(String word, int bcm) throws InterruptedException {
        if (!pins.simulated()) {
            return "ERROR the key is real: press it by hand";
        }
        if (word.equals("KEY")) {
            press(bcm);
        } else {
            pins.simulate(bcm, word.equals("DOWN"));
        }
        return "OK";
    }

    /** One finger at a time: two guests at one key would look like a bounce or a tremor. */
    private synchronized void press(int bcm) throws InterruptedException {
        pins.simulate(bcm, true);
        Thread.sleep(holdMillis);
        pins.simulate(bcm, false);
        Thread.sleep(holdMillis);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            door.close();
        } catch (IOException e) {
            LOG.debug("closing the door for simulated keys: {}", e.toString());
        }
    }
}
