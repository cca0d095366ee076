// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.note;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.NotedSpan;
import io.jiaohao.controller.records.View;
import java.sql.Connection;
import java.sql.SQLException;

/** Folds what clerks wrote into one row for each badge and span: the last word counts. */
public final class NoteView implements View {

    @Override
    public void apply(Connection connection, Recorded recorded) throws SQLException {
        for (var event : recorded.entry().events()) {
            if (event instanceof Event.FiguresNoted noted) {
                withdraw(connection, noted);
                write(connection, noted);
            }
        }
    }

    /** The hall knows of no note. */
    @Override
    public void reconcile(Connection connection, Hall hall) {}

    @Override
    public void clear(Connection connection) throws SQLException {
        try (var delete = connection.prepareStatement("delete from figure_note")) {
            delete.executeUpdate();
        }
    }

    private static void withdraw(Connection connection, Event.FiguresNoted noted) throws SQLException {
        try (var delete = connection.prepareStatement("delete from figure_note where badge = ? and span = ?")) {
            delete.setString(1, noted.badge());
            delete.setString(2, noted.span());
            delete.executeUpdate();
        }
    }

    private static void write(Connection connection, Event.FiguresNoted noted) throws SQLException {
        if (noted.text() == null) {
            return;
        }
        var span = NotedSpan.parse(noted.span());
        try (var insert = connection.prepareStatement(
                "insert into figure_note (badge, span, first_day, last_day, text) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, noted.badge());
            insert.setString(2, noted.span());
            insert.setObject(3, span.first());
            insert.setObject(4, span.last());
            insert.setString(5, noted.text());
            insert.executeUpdate();
        }
    }
}
