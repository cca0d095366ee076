// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import io.jiaohao.controller.statistics.note.FigureNotes;
import io.jiaohao.controller.statistics.report.Reports;
import java.time.LocalDate;

/** The day's figures for whoever asks. */
public interface Statistics {

    /**
     * Figures of {@code day} that count at least up to journal sequence {@code atLeast}: waits up to a second for the view to get
     * there, else answers with {@code behind}. Blocks; not for event loops. Thread-safe.
     */
    DayFigures day(LocalDate day, long atLeast);

    /** Whoever tells of more than a day; empty reports where nothing is kept. */
    default Reports reports() {
        return Reports.NOTHING;
    }

    /** What clerks wrote beside their own figures. */
    default FigureNotes notes() {
        return FigureNotes.NONE;
    }
}
