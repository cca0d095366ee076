// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.emulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.card.EmulatedCard;
import io.jiaohao.display.glyphs.Dots;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The emulated cards' web server, over HTTP. */
final class CardServerIT {
    private final PaperCard card = new PaperCard();
    private final CardServer server = started();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void cardsAreToldAsJsonToAnyPage() throws Exception {
        var answer = client.send(request("/cards").build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        assertEquals(
                "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        assertTrue(answer.body().contains("\"name\":\"window-3\""), answer.body());
        assertTrue(answer.body().contains("\"text\":[\"请\\\"A012号\"]"), answer.body());
    }

    @Test
    void aCardIsAPicture() throws Exception {
        var answer = client.send(request("/cards/window-3.png").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals("image/png", answer.headers().firstValue("Content-Type").orElse(""));
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(answer.body(), 4));
    }

    @Test
    void aCardCanBeMutedAndUnmuted() throws Exception {
        post("/cards/window-3/mute");
        assertEquals(EmulatedCard.Temper.MUTE, card.temper());
        post("/cards/window-3/unmute");
        assertEquals(EmulatedCard.Temper.WELL, card.temper());
    }

    @Test
    void anUnknownCardIsNotFound() throws Exception {
        assertEquals(404, post("/cards/window-9/mute"));
        assertEquals(404, post("/cards/window-3/explode"));
    }

    private int post(String path) throws Exception {
        return client.send(
                        request(path).POST(HttpRequest.BodyPublishers.noBody()).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private CardServer started() {
        try {
            return new CardServer(0, List.of(card));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    /** A card made of nothing. */
    private static final class PaperCard implements EmulatedCard {
        private volatile Temper temper = Temper.WELL;

        @Override
        public String name() {
            return "window-3";
        }

        @Override
        public int width() {
            return 64;
        }

        @Override
        public int height() {
            return 16;
        }

        @Override
        public int port() {
            return 1;
        }

        @Override
        public List<String> text() {
            return List.of("请\"A012号");
        }

        @Override
        public List<List<String>> pages() {
            return List.of(text());
        }

        @Override
        public long frames() {
            return 0;
        }

        @Override
        public long lastFrameAt() {
            return 0;
        }

        @Override
        public String lastFrame() {
            return "";
        }

        @Override
        public Dots dots() {
            return new Dots(64, 16);
        }

        @Override
        public void temper(Temper next) {
            temper = next;
        }

        @Override
        public Temper temper() {
            return temper;
        }

        @Override
        public void close() {}
    }
}
