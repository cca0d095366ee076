// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.records.Records;
import io.jiaohao.controller.statistics.figure.Count;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Reports;
import io.jiaohao.controller.statistics.report.Reports.Which;
import io.jiaohao.controller.statistics.report.Wanted;
import io.jiaohao.controller.statistics.table.H2Reports;
import io.jiaohao.controller.statistics.table.HistoryView;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reports cost with one month of history and with ten years of it, in a program with the controller's memory: a day report is
 * asked for on many different days, because the database remembers the answer to the same question.
 */
public final class StatisticsBench {
    private static final LocalDate END = LocalDate.parse("2026-11-28");
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final int A_MONTH = 21;
    private static final int A_YEAR = 261;
    /** As many different days as the month has, so that neither history is asked for fewer. */
    private static final int ASKED = A_MONTH;

    private static final int ROUNDS = 5;

    private static final int A_PAGE = 100;
    private static final double DAY_MILLIS = 50;
    private static final double TIMES_A_MONTH = 1.5;
    private static final double YEARS_MILLIS = 300;
    private static final long RSS_MB = 256;

    private final ObjectMapper json = new ObjectMapper();
    private final PrintStream out;

    private StatisticsBench(PrintStream out) {
        this.out = out;
    }

    /** Measures with so many years; false where a promise is broken. */
    public static boolean measure(int years, long seed, PrintStream out) throws IOException {
        var bench = new StatisticsBench(out);
        // before and after, the quicker counts: a program that has just begun is slow, and so is a computer that is
        // busy for a while
        var before = bench.with(History.of(A_MONTH, END), seed);
        var all = bench.with(History.of(years * A_YEAR, END), seed);
        var after = bench.with(History.of(A_MONTH, END), seed);
        var month = Math.min(before.day(), after.day());
        var kept = all.day() <= DAY_MILLIS
                && all.page() <= DAY_MILLIS
                && all.day() <= TIMES_A_MONTH * month
                && all.years() <= YEARS_MILLIS
                && peakMb() <= RSS_MB;
        var told = new LinkedHashMap<String, Object>();
        told.put("bench", "statistics");
        told.put("dayTimesMonth", Math.round(100 * all.day() / month) / 100.0);
        told.put("dayTimesMonthRule", rule(all.day() <= TIMES_A_MONTH * month));
        told.put("dayRule", rule(all.day() <= DAY_MILLIS));
        told.put("pageRule", rule(all.page() <= DAY_MILLIS));
        told.put("yearsRule", rule(all.years() <= YEARS_MILLIS));
        told.put("peakRssMb", peakMb());
        told.put("rssRule", rule(peakMb() <= RSS_MB));
        told.put("kept", kept);
        bench.say(told);
        return kept;
    }

    private static String rule(boolean kept) {
        return kept ? "kept" : "missed";
    }

    /** In milliseconds: a usual day's report, the slowest kind of report over everything, and a page of everything's visits. */
    private record Cost(double day, double years, double page) {}

    private Cost with(History history, long seed) throws IOException {
        var state = Files.createTempDirectory(Path.of("").toAbsolutePath(), ".jiaohao-statistics-");
        var view = new HistoryView(date -> MadeUpDay.of(date, seed));
        try (var records = new Records(state, history, List.of(view))) {
            var began = System.nanoTime();
            records.open();
            if (!records.reached(history.last(), PATIENCE)) {
                throw new IOException("the history could not be written");
            }
            var filled = (System.nanoTime() - began) / 1e9;
            return asked(history, new H2Reports(records, () -> Plan.NONE), filled, megabytes(state));
        } finally {
            delete(state);
        }
    }

    private Cost asked(History history, Reports reports, double filled, long megabytes) throws IOException {
        var days = history.days();
        var first = millis(reports, new Wanted(days.getLast(), days.getLast(), By.HOUR, null, null));
        warmUp(history, reports);
        var cold = round(reports, days, 0);
        var cpuBefore = cpuMillis();
        var medians = new double[ROUNDS];
        var slow = new double[ROUNDS];
        for (var n = 0; n < ROUNDS; n++) {
            var day = round(reports, days, n + 1);
            medians[n] = day[ASKED / 2];
            slow[n] = day[ASKED * 9 / 10];
        }
        Arrays.sort(medians);
        Arrays.sort(slow);
        var cpu = Math.round(100 * (cpuMillis() - cpuBefore) / (ASKED * ROUNDS)) / 100.0;
        var told = new LinkedHashMap<String, Object>();
        told.put("bench", "statistics");
        told.put("visits", days.size() * MadeUpDay.VISITS);
        told.put("fillSeconds", Math.round(filled));
        told.put("databaseMb", megabytes);
        told.put("firstDayMs", first);
        told.put("daySeldomP50Ms", cold[ASKED / 2]);
        told.put("dayP50Ms", medians[ROUNDS / 2]);
        told.put("dayP90Ms", slow[ROUNDS / 2]);
        told.put("dayCpuMs", cpu);
        var years = overEverything(reports, days, told);
        var page = page(reports, days);
        told.put("pageP50Ms", page);
        told.put("rssMb", status("VmRSS:"));
        say(told);
        return new Cost(medians[ROUNDS / 2], years, page);
    }

