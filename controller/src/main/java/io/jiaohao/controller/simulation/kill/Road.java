// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.kill;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The road between nodes and broker, as bad as wanted: what is published is delayed, doubled and out of order, lines are cut in the
 * middle of a packet, or nothing moves while both ends think that the line is up, as with a pulled cable. Thread-safe.
 */
public final class Road implements AutoCloseable {
    private final ServerSocket door;
    private final int broker;
    private final RandomGenerator chance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Socket> knocking = new AtomicReference<>();
    private volatile Weather weather = Weather.FINE;

    /**
     * How the road is.
     *
     * @param delayMillis each packet takes up to so long
     * @param doubled of a hundred publications, so many come twice
     * @param swapped of a hundred, so many come after the next one
     * @param cut of a thousand packets, so many end the line in their middle
     * @param gone nothing comes through, and nobody is told; what was sent comes when it is over
     */
    public record Weather(int delayMillis, int doubled, int swapped, int cut, boolean gone) {
        public static final Weather FINE = new Weather(0, 0, 0, 0, false);
        public static final Weather STORM = new Weather(60, 15, 15, 12, false);
        public static final Weather GONE = new Weather(0, 0, 0, 0, true);
    }

    /** A road from a free port to the broker's. */
    public Road(int broker, RandomGenerator chance) throws IOException {
        this.broker = broker;
        this.chance = chance;
        this.door = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("road").start(this::admit);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Changes it. Who knocked while everything was gone is let in now, if it was the last one: the others have given up. */
    public void weather(Weather now) throws IOException {
        weather = now;
        var last = knocking.getAndSet(null);
        if (last != null && !now.gone()) {
            carry(last);
        }
    }

    private void knock(Socket node) throws IOException {
        var before = knocking.getAndSet(node);
        if (before != null) {
            before.close();
        }
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                var node = door.accept();
                if (weather.gone()) {
                    knock(node);
                } else {
                    carry(node);
                }
            } catch (IOException e) {
                // the broker is down, or the road is closed: the node finds out and tries again
                Thread.onSpinWait();
            }
        }
    }

    /** What was sent meanwhile comes late, as TCP has it, unless its sender has given up. */
    private void awaitRoad() throws InterruptedException {
        while (weather.gone()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void carry(Socket node) throws IOException {
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), broker);
            node.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            sockets.add(node);
            sockets.add(far);
            Thread.ofVirtual().start(() -> pump(node, far));
            Thread.ofVirtual().start(() -> pump(far, node));
        } catch (IOException e) {
            node.close();
            throw e;
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            var in = from.getInputStream();
            var out = new BufferedOutputStream(to.getOutputStream());
            byte[] held = {};
            for (var packet = MqttPackets.read(in); packet.length > 0; packet = MqttPackets.read(in)) {
                held = pass(packet, held, out);
            }
        } catch (IOException cut) {
            // which is what a road is for
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    /** Sends a packet on; returns what is to come after the next one. */
    private byte[] pass(byte[] packet, byte[] held, OutputStream out) throws IOException, InterruptedException {
        awaitRoad();
        var now = weather;
        if (now.delayMillis() > 0) {
            TimeUnit.MILLISECONDS.sleep(chance.nextInt(now.delayMillis()));
        }
        if (chance.nextInt(1_000) < now.cut()) {
            out.write(packet, 0, packet.length / 2);
            out.flush();
            throw new IOException("the line was cut");
        }
        var publication = MqttPackets.isPublication(packet);
        if (publication && held.length == 0 && chance.nextInt(100) < now.swapped()) {
            return packet;
        }
        out.write(packet);
        if (publication && chance.nextInt(100) < now.doubled()) {
            out.write(packet);
        }
        out.write(held);
        out.flush();
        return new byte[0];
    }

    /** Ends every line. */
    public void cut() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    /** As much of MQTT as a road sees: where a packet ends, and whether it is a publication. */
    private static final class MqttPackets {
        private static final int LONGEST = 1 << 20;

        private MqttPackets() {}

        static boolean isPublication(byte[] packet) {
            return (packet[0] & 0xf0) == 0x30;
        }

        /** A whole packet; empty at the end. */
        static byte[] read(InputStream in) throws IOException {
            var type = in.read();
            if (type < 0) {
                return new byte[0];
            }
            var head = new byte[5];
            head[0] = (byte) type;
            var length = 0;
            var read = 1;
            for (var shift = 0; read == 1 || (head[read - 1] & 0x80) != 0; shift += 7) {
                var next = in.read();
                if (next < 0 || read == head.length || length > LONGEST) {
                    throw new IOException("no MQTT packet");
                }
                head[read++] = (byte) next;
                length |= (next & 0x7f) << shift;
            }
            var packet = new byte[read + length];
            System.arraycopy(head, 0, packet, 0, read);
            if (in.readNBytes(packet, read, length) < length) {
                throw new IOException("the packet ends before its end");
            }
            return packet;
        }
    }
}
