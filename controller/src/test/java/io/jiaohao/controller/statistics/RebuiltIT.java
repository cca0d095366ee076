// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.records.JournalSource;
import io.jiaohao.controller.records.Records;
import io.jiaohao.controller.statistics.figure.Count;
import io.jiaohao.controller.statistics.figure.Counted;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Reports;
import io.jiaohao.controller.statistics.report.Reports.Which;
import io.jiaohao.controller.statistics.report.Wanted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables hold no fact of their own: however they came about, every row is the same. */
class RebuiltIT {
    private static final List<String> TABLES = List.of("visit", "errand", "rollup", "window_time", "pause");

    private final Path folder;
    private final NastyDays days = new NastyDays(99)
            .day(NastyDays.MONDAY, 8, 200)
            .day(NastyDays.MONDAY.plusDays(1), 9, 150)
            .day(NastyDays.MONDAY.plusDays(8), 8, 150)
            .day(NastyDays.MONDAY.plusDays(45), 8, 100);

    RebuiltIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void droppedAndMadeAnewEveryRowIsTheSame() throws IOException {
        // given
        var state = folder.resolve("hall");
        var before = followed(state, days.recorded());

        // when
        Files.delete(state.resolve("records/records.mv.db"));

        // then
        var after = followed(state, days.recorded());
        TABLES.forEach(table -> assertEquals(before.get(table), after.get(table), table));
        TABLES.forEach(table -> assertFalse(after.getOrDefault(table, List.of()).isEmpty(), table));
    }

    @Test
    void followedPressByPressWithAStopInTheMiddleItIsTheSame() {
        // given
        var whole = followed(folder.resolve("whole"), days.recorded());
        var all = days.recorded();
        var state = folder.resolve("stopped");
        followed(state, all.subList(0, all.size() / 3));

        // when
        Map<String, List<String>> pressByPress;
        try (var records = records(state, all)) {
            records.open();
            all.forEach(one -> records.recorded(List.of(one)));
            pressByPress = dump(records, all);
        }

        // then
        TABLES.forEach(table -> assertEquals(whole.get(table), pressByPress.get(table), table));
    }

    /** Written by definitions that have changed since: rows that no journal knows show that nothing of it is left. */
    @Test
    void aFileOfAnOlderVersionIsMadeAnew() throws IOException, SQLException {
        // given
        var fresh = followed(folder.resolve("fresh"), days.recorded());
        var state = folder.resolve("older");
        var old = new JdbcDataSource();
        old.setURL("jdbc:h2:file:"
                + Files.createDirectories(state.resolve("records")).toAbsolutePath() + "/records");
        old.setUser("records");
        old.setPassword("");
        Flyway.configure()
                .dataSource(old)
                .locations("classpath:db/records")
                .target("4")
                .load()
                .migrate();
        var half = days.recorded().get(days.recorded().size() / 2);
        try (var connection = old.getConnection();
                var write = connection.createStatement()) {
            write.execute(
                    "insert into followed values (1, 'e1', " + half.entry().sequence() + ")");
            write.execute("insert into window_time values (0, date '2020-01-01', 9, 3, '', 1, 2, 3, 4)");
            write.execute("insert into pause values (0, date '2020-01-01', 3, '', '', 1, 0, 0, 0)");
        }

        // when
        var after = followed(state, days.recorded());

        // then
        TABLES.forEach(table -> assertEquals(fresh.get(table), after.get(table), table));
    }

    @Test
    void monthsAndYearsAreTheSumsOfTheirDays() {
        // when
        var sums = followed(folder.resolve("sums"), days.recorded()).getOrDefault("sums", List.of());

        // then
        assertEquals(1, sums.stream().distinct().count(), sums.toString());
    }

    /** Else a number on a page would open other errands than those it counts. */
    @Test
    void behindACountAreAsManyErrandsAsItCounts() {
        try (var records = records(folder.resolve("counted"), days.recorded())) {
            records.open();
            var hall = days.recorded().getLast().after();
            assertTrue(records.reached(hall.sequence(), Duration.ofSeconds(60)));
            var reports = new H2Statistics(records, () -> hall).reports();
            var wanted = new Wanted(NastyDays.MONDAY, NastyDays.MONDAY.plusDays(45), By.DAY, null, null);
            var tally = reports.report(wanted, hall.sequence()).total().sums().tally();
            for (var count : Count.values()) {
                if (count.countsErrands()) {
                    assertEquals(tally.get(count), all(reports, wanted, Counted.by(count)), count.name());
                }
            }
            for (var name : List.of("unrated", "apart", "satisfied", "bad", "outcome_said")) {
                var counted = Counted.named(name);
                var those = counted.those().stream().mapToLong(tally::get).sum();
                var without = counted.without() == null ? 0 : tally.get(counted.without());
                assertTrue(those > without, name + " has nothing to count");
                assertEquals(those - without, all(reports, wanted, counted), name);
            }
        }
    }

    /** As many as roll-ups say, which are the errands themselves. */
    private static long all(Reports reports, Wanted wanted, Counted counted) {
        var behind = reports.behind(new Which(wanted, null, null, null, counted, 0, 100_000), 0);
        assertEquals(behind.all(), behind.errands().size(), counted.toString());
        return behind.all();
    }

    private Map<String, List<String>> followed(Path state, List<Recorded> recorded) {
        try (var records = records(state, recorded)) {
            records.open();
            return dump(records, recorded);
        }
    }

    private static Records records(Path state, List<Recorded> recorded) {
        return new Records(state, journal(recorded), H2Statistics.views());
    }

    private static Map<String, List<String>> dump(Records records, List<Recorded> recorded) {
        var last = recorded.getLast().entry().sequence();
        assertTrue(records.reached(last, Duration.ofSeconds(60)));
        return records.read((connection, followed) -> {
                    Map<String, List<String>> tables = new TreeMap<>();
                    for (var table : TABLES) {
                        tables.put(table, rows(connection, "select * from " + table));
                    }
                    // of the first month, which is over, and of its days
                    tables.put("sums", rows(connection, """
                            select sum(tickets), sum(wait_sum), max(wait_max), sum(plain_squares), sum(hold_sum)
                            from rollup where from_day < date '2026-12-01' and scale in (0, 1, 3, 4) group by scale"""));
                    return tables;
                })
                .orElseThrow();
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (var query = connection.prepareStatement(sql);
                var row = query.executeQuery()) {
            var rows = new ArrayList<String>();
            while (row.next()) {
                rows.add(row(row));
            }
            return rows.stream().sorted().toList();
        }
    }

    private static String row(ResultSet row) throws SQLException {
        var cells = new ArrayList<String>();
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var cell = row.getObject(column);
            cells.add(cell instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(cell));
        }
        return String.join("|", cells);
    }

    private static JournalSource journal(List<Recorded> recorded) {
        return sequence -> {
            var all = recorded.stream().map(Recorded::entry).toList();
            var first = 0;
            for (var n = 0; n < all.size() && all.get(n).sequence() <= sequence; n++) {
                first = opensDay(all.get(n)) ? n : first;
            }
            return all.subList(first, all.size()).stream();
        };
    }

    private static boolean opensDay(Entry entry) {
        return entry.events().stream().anyMatch(Event.DayOpened.class::isInstance);
    }
}