    /** Pages all over everything, each of another place. */
    private static double page(Reports reports, List<LocalDate> days) {
        var visits = days.size() * MadeUpDay.VISITS;
        var times = new double[ASKED];
        for (var n = 0; n < ASKED; n++) {
            var offset = (int) ((long) n * (visits - A_PAGE) / ASKED);
            var wanted = new Wanted(days.getFirst(), days.getLast(), By.DAY, null, null);
            var began = System.nanoTime();
            var page = reports.behind(new Which(wanted, null, null, null, offset, A_PAGE), 0);
            times[n] = Math.round((System.nanoTime() - began) / 1e4) / 100.0;
            if (page.all() != visits || page.errands().size() != A_PAGE) {
                throw new IllegalStateException(page.errands().size() + " of " + page.all() + " visits at " + offset);
            }
        }
        Arrays.sort(times);
        return times[ASKED / 2];
    }

    /** The same days for every round, all over the history, each asked for once; sorted. */
    private static double[] round(Reports reports, List<LocalDate> days, int round) {
        var day = new double[ASKED];
        for (var n = 0; n < ASKED; n++) {
            var date = days.get((int) ((long) n * (days.size() - 1) / (ASKED - 1)));
            day[n] = millis(reports, new Wanted(date, date, (n + round) % 2 == 0 ? By.WINDOW : By.HOUR, null, null));
        }
        Arrays.sort(day);
        return day;
    }

    /** A controller has been running for days. */
    private static void warmUp(History history, Reports reports) {
        var days = history.days();
        for (var n = 0; n < 2 * ASKED; n++) {
            var date = days.get((int) ((long) (n + 1) * (days.size() - 1) / (2 * ASKED)));
            millis(reports, new Wanted(date, date, By.SERVICE, null, null));
        }
    }

    /** The slowest of all kinds but day by day and week by week, which nobody reads over years; each asked five times. */
    private static double overEverything(Reports reports, List<LocalDate> days, Map<String, Object> told) {
        var slowest = 0.0;
        for (var by : List.of(By.MONTH, By.YEAR, By.HOUR, By.WINDOW, By.SERVICE, By.STAFF)) {
            var service = by == By.STAFF ? MadeUpDay.service(3) : null;
            var times = new double[5];
            for (var n = 0; n < times.length; n++) {
                times[n] = millis(reports, new Wanted(days.get(n), days.getLast(), by, service, null));
            }
            Arrays.sort(times);
            told.put("allBy" + by + "Ms", times[2]);
            slowest = Math.max(slowest, times[2]);
        }
        return slowest;
    }

    private static double millis(Reports reports, Wanted wanted) {
        var began = System.nanoTime();
        var report = reports.report(wanted, 0);
        if (report.total().sums().tally().get(Count.TICKETS) == 0) {
            throw new IllegalStateException("nothing is told of " + wanted);
        }
        return Math.round((System.nanoTime() - began) / 1e4) / 100.0;
    }

    private void say(Map<String, Object> told) throws IOException {
        out.println(json.writeValueAsString(told));
        out.flush();
    }

    /** Of the whole program, so that a busy computer does not make a figure worse than it is. */
    private static double cpuMillis() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.round(system.getProcessCpuTime() / 1e4) / 100.0;
    }

    private static long peakMb() throws IOException {
        return status("VmHWM:");
    }

    /** In megabytes of 1,000,000 bytes; 0 where there is no such file. */
    private static long status(String name) throws IOException {
        var status = Path.of("/proc/self/status");
        @Nullable
        String line = Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(each -> each.startsWith(name))
                        .findFirst()
                        .orElse(null)
                : null;
        return line == null ? 0 : Long.parseLong(line.replaceAll("\\D", "")) * 1_024 / 1_000_000;
    }

    private static long megabytes(Path state) throws IOException {
        try (var files = Files.walk(state)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1_000_000;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
