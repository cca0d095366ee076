// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.jiaohao.protocol.Message;
import io.jiaohao.protocol.Topic;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Messages as UTF-8 JSON. Unknown fields are skipped, so that a newer node can talk to an older controller; missing required
 * fields are refused. Thread-safe.
 */
public final class MessageJson {
    /** Nothing a hall says is longer; more is refused unread. */
    public static final int MAX_BYTES = 64 * 1024;

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(ValueTypes.module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    public byte[] encode(Message message) {
        try {
            return mapper.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message of ours must be writable: " + message, e);
        }
    }

    /**
     * Reads a message of the given kind of topic.
     *
     * @throws MalformedMessage for anything that is not one, with a sentence that says why
     */
    public Message decode(Topic.Kind kind, byte[] bytes) throws MalformedMessage {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedMessage(
                    "message of " + bytes.length + " bytes, at most " + MAX_BYTES + " are read", null);
        }
        try {
            Message message = mapper.readValue(bytes, kind.carries());
            if (message == null) {
                throw new MalformedMessage("the message is null", null);
            }
            var missing = RequiredFields.missingIn(message);
            if (missing.isPresent()) {
                throw new MalformedMessage("the field " + missing.get() + " is missing", idOf(bytes));
            }
            return message;
        } catch (IOException | IllegalArgumentException e) {
            var missing = missingIn(kind, bytes);
            throw new MalformedMessage(
                    missing.map(name -> "the field " + name + " is missing").orElseGet(() -> explain(e)), idOf(bytes));
        }
    }

    private Optional<String> missingIn(Topic.Kind kind, byte[] bytes) {
        try {
            return RequiredFields.missingIn(kind.carries(), mapper.readTree(bytes));
        } catch (IOException notEvenJson) {
            return Optional.empty();
        }
    }

    private static String explain(Exception e) {
        var cause = e instanceof JsonMappingException mapping && mapping.getCause() != null ? mapping.getCause() : e;
        var text = e instanceof JsonProcessingException json && cause == e
                ? json.getOriginalMessage()
                : cause.getMessage();
        var path = e instanceof JsonMappingException mapping ? mapping.getPathReference() : "";
        var field = path.contains("[\"")
                ? path.substring(path.lastIndexOf("[\"") + 2).replace("\"]", "") + ": "
                : "";
        return field
                + (text == null
                        ? e.getClass().getSimpleName()
                        : text.lines().findFirst().orElse(""));
    }

    private @Nullable String idOf(byte[] bytes) {
        try {
            var id = mapper.readTree(bytes).path("id");
            return id.isTextual() && id.asText().length() <= 64 ? id.asText() : null;
        } catch (IOException notEvenJson) {
            return null;
        }
    }
}
