// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The H2 file, open and migrated. One connection writes, one reads; each is used by one thread, and no thread inside H2 is ever
 * interrupted, because that would close the file under everybody.
 */
final class Database implements AutoCloseable {
    /** WRITE_DELAY=0: without it an unclean stop leaves torn transactions (docs/decisions). The cache is in KiB. */
    private static final String SETTINGS = ";WRITE_DELAY=0;CACHE_SIZE=4096;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private final Connection writing;
    private final Connection reading;

    private Database(Connection writing, Connection reading) {
        this.writing = writing;
        this.reading = reading;
    }

    /** Opens it in {@code folder} of one of H2's file systems: {@code file} on a machine. */
    static Database open(Path folder, String fileSystem) throws SQLException, IOException {
        Files.createDirectories(folder);
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + fileSystem + ":" + folder.toAbsolutePath().resolve("records") + SETTINGS);
        source.setUser("records");
        source.setPassword("");
        // held first, so that the file stays open between the migrations' own connections
        var writing = source.getConnection();
        try {
            migrate(source);
            writing.setAutoCommit(false);
            var reading = source.getConnection();
            reading.setAutoCommit(false);
            reading.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new Database(writing, reading);
        } catch (SQLException | RuntimeException e) {
            writing.close();
            throw e;
        }
    }

    /** No pattern is ignored: a database with newer migrations than ours is refused. */
    private static void migrate(JdbcDataSource source) throws SQLException {
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:db/records")
                    .failOnMissingLocations(true)
                    .ignoreMigrationPatterns(new String[0])
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new SQLException("the database was not made by this version or is damaged", e);
        }
    }

    Connection writing() {
        return writing;
    }

    /** A snapshot begins with its first statement and ends with a rollback. */
    Connection reading() {
        return reading;
    }

    @Override
    public void close() throws SQLException {
        try (writing) {
            reading.close();
        }
    }
}
