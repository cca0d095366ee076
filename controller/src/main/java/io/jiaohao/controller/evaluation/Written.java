// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Records written one by one, a line each: CSV after RFC 4180 in UTF-8 with the mark that spreadsheets look for, in which a text that they
 * would take for a formula gets an apostrophe before it; or a JSON list of objects. Mutable; one thread.
 */
final class Written {
    private static final String MARK = "\uFEFF";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Evaluations.Format format;
    private final List<String> fields;
    private final Writer out;
    private boolean any;

    Written(Evaluations.Format format, List<String> fields, Writer out) {
        this.format = format;
        this.fields = fields;
        this.out = out;
    }

    void begin() throws IOException {
        out.write(
                switch (format) {
                    case CSV -> MARK + line(fields);
                    case JSON -> "[";
                });
    }

    void write(List<String> record) throws IOException {
        out.write(
                switch (format) {
                    case CSV -> line(record);
                    case JSON -> (any ? ",\n" : "\n") + json(record);
                });
        any = true;
    }

    void end() throws IOException {
        out.write(
                switch (format) {
                    case CSV -> "";
                    case JSON -> "\n]\n";
                });
    }

    private String json(List<String> record) throws JsonProcessingException {
        Map<String, String> object = new LinkedHashMap<>();
        for (var n = 0; n < fields.size(); n++) {
            object.put(fields.get(n), record.get(n));
        }
        return MAPPER.writeValueAsString(object);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Written::harmless).map(Written::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
