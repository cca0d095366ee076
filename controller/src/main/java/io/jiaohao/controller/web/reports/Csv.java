// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * CSV after RFC 4180, in UTF-8 with the mark that spreadsheets look for. A text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
final class Csv {
    private static final String MARK = "\uFEFF";

    private Csv() {}

    static String of(ReportTable table) {
        var text = new StringBuilder(MARK);
        text.append(
                line(table.heads().stream().map(head -> (Object) head.text()).toList()));
        table.rows().forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case Number number -> number.toString();
            case Object text -> quoted(harmless(text.toString()));
        };
    }

    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
