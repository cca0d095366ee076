// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.protocol.json.ValueTypes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * Entries as UTF-8 JSON, each event under its own name as {@code type}. Names and fields are kept for years (golden files in the
 * tests); unknown fields are skipped. Thread-safe.
 */
final class EntryJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface ByName {}

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(ValueTypes.module())
            .addModule(times())
            .addMixIn(Event.class, ByName.class)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    EntryJson() {
        register(Event.class);
    }

    byte[] write(Entry entry) {
        try {
            return mapper.writeValueAsBytes(entry);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry of ours must be writable: " + entry, e);
        }
    }

    /** Reads an entry whose check sum was right; so what fails here was written by a newer program, or is no entry. */
    Entry read(byte[] payload) throws IOException {
        return mapper.readValue(payload, Entry.class);
    }

    private void register(Class<?> type) {
        if (type.isRecord()) {
            mapper.registerSubtypes(new NamedType(type, type.getSimpleName()));
            return;
        }
        for (var permitted : type.getPermittedSubclasses()) {
            register(permitted);
        }
    }

    private static SimpleModule times() {
        var times = new SimpleModule("times");
        ValueTypes.text(times, Instant.class, Instant::toString, Instant::parse);
        ValueTypes.text(times, Duration.class, Duration::toString, Duration::parse);
        ValueTypes.text(times, LocalDate.class, LocalDate::toString, LocalDate::parse);
        ValueTypes.text(times, YearMonth.class, YearMonth::toString, YearMonth::parse);
        ValueTypes.text(times, LocalTime.class, LocalTime::toString, LocalTime::parse);
        ValueTypes.text(times, ZoneId.class, ZoneId::getId, ZoneId::of);
        return times;
    }
}
