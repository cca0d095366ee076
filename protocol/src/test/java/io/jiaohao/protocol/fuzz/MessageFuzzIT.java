// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.fuzz;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.Topic;
import io.jiaohao.protocol.json.MalformedMessage;
import io.jiaohao.protocol.json.MessageJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Payloads and topics of the broker. */
class MessageFuzzIT {
    private static final List<String> PAYLOADS = List.of(
            "{\"id\":\"p1\",\"key\":\"NEXT\",\"argument\":\"S001\",\"seen\":7,\"age\":12}",
            "{\"id\":\"t1\",\"service\":\"shebao\",\"priority\":true,\"items\":3,\"language\":\"en\"}",
            "{\"id\":\"p1\",\"ok\":false,\"reason\":{\"code\":\"BUSY\",\"text\":\"请稍等\"}}",
            "{\"epoch\":\"e1\",\"revision\":9,\"state\":\"CALLING\",\"ticket\":\"S001\",\"service\":\"shebao\",\"serviceName\":\"社保\","
                    + "\"waiting\":3,\"calls\":1,\"text\":\"请S001号办理\"}",
            "{\"online\":true,\"version\":\"0.1.0\",\"devices\":[{\"name\":\"card\",\"state\":\"READY\"}]}");
    private static final List<String> TOPICS = List.of(
            "hall/main/window/3/press", "hall/main/kiosk/kiosk-1/take", "hall/main/node/controller", "hall/main/board");

    @Test
    void everyPayloadIsReadOrRefusedWithASentence() throws Exception {
        var json = new MessageJson();
        Fuzz.at("message", bytes(PAYLOADS), input -> {
            for (var kind : Topic.Kind.values()) {
                try {
                    assertNotNull(json.decode(kind, input));
                } catch (MalformedMessage refused) {
                    assertNotNull(refused.getMessage());
                }
            }
        });
    }

    @Test
    void everyTopicIsReadOrNone() throws Exception {
        Fuzz.at(
                "topic",
                bytes(TOPICS),
                input -> assertNotNull(Topic.parse(HallId.MAIN, new String(input, StandardCharsets.UTF_8))));
    }

    private static List<byte[]> bytes(List<String> texts) {
        var bytes = new ArrayList<byte[]>();
        texts.forEach(text -> bytes.add(text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
