// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.records;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Hall;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings a database up to the journal: goes through the day of the last followed entry, checks that this entry is the one the
 * database means, writes that day's rows anew by key, and applies what came after.
 */
final class Replay {
    private static final int TOGETHER = 500;

    private final Connection connection;
    private final List<View> views;
    private final Consumer<Followed> progress;
    private Followed followed;
    private Hall hall = Hall.EMPTY;
    private boolean found;
    private int uncommitted;

    Replay(Connection connection, List<View> views, Followed followed, Consumer<Followed> progress) {
        this.connection = connection;
        this.views = views;
        this.followed = followed;
        this.progress = progress;
        this.found = followed.sequence() == 0;
    }

    Followed run(JournalSource journal) throws SQLException, IOException {
        views.forEach(View::begin);
        try (var entries = journal.entriesFromDayOf(followed.sequence())) {
            for (var each = entries.iterator(); each.hasNext(); ) {
                take(each.next());
            }
        }
        if (!found) {
            throw new SQLException("the database is ahead of the journal: it followed " + followed
                    + ", the journal ends at " + hall.sequence());
        }
        commit();
        return followed;
    }

    private void take(Entry entry) throws SQLException {
        hall = Hall.evolve(hall, entry);
        if (entry.sequence() > followed.sequence()) {
            apply(entry);
            return;
        }
        var recorded = new Recorded(entry, hall);
        views.forEach(view -> view.recall(recorded));
        if (entry.sequence() == followed.sequence()) {
            reconcile();
        }
    }

    private void reconcile() throws SQLException {
        if (!Followed.of(hall).equals(followed)) {
            throw new SQLException(
                    "the database follows another journal: it says " + followed + ", the journal " + Followed.of(hall));
        }
        for (var view : views) {
            view.reconcile(connection, hall);
        }
        found = true;
    }

    private void apply(Entry entry) throws SQLException {
        if (!found) {
            throw new SQLException("the journal has no entry " + followed.sequence() + ", which the database followed");
        }
        for (var view : views) {
            view.apply(connection, new Recorded(entry, hall));
        }
        followed = Followed.of(hall);
        if (++uncommitted >= TOGETHER) {
            commit();
        }
    }

    private void commit() throws SQLException {
        for (var view : views) {
            view.beforeCommit(connection);
        }
        if (followed.sequence() > 0) {
            followed.write(connection);
        }
        connection.commit();
        uncommitted = 0;
        progress.accept(followed);
    }
}
