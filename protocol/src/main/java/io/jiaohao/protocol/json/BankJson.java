// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jiaohao.protocol.voice.BankManifest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bank's {@code manifest.json}. Thread-safe. */
public final class BankJson {
    private static final int MAX_BYTES = 256 * 1024;

    private final ObjectMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public byte[] encode(BankManifest manifest) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest);
        } catch (IOException e) {
            throw new IllegalStateException("a manifest of ours must be writable: " + manifest, e);
        }
    }

    /**
     * Reads a manifest.
     *
     * @throws MalformedMessage for anything that is not one, with a sentence that says why
     */
    public BankManifest decode(byte[] bytes) throws MalformedMessage {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedMessage(
                    "a manifest of " + bytes.length + " bytes, at most " + MAX_BYTES + " are read", null);
        }
        try {
            return complete(mapper.readValue(bytes, Written.class));
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedMessage("this is no manifest of a bank: " + e.getMessage(), null);
        }
    }

    private static BankManifest complete(@Nullable Written written) throws MalformedMessage {
        if (written == null || written.name == null || written.language == null || written.clips == null) {
            throw new MalformedMessage("a manifest needs name, language, rate and clips", null);
        }
        if (written.clips.values().stream().anyMatch(file -> file == null)) {
            throw new MalformedMessage("a clip of the manifest has no file", null);
        }
        return new BankManifest(written.name, written.language, written.rate, written.clips);
    }

    /** As it came, before anything is believed. */
    private record Written(
            @Nullable String name,
            @Nullable String language,
            int rate,
            @Nullable Map<String, String> clips) {}
}
