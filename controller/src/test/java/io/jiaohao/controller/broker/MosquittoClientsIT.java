// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.broker;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.access.AccessBook;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Key;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.Heard;
import io.jiaohao.protocol.link.LinkSettings;
import io.jiaohao.protocol.link.PahoLink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an installer with Debian's mosquitto-clients sees: another implementation of MQTT than ours on the other end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MosquittoClientsIT {
    private static final WindowNumber THREE = new WindowNumber(3);

    private final AccessBook book;
    private final EmbeddedBroker broker;

    private record Ended(int code, String said) {}

    MosquittoClientsIT() throws IOException {
        book = Halls.book();
        broker = Halls.broker(book, null);
    }

    @BeforeAll
    static void needsTheClients() {
        var there = Files.isExecutable(Path.of("/usr/bin/mosquitto_pub"));
        if (!there && !"true".equals(System.getenv("CI"))) {
            Assumptions.abort("left out: mosquitto_pub is not installed (apt install mosquitto-clients)");
        }
    }

    @AfterAll
    void stop() throws IOException {
        broker.close();
    }

    @Test
    void aPressFromAShellReachesTheController() throws IOException, InterruptedException {
        // given
        var presses = new Heard();
        try (var controller = controller()) {
            controller.listen(Topic.Filter.every(Topic.Kind.PRESS), presses);
            controller.open();
            await().until(controller::connected);
            for (var version : List.of("5", "311")) {
                // when
                var press = "{\"id\":\"shell-" + version + "\",\"key\":\"NEXT\"}";
                var ended = run(
                        "pub",
                        "installer",
                        book.passwordOf("installer"),
                        List.of("-V", version, "-q", "1", "-t", "hall/main/window/3/press", "-m", press));
                // then
                assertEquals(new Ended(0, ""), ended);
                await().until(() -> presses.messages()
                        .contains(new Message.Press(new CommandId("shell-" + version), Key.NEXT, null, null, null)));
            }
        }
    }

    @Test
    void theRetainedSignIsReadFromAShell() throws IOException, InterruptedException {
        // given
        var topic = Topic.of(Topic.Kind.SIGN, THREE);
        try (var controller = controller()) {
            controller.open();
            await().until(controller::connected);
            controller.send(topic, new Message.Sign("e", 7, SignState.OPEN, null, null, null, 0, 0, null, "社保 请先取号"));
        }
        // when
        var ended = run(
                "sub",
                "installer",
                book.passwordOf("installer"),
                List.of("-V", "5", "-q", "1", "-C", "1", "-W", "5", "-t", topic.name(HallId.MAIN)));
        // then
        assertEquals(0, ended.code());
        assertEquals(
                "{\"epoch\":\"e\",\"revision\":7,\"state\":\"OPEN\",\"waiting\":0,\"calls\":0,\"text\":\"社保 请先取号\"}",
                ended.said().strip());
    }

    @Test
    void aWrongPasswordIsRefused() throws IOException, InterruptedException {
        var ended = run("pub", "installer", "guess", List.of("-q", "1", "-t", "hall/main/board", "-m", "{}"));
        assertNotEquals(0, ended.code());
    }

    @Test
    void aNodeFromAShellIsHeldToItsRights() throws IOException, InterruptedException {
        // a node's client id is its name
        var own = run(
                "pub",
                "windows",
                book.passwordOf("windows"),
                List.of("-i", "windows", "-V", "5", "-q", "1", "-t", "hall/main/window/3/press", "-m", "{}"));
        assertEquals(new Ended(0, ""), own);
        var anotherName = run(
                "pub",
                "windows",
                book.passwordOf("windows"),
                List.of("-i", "elsewhere", "-V", "5", "-q", "1", "-t", "hall/main/window/3/press", "-m", "{}"));
        assertNotEquals(0, anotherName.code());
        var everything = run(
                "sub",
                "windows",
                book.passwordOf("windows"),
                List.of("-i", "windows", "-V", "5", "-q", "1", "-W", "1", "-t", "#"));
        assertTrue(everything.said().contains("denied"), everything.said());
    }

    private PahoLink controller() {
        return new PahoLink(new LinkSettings(
                "127.0.0.1", broker.port(), false, HallId.MAIN, "controller", book.passwordOf("controller"), null));
    }

    private Ended run(String tool, String user, String password, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("/usr/bin/mosquitto_" + tool, "-h", "127.0.0.1"));
        Collections.addAll(command, "-p", Integer.toString(broker.port()), "-u", user, "-P", password);
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Ended(process.waitFor(), said);
    }
}
