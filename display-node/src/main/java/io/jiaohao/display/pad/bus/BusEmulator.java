// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import io.jiaohao.protocol.serial.SerialLine;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pads and evaluators in software, at the other end of a line. A key that is pressed is repeated until its answer comes, as the real ones do, up
 * to {@link #TRIES} times. Any thread.
 */
public final class BusEmulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BusEmulator.class);
    private static final Duration PATIENCE = Duration.ofMillis(10);
    /** The source does not say after how long a pad repeats, nor how often. */
    private static final long REPEAT = Duration.ofMillis(300).toNanos();

    static final int TRIES = 10;

    private final SerialLine line;
    private final LongSupplier clock;
    private final BusInbox inbox = new BusInbox(false);
    private final Map<Integer, Plate> plates = new TreeMap<>();
    private final ConcurrentLinkedQueue<BusFrame> answers = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;
    private volatile boolean deaf;
    private volatile boolean echoing;
    private int frames;

    /** What one device shows and has sounded. */
    private record Plate(String cells, int beeps, int evaluations, int stars) {
        static final Plate DARK = new Plate("      ", 0, 0, 0);
    }

    /** Listens from here on. */
    public BusEmulator(SerialSettings settings, LongSupplier clock) throws IOException {
        this.line = SerialLine.open(settings);
        this.clock = clock;
        var thread = new Thread(this::listen, "emulated-pads");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        try {
            while (!closed) {
                var bytes = line.read(64, PATIENCE);
                if (echoing) {
                    raw(bytes);
                }
                for (var reading : inbox.take(bytes, clock.getAsLong())) {
                    if (reading instanceof BusCodec.Reading.Complete(var frame, var ignored)) {
                        heard(frame);
                    }
                }
                inbox.quietIn(0, clock.getAsLong());
            }
        } catch (IOException e) {
            LOG.debug("emulated pads: {}", e.toString());
        }
    }

    private synchronized void heard(BusFrame frame) {
        frames++;
        var plate = plates.getOrDefault(frame.address(), Plate.DARK);
        if (frame.isCells()) {
            plates.put(frame.address(), new Plate(text(frame), plate.beeps, plate.evaluations, plate.stars));
        } else if (frame.isBeep()) {
            plates.put(frame.address(), new Plate(plate.cells, plate.beeps + 1, plate.evaluations, plate.stars));
        } else if (frame.isStars()) {
            plates.put(
                    frame.address(),
                    new Plate(
                            plate.cells,
                            plate.beeps,
                            plate.evaluations,
                            frame.data().getFirst()));
        } else if (!deaf && answers.remove(frame)) {
            notifyAll();
        } else if (frame.isEvaluate()) {
            plates.put(frame.address(), new Plate(plate.cells, plate.beeps, plate.evaluations + 1, plate.stars));
        }
    }

    private static String text(BusFrame frame) {
        var text = new StringBuilder();
        frame.data().forEach(cell -> text.append(cell > 9 ? " " : cell.toString()));
        return text.toString();
    }

    /**
     * Presses a pad's key.
     *
     * @param keys its byte; digits typed before it first
     * @return whether the host answered
     */
    public boolean press(int address, Integer... keys) throws IOException, InterruptedException {
        return sent(BusFrame.key(address, List.of(keys)));
    }

    /** Presses an evaluator's key, from 0. */
    public boolean rate(int address, int key) throws IOException, InterruptedException {
        return sent(BusFrame.rating(address, key));
    }

    private synchronized boolean sent(BusFrame frame) throws IOException, InterruptedException {
        var wanted = frame.acknowledgement().orElseThrow();
        answers.add(wanted);
        for (var tries = 0; tries < TRIES; tries++) {
            raw(BusCodec.encode(frame));
            var until = clock.getAsLong() + REPEAT;
            for (var left = REPEAT; left > 0 && answers.contains(wanted); left = until - clock.getAsLong()) {
                wait(Math.max(1, left / 1_000_000));
            }
            if (!answers.contains(wanted)) {
                return true;
            }
        }
        answers.remove(wanted);
        return false;
    }

    /** Anything at all, as a bad cable brings it. */
    void raw(byte[] bytes) throws IOException {
        line.write(bytes);
    }

    /** A pad that does not hear its answers goes on repeating. */
    public void deaf(boolean now) {
        deaf = now;
    }

    /** A converter that hears itself, or devices that answer: whatever the host says comes back to it. */
    public void echoing(boolean now) {
        echoing = now;
    }

    /** How many frames the host has sent. */
    synchronized int frames() {
        return frames;
    }

    /** The six cells of a pad; dark ones are blanks. */
    public synchronized String cells(int address) {
        return plates.getOrDefault(address, Plate.DARK).cells();
    }

    public synchronized int beeps(int address) {
        return plates.getOrDefault(address, Plate.DARK).beeps();
    }

    /** How often an evaluator was started. */
    public synchronized int evaluations(int address) {
        return plates.getOrDefault(address, Plate.DARK).evaluations();
    }

    public synchronized int stars(int address) {
        return plates.getOrDefault(address, Plate.DARK).stars();
    }

    @Override
    public void close() {
        closed = true;
        line.close();
    }
}
