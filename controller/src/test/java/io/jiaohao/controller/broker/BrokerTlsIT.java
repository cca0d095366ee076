// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.link.Heard;
import io.jiaohao.protocol.link.LinkSettings;
import io.jiaohao.protocol.link.PahoLink;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker under TLS, with the jars that we ship (Artemis's are trimmed). */
final class BrokerTlsIT {
    private static final Topic NODE = Topic.of(Topic.Kind.NODE, new NodeId("windows"));

    @TempDir
    private Path folder = Path.of("");

    private SSLContext before = context();

    private static SSLContext context() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void remember() {
        before = context();
    }

    @AfterEach
    void trustAsBefore() {
        SSLContext.setDefault(before);
    }

    @Test
    void aLineUnderTlsCarriesMessages() throws IOException, InterruptedException, GeneralSecurityException {
        // given
        var keys = keys();
        SSLContext.setDefault(trusting(keys));
        var book = Halls.book();
        try (var broker = Halls.broker(book, new EmbeddedBroker.Tls(keys, "secret"))) {
            var heard = new Heard();
            try (var controller = line(broker, "controller", book.passwordOf("controller"));
                    var node = line(broker, "windows", book.passwordOf("windows"))) {
                controller.listen(Topic.Filter.only(NODE), heard);
                controller.open();
                node.open();
                // when
                var birth = new Message.Node(true, "WINDOWS", "1", List.of(), List.of());
                node.send(NODE, birth);
                // then a broker may deliver twice, and the first handshake takes its time
                await().until(() -> heard.messages().contains(birth));
                assertEquals(Set.of(birth), Set.copyOf(heard.messages()));
            }
        }
    }

    @Test
    void aBrokerNobodyVouchesForIsNotTalkedTo() throws IOException, InterruptedException {
        // given
        var keys = keys();
        var book = Halls.book();
        try (var broker = Halls.broker(book, new EmbeddedBroker.Tls(keys, "secret"));
                var node = line(broker, "windows", book.passwordOf("windows"))) {
            // when
            node.open();
            // then
            await().during(Duration.ofSeconds(1)).until(() -> !node.connected());
            assertFalse(node.connected());
        }
    }

    private static PahoLink line(EmbeddedBroker broker, String user, String password) {
        return new PahoLink(new LinkSettings("localhost", broker.port(), true, HallId.MAIN, user, password, null));
    }

    private Path keys() throws IOException, InterruptedException {
        var store = folder.resolve("broker.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "secret",
                        "-alias",
                        "broker",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1")
                .inheritIO()
                .start()
                .waitFor();
        assertEquals(0, made);
        return store;
    }

    private static SSLContext trusting(Path keys) throws IOException, GeneralSecurityException {
        var trust = KeyStore.getInstance(keys.toFile(), "secret".toCharArray());
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setCertificateEntry("broker", trust.getCertificate("broker"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(own);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
