// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every sample in {@code docs/protocol.md} is read and written again, field by field. */
class ManualTest {
    private static final Path MANUAL = Path.of("..", "docs", "protocol.md");
    private static final String TOPIC = "### `hall/";
    private static final String SAMPLE = "```json";

    private final MessageJson messages = new MessageJson();
    private final ObjectMapper plain = new ObjectMapper();

    private record Sample(Topic topic, String text) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    @TestFactory
    Stream<DynamicTest> everySampleIsReadAndWrittenAgain() throws IOException {
        return samples().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.topic().kind() + " " + sample.text(), () -> {
                    var message = messages.decode(sample.topic().kind(), sample.bytes());
                    assertEquals(plain.readTree(sample.text()), plain.readTree(messages.encode(message)));
                }));
    }

    @Test
    void everyKindOfTopicHasASample() throws IOException {
        assertEquals(
                EnumSet.allOf(Topic.Kind.class),
                samples().stream()
                        .map(sample -> sample.topic().kind())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Topic.Kind.class))));
    }

    /** A newer program may say more. */
    @TestFactory
    Stream<DynamicTest> anUnknownFieldIsSkipped() throws IOException {
        return samples().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.topic().kind() + " " + sample.text(), () -> {
                    var more = ((ObjectNode) plain.readTree(sample.text())).put("mood", "sunny");
                    assertEquals(
                            messages.decode(sample.topic().kind(), sample.bytes()),
                            messages.decode(sample.topic().kind(), plain.writeValueAsBytes(more)));
                }));
    }

    /** Whichever field is left out: it was optional, or the message is refused and the field named. */
    @TestFactory
    Stream<DynamicTest> aMissingFieldIsNamedOrWasOptional() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var sample : samples()) {
            for (var names = plain.readTree(sample.text()).fieldNames(); names.hasNext(); ) {
                var name = names.next();
                tests.add(DynamicTest.dynamicTest(
                        sample.topic().kind() + " without " + name, () -> withoutField(sample, name)));
            }
        }
        return tests.stream();
    }

    @Test
    void aFragmentIsRefusedAndItsIdKeptWhereItCanBeRead() {
        assertThrows(
                MalformedMessage.class,
                () -> messages.decode(Topic.Kind.PRESS, "{\"id\":\"b".getBytes(StandardCharsets.UTF_8)));
        var wrong = assertThrows(
                MalformedMessage.class,
                () -> messages.decode(
                        Topic.Kind.PRESS, "{\"id\":\"k-1\",\"key\":\"DANCE\"}".getBytes(StandardCharsets.UTF_8)));
        assertEquals("k-1", wrong.id());
        assertTrue(String.valueOf(wrong.getMessage()).contains("key"), wrong.getMessage());
    }

    private void withoutField(Sample sample, String name) throws IOException {
        var less = (ObjectNode) plain.readTree(sample.text());
        less.remove(name);
        try {
            var message = messages.decode(sample.topic().kind(), plain.writeValueAsBytes(less));
            assertEquals(less, plain.readTree(messages.encode(message)));
        } catch (MalformedMessage refused) {
            assertTrue(String.valueOf(refused.getMessage()).contains(name), refused.getMessage());
        }
    }

    private static List<Sample> samples() throws IOException {
        var samples = new ArrayList<Sample>();
        var topic = "";
        var inside = false;
        for (var line : Files.readAllLines(MANUAL)) {
            if (line.startsWith(TOPIC)) {
                topic = line.substring(line.indexOf('`') + 1, line.lastIndexOf('`'));
            } else if (inside) {
                samples.add(new Sample(Topic.parse(HallId.MAIN, topic).orElseThrow(), line));
            }
            inside = line.equals(SAMPLE);
        }
        return samples;
    }
}
