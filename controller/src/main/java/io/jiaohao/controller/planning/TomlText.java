// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.planning;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A TOML text that grows line by line. One thread. */
final class TomlText {
    private final StringBuilder text = new StringBuilder();

    TomlText comment(String what) {
        text.append("# ").append(what.replaceAll("\\p{Cntrl}", " ")).append('\n');
        return this;
    }

    TomlText table(String name) {
        text.append("\n[").append(name).append("]\n");
        return this;
    }

    TomlText element(String name) {
        text.append("\n[[").append(name).append("]]\n");
        return this;
    }

    TomlText put(String key, String value) {
        return line(key, quoted(value));
    }

    TomlText put(String key, long value) {
        return line(key, Long.toString(value));
    }

    TomlText put(String key, boolean value) {
        return line(key, Boolean.toString(value));
    }

    TomlText put(String key, Collection<String> values) {
        return line(key, list(values));
    }

    /** Left out where there is none. */
    TomlText maybe(String key, @Nullable Object value) {
        return switch (value) {
            case null -> this;
            case Number number -> line(key, number.toString());
            default -> put(key, value.toString());
        };
    }

    TomlText line(String key, String value) {
        text.append(key).append(" = ").append(value).append('\n');
        return this;
    }

    static String list(Collection<String> values) {
        return values.stream().map(TomlText::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A basic string: quotation marks, backslashes and what cannot be seen are escaped. */
    static String quoted(String value) {
        var quoted = new StringBuilder("\"");
        value.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point < ' ' || point == 127) {
                quoted.append("\\u%04x".formatted(point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
