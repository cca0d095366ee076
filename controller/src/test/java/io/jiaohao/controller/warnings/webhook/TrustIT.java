// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings.webhook;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.jiaohao.controller.warnings.WarningRules;
import io.jiaohao.controller.warnings.telling.Audience;
import io.jiaohao.controller.warnings.telling.News;
import io.jiaohao.controller.warnings.webhook.WebhookSettings.Format;
import io.jiaohao.protocol.HallId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has a certificate of their own making is told nothing. */
class TrustIT {
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aCertificateThatNobodyVouchesForIsNotTaken() throws Exception {
        // given
        var asked = new AtomicInteger();
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ownCertificate()));
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        var url = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
        var settings = new WebhookSettings(
                "duty", url, Audience.ALL, "", Format.JSON, Duration.ofSeconds(10), Duration.ofMinutes(1));
        // when
        try (var webhook = new Webhook(
                settings, new HallId("main"), WarningRules.USUAL, () -> Letters.NINE, Duration.ofHours(1))) {
            webhook.trial(new News.Trial(Letters.NINE));
            // then
            await().until(() -> webhook.state().trouble() != null);
            assertEquals(
                    "WEBHOOK_TLS",
                    Objects.requireNonNull(webhook.state().trouble(), "trouble").code());
            assertEquals(0, asked.get());
        } finally {
            server.stop(0);
        }
    }

    private SSLContext ownCertificate() throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve("own.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "own",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertEquals(0, made.waitFor());
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
