// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.huidu;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.CardModel;
import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.card.EmulatedCard.Temper;
import io.jiaohao.display.card.EmulatedCardContract;
import io.jiaohao.display.glyphs.Glyphs;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract over a socket to the emulator, and the emulator under the source's own bytes. */
final class HuiduEmulatorIT extends EmulatedCardContract {
    private final HuiduEmulator emulator =
            new HuiduEmulator(at(0, Pace.HURRIED), loops, Glyphs.load(), System::nanoTime);

    @Override
    protected CardModel model(Pace pace) {
        return at(emulator.port(), pace);
    }

    @Override
    protected EmulatedCard emulated() {
        return emulator;
    }

    private static HuiduSettings at(int port, Pace pace) {
        return new HuiduSettings(
                "window-3",
                "127.0.0.1",
                port,
                128,
                16,
                new HuiduXml.Look("SimSun", 12, "#ff0000"),
                pace.gap(),
                pace.answer(),
                pace.heartbeat());
    }

    @Test
    void theSourcesHandshakeIsAnswered() throws Exception {
        try (var host = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
            host.getOutputStream().write(Captures.bytes("ask-version"));
            assertArrayEquals(Captures.bytes("version"), host.getInputStream().readNBytes(8));
            host.getOutputStream().write(Captures.bytes("ask-heartbeat"));
            assertArrayEquals(Captures.bytes("heartbeat"), host.getInputStream().readNBytes(4));
            host.getOutputStream().write(Captures.bytes("ask-session"));
            var head = host.getInputStream().readNBytes(12);
            var xml = new String(
                    host.getInputStream().readNBytes(((head[0] & 0xff) | (head[1] << 8)) - 12), StandardCharsets.UTF_8);
            assertTrue(xml.contains("method=\"GetIFVersion\" result=\"kSuccess\""), xml);
        }
    }

    @Test
    void xmlBeforeTheVersionIsRefused() throws Exception {
        try (var host = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
            host.getOutputStream().write(Captures.bytes("ask-session"));
            assertArrayEquals(
                    new byte[] {6, 0, 0, 0x20, 2, 0}, host.getInputStream().readNBytes(6));
        }
    }

    @Test
    void laterScenesUpdateTheProgramThatWasAddedFirst() {
        // given
        var card = open();
        card.show(scene(1, "A001"), System.nanoTime());
        await().until(() -> heard.at(1) != null);
        assertTrue(lastXml().contains("AddProgram"));
        // when
        card.show(scene(2, "A002"), System.nanoTime());
        await().until(() -> heard.at(2) != null);
        // then
        assertTrue(lastXml().contains("UpdateProgram"));
        assertEquals(List.of("A002"), emulator.text());
    }

    @Test
    void anOccupiedCardIsFaultyWithWhatToDo() {
        emulator.temper(Temper.REFUSING);
        open();
        await().until(() -> heard.reason("is held by another program: close HDPlayer"));
    }

    private String lastXml() {
        return new String(java.util.HexFormat.of().parseHex(emulator.lastFrame()), StandardCharsets.UTF_8);
    }
}
