// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.records;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads on a thread of its own, one query after the other: the asker's thread may be interrupted, one inside H2 never. Any thread
 * may ask.
 */
final class Reader implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Reader.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("records-reader").unstarted(task));

    /** Only the reader's thread touches it. */
    private @Nullable Connection connection;

    /** Reads from this connection from now on; when it returns, no query is inside the one before any more. */
    void use(@Nullable Connection next) {
        CompletableFuture.runAsync(() -> connection = next, thread).join();
    }

    <T> Optional<T> read(Records.Query<T> query) {
        try {
            return CompletableFuture.supplyAsync(() -> run(query), thread).join();
        } catch (RejectedExecutionException closed) {
            return Optional.empty();
        } catch (CompletionException e) {
            log.error("figures could not be read", e);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    private <T> Optional<T> run(Records.Query<T> query) {
        var from = connection;
        if (from == null) {
            return Optional.empty();
        }
        try {
            try {
                return Optional.of(query.run(from, Followed.read(from).sequence()));
            } finally {
                from.rollback();
            }
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }
}
