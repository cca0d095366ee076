// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between one line and its broker and can be cut, like a cable. */
public final class Relay implements AutoCloseable {
    private final ServerSocket door;
    private final int port;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean whole = true;

    /** Passes everything on to {@code port} of this machine. */
    public Relay(int port) {
        this.port = port;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::welcome);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Everything breaks, and nothing gets through. */
    public void cut() {
        whole = false;
        sockets.forEach(Relay::hangUp);
        sockets.clear();
    }

    /** From now on things get through again. */
    public void mend() {
        whole = true;
    }

    private void welcome() {
        try {
            while (!door.isClosed()) {
                connect(door.accept());
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void connect(Socket line) {
        try {
            if (!whole) {
                line.close();
                return;
            }
            var broker = new Socket(InetAddress.getLoopbackAddress(), port);
            line.setTcpNoDelay(true);
            broker.setTcpNoDelay(true);
            sockets.addAll(List.of(line, broker));
            Thread.ofVirtual().start(() -> pass(line, broker));
            Thread.ofVirtual().start(() -> pass(broker, line));
            if (!whole) {
                cut();
            }
        } catch (IOException brokerAway) {
            hangUp(line);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException broken) {
            // the other side hears of it too
        }
        hangUp(from);
        hangUp(to);
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // as wanted
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
