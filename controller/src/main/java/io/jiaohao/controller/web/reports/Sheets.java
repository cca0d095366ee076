// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import io.jiaohao.controller.statistics.figure.Figure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A report as a workbook: one sheet with the numbers, one with what each of them is. */
final class Sheets {
    private Sheets() {}

    static byte[] of(NotedReport noted) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Jiaohao", "1.0")) {
            var table = ReportTable.of(noted);
            numbers(book.newWorksheet("报表"), table);
            meanings(book.newWorksheet("口径"), table);
        }
        return out.toByteArray();
    }

    private static void numbers(Worksheet sheet, ReportTable table) {
        for (var column = 0; column < table.heads().size(); column++) {
            var head = table.heads().get(column);
            sheet.value(0, column, head.text());
            sheet.width(column, column == 1 ? 18 : 12);
            for (var row = 0; row < table.rows().size(); row++) {
                cell(sheet, row + 1, column, table.rows().get(row).get(column), head.unit());
            }
        }
        sheet.range(0, 0, 0, table.heads().size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .set();
        sheet.freezePane(2, 1);
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value, Figure.Unit unit) {
        switch (value) {
            case null -> {}
            case Number number -> {
                sheet.value(row, column, number);
                switch (unit) {
                    case SHARE -> sheet.style(row, column).format("0.0%").set();
                    case MILLIS -> sheet.style(row, column).format("0.0").set();
                    case COUNT -> {}
                }
            }
            case Object text -> sheet.value(row, column, text.toString());
        }
    }

    private static void meanings(Worksheet sheet, ReportTable table) {
        var row = 0;
        sheet.value(row, 0, "指标");
        sheet.value(row, 1, "口径");
        sheet.range(0, 0, 0, 1).style().bold().set();
        for (var head : table.heads()) {
            if (!head.means().isEmpty()) {
                row++;
                sheet.value(row, 0, head.text());
                sheet.value(row, 1, head.means());
            }
        }
        sheet.width(0, 20);
        sheet.width(1, 90);
    }
}
