// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import io.jiaohao.display.card.huidu.HuiduCodec.Reading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A card that shakes hands as it should, and then answers each program as a test says. Any thread. */
final class ScriptedCard implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    private final AtomicInteger sessions = new AtomicInteger();
    private final Script script;
    /** The first session is dead by its first heartbeat. */
    volatile boolean forgetful;
    /** What it was asked, in order: the frame's name, or the method of its XML. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** What is answered to XML in which session, counted from 1. */
    interface Script {
        List<HuiduFrame> answer(HuiduXml.Request request, int session);
    }

    ScriptedCard(Script script) throws IOException {
        this.script = script;
        Thread.ofVirtual().start(this::admit);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many connections there were. */
    int sessions() {
        return sessions.get();
    }

    static List<HuiduFrame> says(String guid, String method, String result) {
        return HuiduCodec.pieces(true, HuiduXml.answer(new HuiduXml.Answer(guid, method, result)));
    }

    private void admit() {
        while (!server.isClosed()) {
            try {
                var guest = server.accept();
                Thread.ofVirtual().start(() -> serve(guest, sessions.incrementAndGet()));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void serve(Socket guest, int session) {
        var pieces = new HuiduPieces();
        try (guest) {
            var bytes = new byte[0];
            while (true) {
                var more = new byte[8_192];
                var count = guest.getInputStream().read(more);
                if (count < 0) {
                    return;
                }
                bytes = Arrays.copyOf(bytes, bytes.length + count);
                System.arraycopy(more, 0, bytes, bytes.length - count, count);
                while (HuiduCodec.decode(bytes) instanceof Reading.Complete(var frame, var consumed)) {
                    bytes = Arrays.copyOfRange(bytes, consumed, bytes.length);
                    for (var answer : answers(frame, pieces, session)) {
                        guest.getOutputStream().write(HuiduCodec.encode(answer));
                    }
                }
            }
        } catch (IOException e) {
            // the driver hung up
        }
    }

    private List<HuiduFrame> answers(HuiduFrame frame, HuiduPieces pieces, int session) {
        if (frame instanceof HuiduFrame.Piece piece) {
            return pieces.with(piece)
                    .map(HuiduReader::request)
                    .map(request -> {
                        asked.add(request.method());
                        return script.answer(request, session);
                    })
                    .orElse(List.of());
        }
        asked.add(frame.getClass().getSimpleName());
        if (forgetful && session == 1 && frame instanceof HuiduFrame.AskHeartbeat) {
            return List.of(new HuiduFrame.Refusal(HuiduFrame.Refusal.NO_SESSION));
        }
        return List.of(
                frame instanceof HuiduFrame.AskVersion
                        ? new HuiduFrame.Version(HuiduFrame.VERSION)
                        : new HuiduFrame.Heartbeat());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
