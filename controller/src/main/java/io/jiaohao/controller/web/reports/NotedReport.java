// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import io.jiaohao.controller.statistics.note.FigureNote;
import io.jiaohao.controller.statistics.report.Report;
import io.jiaohao.controller.statistics.report.Report.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report with what clerks wrote beside their own figures.
 *
 * @param notes only of a report of people
 * @param staffTo the last day of which a report of people tells; absent in every other
 */
record NotedReport(
        Report report, List<FigureNote> notes, @Nullable LocalDate staffTo) {
    NotedReport {
        notes = List.copyOf(notes);
    }

    List<FigureNote> beside(Line line) {
        return notes.stream().filter(note -> note.badge().equals(line.key())).toList();
    }

    /** In one cell; absent where nothing was written. */
    @Nullable
    String text(Line line) {
        var text = beside(line).stream()
                .map(note -> note.span() + "：" + note.text())
                .collect(Collectors.joining("；"));
        return text.isEmpty() ? null : text;
    }
}
