// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first field that must be there and is not: every component not marked {@code @Nullable}, in the record and in the
 * records and lists inside it. Jackson would hand out nulls that the types deny.
 */
final class RequiredFields {
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(c -> !c.getType().isPrimitive())
                    .toList();
        }
    };

    private RequiredFields() {}

    static Optional<String> missingIn(@Nullable Object value) {
        if (value instanceof Record record) {
            return COMPONENTS.get(record.getClass()).stream()
                    .map(component -> missing(component, record))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(RequiredFields::missingIn)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return Optional.empty();
    }

    /** The same, for a tree of which no record could be made: a list or a map that is not there stops its record's constructor. */
    static Optional<String> missingIn(Class<?> type, JsonNode tree) {
        // a value type is a record too, but stands in the tree as a text or a number
        if (!type.isRecord() || !tree.isObject()) {
            return Optional.empty();
        }
        return COMPONENTS.get(type).stream()
                .map(component -> missing(component, tree))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> missing(RecordComponent component, JsonNode tree) {
        if (tree.hasNonNull(component.getName())) {
            return missingIn(component.getType(), tree.path(component.getName()))
                    .map(inner -> component.getName() + '.' + inner);
        }
        return mayBeMissing(component) ? Optional.empty() : Optional.of(component.getName());
    }

    private static boolean mayBeMissing(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Optional<String> missing(RecordComponent component, Record record) {
        var value = read(component, record);
        if (value == null) {
            return mayBeMissing(component) ? Optional.empty() : Optional.of(component.getName());
        }
        return missingIn(value).map(inner -> component.getName() + '.' + inner);
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("accessors of our messages are public and do not throw", e);
        }
    }
}
