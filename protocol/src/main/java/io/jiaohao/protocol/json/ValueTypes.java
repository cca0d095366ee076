// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.HallId;
import io.jiaohao.protocol.NodeId;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;

/** Value types as the plain texts and numbers they are; for every mapper of the house. */
public final class ValueTypes {
    private ValueTypes() {}

    /** A Jackson module that knows the value types of {@code protocol}. */
    public static SimpleModule module() {
        var module = new SimpleModule("hall");
        text(module, TicketNumber.class, TicketNumber::text, TicketNumber::new);
        text(module, ServiceCode.class, ServiceCode::text, ServiceCode::new);
        text(module, CommandId.class, CommandId::text, CommandId::new);
        text(module, NodeId.class, NodeId::text, NodeId::new);
        text(module, LocalDateTime.class, DateTimeFormatter.ISO_LOCAL_DATE_TIME::format, LocalDateTime::parse);
        text(module, HallId.class, HallId::text, HallId::new);
        module.addSerializer(WindowNumber.class, new StdScalarSerializer<>(WindowNumber.class) {
            @Override
            public void serialize(WindowNumber window, JsonGenerator out, SerializerProvider provider)
                    throws IOException {
                out.writeNumber(window.value());
            }
        });
        module.addDeserializer(WindowNumber.class, new StdScalarDeserializer<>(WindowNumber.class) {
            @Override
            public WindowNumber deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return new WindowNumber(in.getIntValue());
            }
        });
        return module;
    }

    /** Teaches {@code module} a value type that is one text. */
    public static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new StdScalarSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new StdScalarDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return read.apply(in.getText());
            }
        });
        module.addKeySerializer(type, new com.fasterxml.jackson.databind.ser.std.StdSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeFieldName(write.apply(value));
            }
        });
        module.addKeyDeserializer(type, new com.fasterxml.jackson.databind.KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return read.apply(key);
            }
        });
    }
}
