// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.records;

import io.jiaohao.controller.desk.Listener;
import io.jiaohao.controller.desk.Recorded;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the journal into H2. The desk's thread hands entries over; one thread of ours opens, migrates, catches up, follows, and
 * where the database cannot be trusted sets it aside and makes it anew from the journal, while the hall is open. What does not
 * fit into the queue is read from the journal again. All methods may be called from any thread.
 */
public final class Records implements Listener, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Records.class);
    private static final int QUEUE = 4096;
    private static final int TOGETHER = 256;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);

    /** Reads figures; runs on the reader's thread, inside one snapshot. */
    @FunctionalInterface
    public interface Query<T> {
        /** {@code followed}: the journal sequence which the snapshot shows. */
        T run(Connection connection, long followed) throws SQLException;
    }

    private final BlockingQueue<Recorded> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Folder folder;
    private final String fileSystem;
    private final JournalSource journal;
    private final List<View> views;
    private final Progress progress = new Progress();
    private final Reader reader = new Reader();
    private final Thread thread = Thread.ofPlatform().name("records").unstarted(this::run);
    private volatile boolean missedSome;
    private volatile boolean closing;
    private Followed followed = Followed.NOTHING;

    /**
     * Made, told to the desk, then {@link #open}ed.
     *
     * @param state the controller's folder; the database lies in {@code records} in it
     */
    public Records(Path state, JournalSource journal, List<View> views) {
        this(state, "file", journal, views);
    }

    /** The same with the database in another of H2's file systems, by its scheme: one that notes what is written, for instance. */
    public Records(Path state, String fileSystem, JournalSource journal, List<View> views) {
        this.fileSystem = fileSystem;
        this.folder = new Folder(state);
        this.journal = journal;
        this.views = List.copyOf(views);
    }

    /** Starts the thread and returns at once. */
    public void open() {
        thread.start();
    }

    @Override
    public void recorded(List<Recorded> batch) {
        for (var recorded : batch) {
            if (!queue.offer(recorded)) {
                missedSome = true;
            }
        }
    }

    /** Waits until the rows count up to {@code sequence}; false where they do not in time. */
    public boolean reached(long sequence, Duration patience) {
        return progress.reached(sequence, patience);
    }

    /** Reads; absent while there is no database that can be read. Blocks. */
    public <T> Optional<T> read(Query<T> query) {
        return reader.read(query);
    }

    /** Writes down what waits and closes the database. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.close();
    }

    private void run() {
        var trusted = true;
        while (!closing) {
            try {
                follow(trusted);
                return;
            } catch (SQLException | IOException | RuntimeException e) {
                progress.lost();
                log.error("records cannot be followed ({}); figures wait, the hall does not", e.getMessage(), e);
            }
            trusted = !trusted;
            if (trusted) {
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            }
        }
    }

    /** Returns when closing; throws where the database failed. {@code trusted}: not yet known to be bad. */
    private void follow(boolean trusted) throws SQLException, IOException {
        if (!trusted) {
            folder.setAside();
        }
        try (var database = Database.open(folder.path(), fileSystem)) {
            followed = Followed.read(database.writing());
            reader.use(database.reading());
            try {
                catchUp(database.writing());
                log.info("records follow the journal at {}", followed.sequence());
                followQueue(database.writing());
            } finally {
                reader.use(null);
            }
        }
    }

    private void catchUp(Connection connection) throws SQLException, IOException {
        followed = new Replay(connection, views, followed, progress::at).run(journal);
    }

    private void followQueue(Connection connection) throws SQLException, IOException {
        var batch = new ArrayList<Recorded>(TOGETHER);
        while (!closing || !queue.isEmpty()) {
            var first = poll();
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, TOGETHER - 1);
                take(connection, batch);
                batch.clear();
            }
        }
    }

    private @Nullable Recorded poll() {
        try {
            return queue.poll(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException unwanted) {
            log.warn("somebody interrupted the records; they go on");
            return null;
        }
    }

    private void take(Connection connection, List<Recorded> batch) throws SQLException, IOException {
        var gap = batch.getFirst().entry().sequence() > followed.sequence() + 1;
        if (missedSome || gap) {
            missedSome = false;
            log.info("records read the journal again from {}", followed.sequence());
            catchUp(connection);
        }
        apply(connection, batch);
    }

    private void apply(Connection connection, List<Recorded> batch) throws SQLException {
        for (var recorded : batch) {
            if (recorded.entry().sequence() > followed.sequence()) {
                for (var view : views) {
                    view.apply(connection, recorded);
                }
                followed = Followed.of(recorded.after());
            }
        }
        for (var view : views) {
            view.beforeCommit(connection);
        }
        followed.write(connection);
        connection.commit();
        progress.at(followed);
    }
}
