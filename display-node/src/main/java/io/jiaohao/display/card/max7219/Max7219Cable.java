// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.max7219;

import io.jiaohao.display.card.Spi;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cable to an emulated chain, for computers without pins: each latch goes over the loopback address as its length in two bytes and
 * its bytes, and is answered by one byte once it is latched. Owned by one thread.
 */
final class Max7219Cable implements Spi {
    private static final Logger LOG = LoggerFactory.getLogger(Max7219Cable.class);
    private static final int PATIENCE_MILLIS = 1_000;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    private Max7219Cable(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = new DataOutputStream(socket.getOutputStream());
    }

    static Max7219Cable plug(int port) throws IOException {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            return new Max7219Cable(socket);
        } catch (IOException e) {
            socket.close();
            throw new IOException(
                    "the emulated chain on port " + port + " does not answer: is display-node emulate running?", e);
        }
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        var framed = new byte[bytes.length + 2];
        framed[0] = (byte) (bytes.length >> 8);
        framed[1] = (byte) bytes.length;
        System.arraycopy(bytes, 0, framed, 2, bytes.length);
        try {
            out.write(framed);
            in.readByte();
        } catch (IOException e) {
            throw new IOException("the emulated chain hung up: is display-node emulate running?", e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hears a latch on the far end. */
    interface Latch {
        void latched(byte[] bytes);
    }

    /** The far end: hands on latches until the socket ends. */
    static void serve(Socket guest, Latch latch) {
        try (guest;
                var in = new DataInputStream(guest.getInputStream())) {
            guest.setTcpNoDelay(true);
            while (true) {
                latch.latched(in.readNBytes(in.readUnsignedShort()));
                guest.getOutputStream().write(1);
            }
        } catch (IOException e) {
            LOG.debug("the cable of an emulated chain: {}", e.toString());
        }
    }
}
