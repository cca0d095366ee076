// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.simulation.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Phones that hold a stream each, all in one thread of whoever calls: nothing is read while nobody waits here. Each thousand comes from
 * a loopback address of its own. Not thread-safe.
 */
public final class PhoneCrowd implements AutoCloseable {
    private static final int AT_A_TIME = 200;
    private static final int EACH_ADDRESS = 1_000;
    private static final int FILES_BESIDE = 300;
    private static final long LOOK_MILLIS = 50;

    private final int port;
    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final List<Phone> phones = new ArrayList<>();
    private int lost;

    /** At the hall that listens at {@code port} of this machine. */
    public PhoneCrowd(int port) throws IOException {
        this.port = port;
    }

    /**
     * Opens a stream for each of {@code secrets}, and waits until all have their first state.
     *
     * @throws IOException where this program may not open so many files, or not all are held in time
     */
    public void open(List<String> secrets, Duration patience) throws IOException {
        checkFiles(secrets.size());
        var until = System.nanoTime() + patience.toNanos();
        for (var from = 0; from < secrets.size(); from += AT_A_TIME) {
            for (var secret : secrets.subList(from, Math.min(secrets.size(), from + AT_A_TIME))) {
                connect(secret);
            }
            if (await(Phone::begun, until) < phones.size()) {
                throw new IOException("only %d of %d streams began; %d were refused or cut"
                        .formatted(count(Phone::begun), secrets.size(), lost));
            }
        }
    }

    /** From here on a change is a new one. */
    public void forget() {
        phones.forEach(Phone::forget);
    }

    /** Waits until each phone was told of a change, and says how many were. */
    public int awaitChange(Duration patience) throws IOException {
        return await(Phone::changed, System.nanoTime() + patience.toNanos());
    }

    /** When each was told, after {@code began}; of those that were. */
    Percentiles changes(long began) {
        var times = new Percentiles();
        phones.stream().filter(Phone::changed).forEach(phone -> times.add(phone.changedAt() - began));
        return times;
    }

    /** How many streams ended that should not have. */
    public int lost() {
        return lost;
    }

    private static void checkFiles(int streams) throws IOException {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() < streams + FILES_BESIDE) {
            throw new IOException(
                    "%d phones need %d open files and this shell allows %d: say ulimit -n %d first (as root: ulimit -Hn too), or take fewer with --phones"
                            .formatted(
                                    streams,
                                    streams + FILES_BESIDE,
                                    system.getMaxFileDescriptorCount(),
                                    streams + FILES_BESIDE));
        }
    }

    private void connect(String secret) throws IOException {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 8 * 1024);
        channel.bind(new InetSocketAddress(loopback(1 + phones.size() / EACH_ADDRESS), 0));
        var phone = new Phone(channel, secret);
        phones.add(phone);
        var connected = channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.register(selector, connected ? SelectionKey.OP_WRITE : SelectionKey.OP_CONNECT, phone);
    }

    private static InetAddress loopback(int last) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }

    private interface Wanted {
        boolean of(Phone phone);
    }

    private int count(Wanted wanted) {
        return (int) phones.stream().filter(wanted::of).count();
    }

    private int await(Wanted wanted, long until) throws IOException {
        var reached = count(wanted);
        while (reached + lost < phones.size() && System.nanoTime() < until) {
            selector.select(this::happened, LOOK_MILLIS);
            reached = count(wanted);
        }
        return reached;
    }

    private void happened(SelectionKey key) {
        try {
            if (!((Phone) key.attachment()).happened(key, buffer)) {
                gone(key);
            }
        } catch (IOException e) {
            gone(key);
        }
    }

    private void gone(SelectionKey key) {
        lost++;
        key.cancel();
    }

    @Override
    public void close() throws IOException {
        for (var phone : phones) {
            phone.close();
        }
        selector.close();
    }
}
