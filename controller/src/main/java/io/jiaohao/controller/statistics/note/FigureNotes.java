// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.note;

import java.time.LocalDate;
import java.util.List;

/** Notes for whoever shows figures. Blocks, so it is not for event loops; thread-safe. */
@FunctionalInterface
public interface FigureNotes {
    /** Of a hall that keeps none. */
    FigureNotes NONE = (from, to, atLeast) -> List.of();

    /**
     * Those about a day or month that touches these days, by badge and then by time; counting at least up to journal sequence
     * {@code atLeast}, or as far as it is there after a second.
     */
    List<FigureNote> between(LocalDate from, LocalDate to, long atLeast);
}
