// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Records as text: CSV after RFC 4180 in UTF-8 with the mark that spreadsheets look for, or a JSON list of objects. */
final class Written {
    private static final String MARK = "\uFEFF";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Written() {}

    static String csv(List<String> fields, List<List<String>> records) {
        return MARK + line(fields) + records.stream().map(Written::line).collect(Collectors.joining());
    }

    static String json(List<String> fields, List<List<String>> records) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(records.stream()
                                    .map(record -> object(fields, record))
                                    .toList())
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can be written as JSON", e);
        }
    }

    private static Map<String, String> object(List<String> fields, List<String> record) {
        var object = new LinkedHashMap<String, String>();
        for (var n = 0; n < fields.size(); n++) {
            object.put(fields.get(n), record.get(n));
        }
        return object;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Written::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
