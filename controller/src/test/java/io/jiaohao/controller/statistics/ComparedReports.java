// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jiaohao.controller.statistics.figure.Comparison;
import io.jiaohao.controller.statistics.figure.Count;
import io.jiaohao.controller.statistics.figure.Figure;
import io.jiaohao.controller.statistics.figure.Sums;
import io.jiaohao.controller.statistics.report.By;
import io.jiaohao.controller.statistics.report.Report;
import io.jiaohao.controller.statistics.report.Reports;
import io.jiaohao.controller.statistics.report.Wanted;
import io.jiaohao.protocol.ServiceCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reports held against what another program says of the same days, line by line. */
final class ComparedReports {
    private final String what;
    private final LocalDate first;
    private final LocalDate last;
    private final Reports reports;
    private final Map<String, Report> asked = new HashMap<>();
    private final IdentityHashMap<Report, Set<String>> told = new IdentityHashMap<>();

    ComparedReports(String what, LocalDate first, LocalDate last, Reports reports) {
        this.what = what;
        this.first = first;
        this.last = last;
        this.reports = reports;
    }

    /** {@code lines}: of one day or {@code all} of them, by something; each must be a line here too, and no other may say anything. */
    void compare(List<JsonNode> lines) {
        lines.forEach(this::compare);
        told.forEach((report, keys) -> report.lines().stream()
                .filter(line -> !keys.contains(line.key()))
                .forEach(line -> nothing(report.wanted().toString(), line)));
    }

    private void compare(JsonNode theirs) {
        var by = theirs.get("by").asText();
        var service = theirs.has("service") ? theirs.get("service").asText() : null;
        var report = report(theirs.get("of").asText(), by, service);
        var where = what + " " + theirs.get("of").asText() + " by " + by + " "
                + theirs.get("key").asText();
        var mine = by.equals("total")
                ? report.total()
                : line(report, theirs.get("key").asText(), where);
        if (theirs.has("person")) {
            person(where, theirs.get("person"), mine.sums());
        } else {
            figures(
                    where,
                    theirs.get("figures"),
                    mine.sums(),
                    mine.sums().tally().exact());
        }
        if (theirs.has("pauses") || theirs.has("person")) {
            var pauses = theirs.has("person") ? theirs.get("person").get("pauses") : theirs.get("pauses");
            assertEquals(pauses(pauses), pauses(mine.sums()), where);
        }
    }

    private Report report(String of, String by, @Nullable String service) {
        var from = of.equals("all") ? first : LocalDate.parse(of);
        var to = of.equals("all") ? last : from;
        var kind = by.equals("total") ? By.HOUR : By.of(by);
        var key = of + " by " + kind.word() + " " + service;
        var wanted = new Wanted(from, to, kind, service == null ? null : new ServiceCode(service), null);
        return asked.computeIfAbsent(key, none -> reports.report(wanted, 0));
    }

    private Report.Line line(Report report, String key, String where) {
        told.computeIfAbsent(report, none -> new HashSet<>()).add(key);
        return report.lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(where + " is not told"));
    }

    private static void nothing(String report, Report.Line line) {
        for (var figure : Figure.values()) {
            var mine = figure.of(line.sums());
            assertTrue(mine == null || mine.longValue() == 0, report + " tells of " + line.key() + ": " + figure);
        }
    }

    /** Quantiles of one day to the millisecond, of more from histograms. */
    private static void figures(String where, JsonNode theirs, Sums sums, boolean exact) {
        var known = new HashSet<String>();
        for (var figure : Figure.values()) {
            var mine = figure.of(sums);
            var right = theirs.get(figure.key());
            known.add(figure.key());
            if (right == null) {
                assertNull(mine, where + ": " + figure + " was not recomputed");
                continue;
            }
            var off = !exact && figure.key().matches(".*P\\d+Millis") ? 500 + 0.022 * right.asDouble() : 1e-12;
            assertEquals(right.asDouble(), mine == null ? Double.NaN : mine.doubleValue(), off, where + ": " + figure);
        }
        theirs.fieldNames().forEachRemaining(name -> assertTrue(known.contains(name), name));
    }

    private static void person(String where, JsonNode theirs, Sums sums) {
        var mine = Comparison.of(sums.tally());
        assertEquals(theirs.get("served").asLong(), sums.tally().get(Count.SERVED), where);
        assertEquals(theirs.get("holdMillis").asLong(), sums.tally().get(Count.HOLD_SUM), where);
        assertEquals(theirs.get("n").asLong(), mine.n(), where);
        assertEquals(theirs.get("apart").asLong(), mine.apart(), where);
        assertEquals(theirs.get("walks").asLong(), mine.walks(), where);
        same(where + " mean", theirs.get("mean"), mine.mean(), 1);
        same(where + " walk", theirs.get("walk"), mine.walk(), 0);
        var half = theirs.has("mean")
                ? theirs.get("high").asDouble() - theirs.get("mean").asDouble()
                : 0;
        same(where + " low", theirs.get("low"), mine.low(), 1 + 0.01 * half);
        same(where + " high", theirs.get("high"), mine.high(), 1 + 0.01 * half);
        same(where + " inferred", theirs.get("inferredShare"), Figure.INFERRED_SHARE.of(sums), 1e-12);
    }

    private static void same(String where, @Nullable JsonNode theirs, @Nullable Number mine, double off) {
        assertEquals(theirs == null, mine == null, where);
        if (theirs != null && mine != null) {
            assertEquals(theirs.asDouble(), mine.doubleValue(), off, where);
        }
    }

    private static Map<String, List<Long>> pauses(JsonNode theirs) {
        var all = new TreeMap<String, List<Long>>();
        theirs.properties()
                .forEach(one -> all.put(
                        one.getKey(),
                        List.of(
                                one.getValue().get(0).asLong(),
                                one.getValue().get(1).asLong())));
        return all;
    }

    private static Map<String, List<Long>> pauses(Sums sums) {
        var all = new TreeMap<String, List<Long>>();
        var windows = sums.windows();
        if (windows != null) {
            windows.byReason().forEach((reason, of) -> all.put(reason, List.of(of.times(), of.millis())));
        }
        return all;
    }
}
