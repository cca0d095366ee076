// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.bank;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import io.jiaohao.protocol.Message.VoiceBank;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings that come from the controller. */
final class HallBanksIT {
    private static final String PATH = "/api/v1/voice/banks/li";

    @TempDir
    private Path folder = Path.of("");

    private final AtomicInteger asked = new AtomicInteger();
    private final Shelf shelf = new Shelf();
    private final List<String> missing = new CopyOnWriteArrayList<>();
    private byte[] zip = new byte[0];
    private String hash = "";

    @Nullable
    private HttpServer controller;

    @BeforeEach
    void serve() throws IOException {
        BankFiles.write(folder.resolve("li"), "whatever", "zh", Banks.tones("请"));
        zip = Banks.zipped(folder.resolve("li"));
        Files.write(folder.resolve("li.zip"), zip);
        hash = BankFetch.sha256(folder.resolve("li.zip"));
        controller = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        controller.createContext(PATH, exchange -> {
            asked.incrementAndGet();
            var known = "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(known ? 200 : 401, known ? zip.length : -1);
            if (known) {
                exchange.getResponseBody().write(zip);
            }
            exchange.close();
        });
        controller.start();
    }

    @AfterEach
    void stop() {
        server().stop(0);
    }

    @Test
    void aRecordingIsFetchedOnceAndSpeaksUnderTheNameOfTheHall() throws IOException {
        try (var banks = banks("secret")) {
            banks.heard(List.of(bank()));
            await().until(() -> shelf.named("li").isPresent());
            banks.heard(List.of());
            await().until(() -> shelf.named("li").isEmpty());
            banks.heard(List.of(bank()));
            await().until(() -> shelf.named("li").isPresent());
            assertEquals(1, asked.get());
        }
    }

    @Test
    void afterARestartWithoutTheControllerItIsThere() throws IOException {
        // given
        try (var banks = banks("secret")) {
            banks.heard(List.of(bank()));
            await().until(() -> shelf.named("li").isPresent());
        }
        shelf.hall(List.of());
        server().stop(0);
        // when
        try (var banks = new HallBanks(folder.resolve("cache"), null, "", shelf, missing::addAll)) {
            banks.heard(List.of(bank()));
            // then
            await().until(() -> shelf.named("li").isPresent());
        }
    }

    @Test
    void aRecordingThatIsDamagedOnTheDiskIsFetchedAgain() throws IOException {
        // given what a power failure leaves
        Files.createDirectories(folder.resolve("cache"));
        Files.write(folder.resolve("cache").resolve(hash + ".zip"), new byte[zip.length]);
        // when
        try (var banks = banks("secret")) {
            banks.heard(List.of(bank()));
            // then
            await().until(() -> shelf.named("li").isPresent());
        }
        assertEquals(hash, BankFetch.sha256(folder.resolve("cache").resolve(hash + ".zip")));
    }

    @Test
    void olderRecordingsAreDeletedWhenTheNewOnesAreThereAndNothingElseIs() throws IOException {
        // given
        var cache = Files.createDirectories(folder.resolve("cache"));
        Files.write(cache.resolve("0".repeat(64) + ".zip"), zip);
        BankFiles.write(cache.resolve("own"), "own", "zh", Banks.tones("请"));
        try (var banks = banks("secret")) {
            // when
            banks.heard(List.of(bank()));
            await().until(() -> kept() == 1 && shelf.named("li").isPresent());
        }
        // then
        assertEquals(true, Files.exists(cache.resolve(hash + ".zip")) && Files.exists(cache.resolve("own")));
    }

    @Test
    void aRecordingThatIsHereIsNotReadAgainForAnother() throws IOException {
        try (var banks = banks("secret")) {
            banks.heard(List.of(bank()));
            await().until(() -> shelf.named("li").isPresent());
            var file = folder.resolve("cache").resolve(hash + ".zip");
            Files.delete(file);
            banks.heard(List.of(bank(), new VoiceBank("li-too", "nan", hash)));
            await().until(() -> shelf.named("li-too").isPresent());
            assertEquals(1, asked.get());
        }
    }

    @Test
    void howeverOftenTheListChangesOneAttemptIsPlanned() throws IOException {
        try (var banks = banks("wrong")) {
            for (var name : List.of("li", "wang", "zhao")) {
                banks.heard(List.of(new VoiceBank(name, "zh", hash)));
                await().until(() -> missing.stream().anyMatch(each -> each.startsWith(name)));
            }
            await().until(() -> banks.planned() > 0);
            assertEquals(1, banks.planned());
        }
    }

    @Test
    void anotherZipThanWasAnnouncedIsNotUsed() throws IOException {
        zip = new byte[] {1, 2, 3};
        try (var banks = banks("secret")) {
            banks.heard(List.of(bank()));
            await().until(() -> !missing.isEmpty());
        }
        assertEquals(List.of("li: the recording li is another one than was announced"), missing);
        assertEquals(true, shelf.named("li").isEmpty());
        assertEquals(0, kept());
    }

    @Test
    void aNodeThatIsNotKnownGetsNone() throws IOException {
        try (var banks = banks("wrong")) {
            banks.heard(List.of(bank()));
            await().until(() -> !missing.isEmpty());
        }
        assertEquals(true, missing.getFirst().endsWith("is controller.token the one of this node?"));
        assertEquals(true, shelf.named("li").isEmpty());
    }

    private long kept() throws IOException {
        try (var files = Files.list(folder.resolve("cache"))) {
            return files.filter(file -> file.toString().endsWith(".zip")).count();
        }
    }

    private VoiceBank bank() {
        return new VoiceBank("li", "zh", hash);
    }

    private HallBanks banks(String token) {
        var address = URI.create("http://127.0.0.1:" + server().getAddress().getPort());
        return new HallBanks(folder.resolve("cache"), address, token, shelf, missing::addAll);
    }

    private HttpServer server() {
        return Objects.requireNonNull(controller);
    }
}
