// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.display.sound.WavFile;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Message.Announce;
import io.jiaohao.protocol.Message.BoardWindow;
import io.jiaohao.protocol.Message.DeviceState;
import io.jiaohao.protocol.Message.VoiceBank;
import io.jiaohao.protocol.Message.VoiceZone;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.SignState;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.WindowNumber;
import io.jiaohao.protocol.link.MemoryBroker;
import io.jiaohao.protocol.link.MemoryLink;
import io.jiaohao.protocol.serial.SerialPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The voice of a whole node: what comes over the line is heard in a folder, and the node tells how its speaker is. */
final class HallVoiceIT {
    private static final NodeId NODE = new NodeId("hall");

    @TempDir
    private Path folder = Path.of("");

    private final MemoryBroker broker = new MemoryBroker();
    private final MemoryLink controller = broker.line();
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    @BeforeEach
    void begin() {
        controller.open();
    }

    @AfterEach
    void end() throws Exception {
        for (var each : open) {
            each.close();
        }
    }

    @Test
    void aCallIsHeardAtTheVolumeOfItsZoneAfterTheChime() throws IOException {
        // given
        start("times = 1");
        controller.send(Topic.of(Topic.Kind.VOICE), new Message.Voice("e", 1, List.of(zone(50)), List.of()));
        // when
        call("1", "请A零一二号,到三号窗口办理。");
        // then
        await().until(() -> Files.exists(heard("0001.wav")));
        var sound = WavFile.read(Files.readAllBytes(heard("0001.wav")));
        assertTrue(sound.length().toMillis() > 3_000, sound.toString());
        assertTrue(sound.peak() < 8_000, "peak " + sound.peak());
        assertEquals("请A零一二号,到三号窗口办理。\n", Files.readString(heard("0001.txt")));
    }

    @Test
    void aMutedZoneHearsNothing() throws IOException {
        start("times = 1");
        controller.send(
                Topic.of(Topic.Kind.VOICE),
                new Message.Voice("e", 1, List.of(new VoiceZone("hall", 100, 1_800)), List.of()));
        call("1", "请A零一二号");
        controller.send(Topic.of(Topic.Kind.VOICE), new Message.Voice("e", 1, List.of(zone(100)), List.of()));
        call("2", "请A零一三号");
        await().until(() -> Files.exists(heard("0001.wav")));
        assertEquals("请A零一三号\n", Files.readString(heard("0001.txt")));
    }

    @Test
    void aZoneTheControllerDoesNotKnowIsToldUntilItDoes() throws IOException {
        // given
        start("times = 1");
        var corridor = new VoiceZone("corridor", 40, null);
        // when
        controller.send(Topic.of(Topic.Kind.VOICE), new Message.Voice("e", 1, List.of(corridor), List.of()));
        call("1", "请A零一二号");
        // then it stands after a call too
        await().until(() -> Files.exists(heard("0001.wav")));
        await().until(() -> state("speaker").startsWith("READY the controller does not know the zone hall"));
        // when
        controller.send(Topic.of(Topic.Kind.VOICE), new Message.Voice("e", 2, List.of(corridor, zone(50)), List.of()));
        // then
        await().until(() -> state("speaker").equals("READY"));
    }

    @Test
    void aCallThatWasUndoneWhileAnotherIsSpokenIsNotHeard() throws IOException {
        // given
        start("times = 1");
        call("1", "请A零一二号,到三号窗口办理。");
        controller.send(
                Topic.of(Topic.Kind.ANNOUNCE),
                new Announce("2", 2, 60, "请A零一三号", Map.of(), new TicketNumber("A013"), new WindowNumber(4)));
        // when
        var free = new BoardWindow(new WindowNumber(4), "社保", SignState.OPEN, null, null, null);
        controller.send(
                Topic.of(Topic.Kind.BOARD),
                new Message.Board("e", 3, List.of(free), List.of(), List.of(), Map.of(), null));
        controller.send(
                Topic.of(Topic.Kind.ANNOUNCE),
                new Announce("3", 4, 60, "请A零一四号", Map.of(), new TicketNumber("A014"), new WindowNumber(4)));
        // then
        await().until(() -> Files.exists(heard("0002.wav")));
        assertEquals("请A零一四号\n", Files.readString(heard("0002.txt")));
    }

    @Test
    void aRecordingThatCannotComeIsToldAndTheNextVoiceSpeaksMeanwhile() throws IOException {
        start("times = 1");
        var recording = new VoiceBank("li", "zh", "0".repeat(64));
        controller.send(Topic.of(Topic.Kind.VOICE), new Message.Voice("e", 1, List.of(zone(100)), List.of(recording)));
        call("1", "请A零一二号");
        await().until(() -> Files.exists(heard("0001.wav")));
        await().until(() -> state("recordings").equals("FAULTY li: it is not here, and controller.http is not set"));
    }

    @Test
    void aChipThatIsPulledOutIsToldAndSpeaksAgainWithoutARestart() throws IOException {
        // given
        try (var cable = SerialPair.in(folder)) {
            start("voices = [\"chip\"]\n  [speaker.chip]\n  serial = \"" + cable.left() + "\"");
            cable.unplug();
            call("1", "请A零一二号");
            await().until(() ->
                    state("speaker").startsWith("FAULTY") && state("speaker").contains("plug"));
            // when
            cable.again();
            // then
            await().until(() -> state("speaker").startsWith("READY"));
        }
    }

    private String state(String device) {
        return broker.retained().values().stream()
                .filter(Message.Node.class::isInstance)
                .map(Message.Node.class::cast)
                .flatMap(node -> node.devices().stream())
                .filter(each -> each.name().equals(device))
                .map(each -> each.state() + (each.reason() == null ? "" : " " + each.reason()))
                .findFirst()
                .orElse("");
    }

    private static VoiceZone zone(int volume) {
        return new VoiceZone("hall", volume, null);
    }

    private void call(String id, String text) {
        controller.send(
                Topic.of(Topic.Kind.ANNOUNCE),
                new Announce(id, 1, 60, text, Map.of(), new TicketNumber("A012"), new WindowNumber(3)));
    }

    private Path heard(String name) {
        return folder.resolve("heard").resolve(name);
    }

    private void start(String settings) throws IOException {
        var config = DisplayConfig.read(Files.writeString(
                folder.resolve("display.toml"), """
                    [broker]
                    user = "%s"
                    password = "none"
                    [speaker]
                    sink = "wav"
                    folder = "%s"
                    %s
                    """.formatted(NODE, folder.resolve("heard"), settings)));
        open.add(new DisplayNode(config, broker.line(), "test"));
        await().until(() -> !state("speaker").isEmpty());
        assertTrue(state("speaker").startsWith(DeviceState.READY.name()), state("speaker"));
    }
}
