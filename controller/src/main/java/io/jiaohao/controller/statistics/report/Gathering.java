// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.report;

import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.day.WindowBook;
import io.jiaohao.controller.statistics.day.WindowBook.Doing;
import io.jiaohao.controller.statistics.figure.Sums;
import io.jiaohao.controller.statistics.figure.Tally;
import io.jiaohao.controller.statistics.figure.WindowTime;
import io.jiaohao.controller.statistics.report.Report.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers numbers into the lines of a report. Mutable; one thread. */
public final class Gathering {
    private final Wanted wanted;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, WindowTime> times = new TreeMap<>();
    private final Tally total = new Tally();
    private final WindowTime totalTime = new WindowTime();
    private final Map<String, Present> present = new TreeMap<>();
    private final Present presentInAll = new Present();

    public Gathering(Wanted wanted) {
        this.wanted = wanted;
    }

    public void add(Errand errand) {
        var part = Part.of(errand);
        if (wanted.concerns(part)) {
            tally(part).add(errand);
            total.add(errand);
        }
    }

    public void add(Part part, Tally tally) {
        if (wanted.concerns(part)) {
            tally(part).add(tally);
            total.add(tally);
        }
    }

    public void add(Part part, WindowTime time) {
        if (!wanted.concernsWindow(part)) {
            return;
        }
        totalTime.add(time);
        presentInAll.add(part, time);
        // breaks are not kept by hour, and a window's time belongs to no service
        if (wanted.by() != By.SERVICE && (wanted.by() != By.HOUR || part.hour() >= 0)) {
            var line = wanted.by().key(part);
            times.computeIfAbsent(line, key -> new WindowTime()).add(time);
            present.computeIfAbsent(line, key -> new Present()).add(part, time);
        }
    }

    /** What windows did on a day. */
    public void add(LocalDate day, WindowBook windows) {
        windows.times().forEach((cell, by) -> {
            var time = new WindowTime();
            time.add(
                    by.getOrDefault(Doing.IDLE, 0L),
                    by.getOrDefault(Doing.CALLING, 0L),
                    by.getOrDefault(Doing.SERVING, 0L),
                    by.getOrDefault(Doing.PAUSED, 0L),
                    by.getOrDefault(Doing.SHORT_PAUSE, 0L));
            add(new Part(day, cell.hour(), cell.window().value(), "", cell.staff()), time);
        });
        for (var each : windows.breaks()) {
            var time = new WindowTime();
            time.add(each.reason(), WindowTime.Pauses.of(each.millis()));
            add(new Part(day, -1, each.window().value(), "", each.staff()), time);
        }
    }

    /**
     * Names are those of {@code plan}; all of its windows or services stand there, also without a number, and so does all of the
     * windows' time, so that lines add up to the total. People stand there who served.
     */
    public Report report(Plan plan, long asOf, boolean behind) {
        planned(plan).forEach(key -> tallies.computeIfAbsent(key, none -> new Tally()));
        if (wanted.service() == null) {
            times.keySet().forEach(key -> tallies.computeIfAbsent(key, none -> new Tally()));
        }
        var lines = new ArrayList<Line>();
        tallies.forEach((key, tally) -> lines.add(line(plan, key, tally)));
        lines.sort(order(plan));
        var windows = wanted.service() == null ? shown(totalTime, totalOfOne()) : null;
        return new Report(wanted, asOf, behind, new Line("total", "合计", "Total", new Sums(total, windows)), lines);
    }

    private Tally tally(Part part) {
        return tallies.computeIfAbsent(wanted.by().key(part), key -> new Tally());
    }

    private Line line(Plan plan, String key, Tally tally) {
        var name = Names.of(plan, wanted.by(), key);
        return new Line(key, name.zh(), name.en(), new Sums(tally, time(key)));
    }

    /** A window's time belongs to no service; a person's breaks belong to the person. */
    private @Nullable WindowTime time(String key) {
        var none = wanted.by() == By.SERVICE || (wanted.service() != null && wanted.by() != By.STAFF);
        return none ? null : shown(times.getOrDefault(key, new WindowTime()), ofOne(present.get(key)));
    }

    /** A window can be one person, and so can an hour or a day. */
    private boolean ofOne(@Nullable Present at) {
        return wanted.window() != null
                || wanted.by() == By.WINDOW
                || wanted.by() == By.STAFF
                || at == null
                || at.alone();
    }

    /** The total less its lines would tell what one of them does not. */
    private boolean totalOfOne() {
        return ofOne(presentInAll) || present.values().stream().anyMatch(line -> !line.nobody() && line.alone());
    }

    private static WindowTime shown(WindowTime time, boolean ofOne) {
        return ofOne ? time.ofOne() : time;
    }

    private List<String> planned(Plan plan) {
        return switch (wanted.by()) {
            case WINDOW ->
                plan.windows().stream()
                        .map(window -> window.number().toString())
                        .filter(key -> wanted.window() == null
                                || wanted.window().toString().equals(key))
                        .toList();
            case SERVICE ->
                plan.services().stream()
                        .map(service -> service.code().text())
                        .filter(key -> wanted.service() == null
                                || wanted.service().text().equals(key))
                        .toList();
            case DAY, WEEK, MONTH, YEAR, HOUR, STAFF -> List.of();
        };
    }

    /** Numbers as numbers, services as planned, everything else by its key: never by a figure. */
    private Comparator<Line> order(Plan plan) {
        return switch (wanted.by()) {
            case HOUR, WINDOW ->
                Comparator.comparingInt(line -> line.key().isEmpty() ? 999 : Integer.parseInt(line.key()));
            case SERVICE -> {
                var codes = planned(plan);
                yield Comparator.comparingInt(
                        line -> codes.contains(line.key()) ? codes.indexOf(line.key()) : codes.size());
            }
            case DAY, WEEK, MONTH, YEAR, STAFF -> Comparator.comparing(Line::key);
        };
    }
}
