// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.note;

import io.jiaohao.controller.hall.NotedSpan;
import io.jiaohao.controller.records.Records;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Notes from their table. Thread-safe. */
public final class H2FigureNotes implements FigureNotes {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Records records;

    public H2FigureNotes(Records records) {
        this.records = records;
    }

    @Override
    public List<FigureNote> between(LocalDate from, LocalDate to, long atLeast) {
        records.reached(atLeast, PATIENCE);
        return records.read((connection, followed) -> read(connection, from, to))
                .orElseGet(List::of);
    }

    private static List<FigureNote> read(Connection connection, LocalDate from, LocalDate to) throws SQLException {
        try (var query = connection.prepareStatement("""
                select badge, span, text from figure_note where first_day <= ? and last_day >= ?
                order by badge, first_day, last_day""")) {
            query.setObject(1, to);
            query.setObject(2, from);
            var notes = new ArrayList<FigureNote>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    notes.add(new FigureNote(row.getString(1), NotedSpan.parse(row.getString(2)), row.getString(3)));
                }
            }
            return notes;
        }
    }
}
