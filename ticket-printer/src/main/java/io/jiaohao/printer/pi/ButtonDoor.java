// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.pi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Presses simulated buttons for whoever connects on the loopback address: {@code KEY SB} moves that button's simulated pin down and up
 * again, {@code DOWN SB} and {@code UP SB} hold it and let it go. Answers {@code OK} or {@code ERROR} and why.
 */
public final class ButtonDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ButtonDoor.class);
    private static final int LONGEST_LINE = 100;

    private final ServerSocket door;
    private final Pins pins;
    private final Map<String, Integer> buttons;
    private final long holdMillis;

    /**
     * Listens from here on.
     *
     * @param port 0 for any free one
     * @param buttons pin by service
     * @param holdMillis how long {@code KEY} holds a button, longer than the debounce
     */
    public ButtonDoor(int port, Pins pins, Map<String, Integer> buttons, long holdMillis) throws IOException {
        this.door = new ServerSocket(port, 16, InetAddress.getLoopbackAddress());
        this.pins = pins;
        this.buttons = Map.copyOf(buttons);
        this.holdMillis = holdMillis;
        Thread.ofVirtual().name("button-door").start(this::admit);
        LOG.info("simulated buttons listen on {}", door.getLocalSocketAddress());
    }

    public int port() {
        return door.getLocalPort();
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                Thread.ofVirtual().name("button-guest").start(() -> serve(guest));
            } catch (IOException e) {
                LOG.debug("the door for simulated buttons: {}", e.toString());
            }
        }
    }

    private void serve(Socket guest) {
        try (guest;
                var in = new BufferedReader(
                        new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8), LONGEST_LINE);
                var out = guest.getOutputStream()) {
            var line = new StringBuilder();
            for (var c = in.read(); c >= 0 && line.length() < LONGEST_LINE; c = in.read()) {
                if (c == '\n') {
                    answer(out, line.toString().strip());
                    line.setLength(0);
                } else {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            LOG.debug("a guest at the simulated buttons: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(OutputStream out, String line) throws IOException, InterruptedException {
        var words = line.split(" ", 2);
        var bcm = words.length == 2 ? buttons.get(words[1]) : null;
        var answer = bcm == null ? "ERROR say KEY and one of " + buttons.keySet() : act(words[0], bcm);
        out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String act(String word, int bcm) throws InterruptedException {
        if (!pins.simulated()) {
            return "ERROR the button is real: press it by hand";
        }
        return switch (word) {
            case "KEY" -> press(bcm);
            case "DOWN" -> moved(bcm, true);
            case "UP" -> moved(bcm, false);
            default -> "ERROR say KEY, DOWN or UP and a service";
        };
    }

    /** One finger at a time: two guests at one button would look like a tremor. */
    private synchronized String press(int bcm) throws InterruptedException {
        pins.simulate(bcm, true);
        Thread.sleep(holdMillis);
        return moved(bcm, false);
    }

    private String moved(int bcm, boolean down) {
        pins.simulate(bcm, down);
        return "OK";
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
