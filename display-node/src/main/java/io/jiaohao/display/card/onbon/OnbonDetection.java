// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon;

import io.jiaohao.display.card.onbon.frame.OnbonCodec;
import io.jiaohao.display.card.onbon.frame.OnbonFrame;
import io.jiaohao.display.card.onbon.frame.OnbonMessage;
import io.jiaohao.display.card.onbon.frame.OnbonReader;
import io.jiaohao.display.card.onbon.settings.OnbonWire;
import io.jiaohao.protocol.serial.SerialLine;
import io.jiaohao.protocol.serial.SerialSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks by broadcast which card is on a wire: its screen id (A2 07), at 9600 and, two seconds later, at 57600 (the maker's
 * document, 8.8 and 8.12). For one card at a time: several would answer at once. Blocks.
 */
public final class OnbonDetection {
    /** Between two tries at the other speed, as the maker has it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Wire wire;
    private final OnbonReader reader = new OnbonReader();
    private boolean damaged;

    /** What was found, in words. */
    public record Found(boolean card, List<String> lines) {
        public Found {
            lines = List.copyOf(lines);
        }
    }

    /** Bytes out, and in with a bound on the time. */
    private interface Wire {
        void write(byte[] bytes) throws IOException;

        byte[] read(Duration patience) throws IOException;
    }

    private OnbonDetection(Wire wire) {
        this.wire = wire;
    }

    /** The card on a serial line, at whatever speed. */
    public static Found serial(String device) {
        var lines = new ArrayList<String>();
        for (var baud : List.of(OnbonWire.Serial.SLOW, OnbonWire.Serial.FAST)) {
            try (var line = SerialLine.open(new SerialSettings(device, baud))) {
                var at = device + " at " + baud + " baud";
                if (new OnbonDetection(over(line)).ask(lines, at, "serial = \"" + device + "\"\nbaud = " + baud)) {
                    return new Found(true, lines);
                }
            } catch (IOException e) {
                lines.add(String.valueOf(e.getMessage()));
            }
        }
        return new Found(false, lines);
    }

    /** The card at an address of the network. */
    public static Found tcp(String host, int port) {
        var lines = new ArrayList<String>();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(PATIENCE.toMillis()));
            var settings = "host = \"" + host + '"' + (port == 5005 ? "" : "\nport = " + port);
            return new Found(new OnbonDetection(over(socket)).ask(lines, host + ':' + port, settings), lines);
        } catch (IOException e) {
            lines.add(host + ':' + port + " cannot be reached: " + e.getMessage() + ": check power, cable and address");
            return new Found(false, lines);
        }
    }

    private static Wire over(SerialLine line) {
        return new Wire() {
            @Override
            public void write(byte[] bytes) throws IOException {
                line.write(bytes);
            }

            @Override
            public byte[] read(Duration patience) throws IOException {
                return line.read(1024, patience);
            }
        };
    }

    private static Wire over(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var out = socket.getOutputStream();
        return new Wire() {
            @Override
            public void write(byte[] bytes) throws IOException {
                out.write(bytes);
            }

            @Override
            public byte[] read(Duration patience) throws IOException {
                socket.setSoTimeout(Math.toIntExact(Math.max(1, patience.toMillis())));
                return piece(in);
            }
        };
    }

    private static byte[] piece(InputStream in) throws IOException {
        var bytes = new byte[1024];
        try {
            var got = in.read(bytes);
            if (got < 0) {
                throw new IOException("the card hung up");
            }
            return Arrays.copyOf(bytes, got);
        } catch (SocketTimeoutException nothing) {
            return new byte[0];
        }
    }

    private boolean ask(List<String> lines, String where, String settings) throws IOException {
        switch (answer(OnbonFrame.ANY_CARD, new OnbonMessage.AskScreenId())) {
            case OnbonMessage.ScreenId(var id) -> {
                lines.add("there is a card with address " + id + " on " + where);
                status(lines, id);
                lines.add("write into its settings:");
                lines.addAll(List.of(("driver = \"onbon\"\n" + settings + "\naddress = " + id).split("\n", -1)));
                return true;
            }
            case OnbonMessage.Nack nack ->
                lines.add("a card answers on " + where + ", but " + nack.sentence() + "; a new one has address 1");
            case null ->
                lines.add(
                        damaged
                                ? "something answers on " + where
                                        + " in damaged frames: is there more than one card? Leave only one connected"
                                : "nobody answers on " + where);
            case OnbonMessage other -> lines.add("something else answers on " + where + ": " + other);
        }
        return false;
    }

    private void status(List<String> lines, int id) throws IOException {
        if (answer(id, new OnbonMessage.AskStatus()) instanceof OnbonMessage.Status status) {
            lines.add("its lamps are " + (status.on() ? "on" : "off") + ", its brightness is " + status.brightness()
                    + " of 15, its clock says " + (status.time() == null ? "nothing" : status.time()));
        }
    }

    private @Nullable OnbonMessage answer(int to, OnbonMessage question) throws IOException {
        reader.forget();
        wire.write(OnbonCodec.encode(OnbonFrame.to(to, question)));
        var until = System.nanoTime() + PATIENCE.toNanos();
        for (var left = PATIENCE.toNanos(); left > 0; left = until - System.nanoTime()) {
            for (var item : reader.read(wire.read(Duration.ofNanos(left)))) {
                switch (item) {
                    case OnbonReader.Received(var frame, var ignored) -> {
                        return frame.message();
                    }
                    case OnbonReader.Spoilt ignored -> damaged = true;
                }
            }
        }
        return null;
    }
}
