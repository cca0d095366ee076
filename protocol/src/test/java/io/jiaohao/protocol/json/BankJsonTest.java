// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jiaohao.protocol.voice.BankManifest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bank's manifest as bytes. */
final class BankJsonTest {
    private final BankJson json = new BankJson();

    @Test
    void whatWasWrittenIsReadAgain() throws MalformedMessage {
        var manifest = new BankManifest("李姐", "zh", 22_050, Map.of("请", "001.wav"));
        assertEquals(manifest, json.decode(json.encode(manifest)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"name\":\"a\",\"language\":\"zh\",\"rate\":22050}",
                "{\"name\":\"a\",\"language\":\"zh\",\"rate\":8000,\"clips\":{}}",
                "{\"name\":\"a\",\"language\":\"zh\",\"rate\":22050,\"clips\":{\"请\":null}}",
                "{\"name\":\"a\",\"language\":\"zh\",\"rate\":22050,\"clips\":{\"请\":\"../../etc/passwd\"}}",
            })
    void whatIsNoManifestIsRefused(String text) {
        assertThrows(MalformedMessage.class, () -> json.decode(text.getBytes(StandardCharsets.UTF_8)));
    }
}
