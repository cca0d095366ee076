// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the hall works. Hours govern what a citizen can take, what a sign says and when a day ends; a clerk may open a window at any
 * time.
 *
 * @param zone of all its times
 * @param windows hours of the windows; absent: around the clock
 * @param kiosks hours of the kiosks, apart from the windows', because people queue at a quarter past eight; absent: as the windows
 * @param specials holidays and the work days they are swapped with
 */
public record Calendar(
        ZoneId zone, @Nullable Week windows, @Nullable Week kiosks, List<Special> specials) {

    /** Around the clock, every day. */
    public static final Calendar ALWAYS = new Calendar(ZoneId.of("Asia/Shanghai"), null, null, List.of());

    private static final List<Span> ALL_DAY = List.of(new Span(LocalTime.MIN, LocalTime.MAX));

    /**
     * A day that is not as its day of the week.
     *
     * @param works 班, with the hours of a usual work day; otherwise 休
     * @param name 国庆节
     */
    public record Special(LocalDate date, boolean works, String name) {

        /** {@code 2026-10-01 休 国庆节}. */
        public static Special parse(String line) {
            var parts = line.strip().split("\\s+", 3);
            if (parts.length < 2 || !(parts[1].equals("休") || parts[1].equals("班"))) {
                throw new IllegalArgumentException("must look like \"2026-10-01 休 国庆节\", not \"" + line.strip() + '"');
            }
            try {
                return new Special(LocalDate.parse(parts[0]), parts[1].equals("班"), parts.length < 3 ? "" : parts[2]);
            } catch (java.time.DateTimeException e) {
                throw new IllegalArgumentException("must begin with a date like 2026-10-01, not " + parts[0], e);
            }
        }
    }

    public Calendar {
        zone = zone == null ? ZoneId.of("Asia/Shanghai") : zone;
        specials = specials == null ? List.of() : List.copyOf(specials);
    }

    /** When the windows work on {@code day}. */
    public List<Span> windows(LocalDate day) {
        return spans(windows, day);
    }

    /** When the kiosks give numbers on {@code day}. */
    public List<Span> kiosks(LocalDate day) {
        return spans(kiosks == null ? windows : kiosks, day);
    }

    /** Whether the windows have no hours at all, so that nothing ever closes by itself. */
    public boolean always() {
        return windows == null;
    }

    public Optional<Special> special(LocalDate day) {
        return specials.stream().filter(special -> special.date().equals(day)).findFirst();
    }

    /** The clock of the hall at {@code moment}. */
    public LocalTime time(Instant moment) {
        return moment.atZone(zone).toLocalTime();
    }

    /** A time of a hall day. */
    public Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** When the windows close for the day; empty on a free day and around the clock. */
    public Optional<Instant> end(LocalDate day) {
        var spans = windows(day);
        return always() || spans.isEmpty()
                ? Optional.empty()
                : Optional.of(at(day, spans.getLast().to()));
    }

    /** The span of {@code spans} in which {@code moment} lies. */
    public Optional<Span> during(List<Span> spans, LocalDate day, Instant moment) {
        return spans.equals(ALL_DAY) ? Optional.of(ALL_DAY.getFirst()) : within(spans, day, moment);
    }

    private Optional<Span> within(List<Span> spans, LocalDate day, Instant moment) {
        return spans.stream()
                .filter(span -> !moment.isBefore(at(day, span.from())) && moment.isBefore(at(day, span.to())))
                .findFirst();
    }

    /** The first of {@code spans} that begins after {@code moment}. */
    public Optional<Span> after(List<Span> spans, LocalDate day, Instant moment) {
        return spans.stream()
                .filter(span -> at(day, span.from()).isAfter(moment))
                .findFirst();
    }

    private List<Span> spans(@Nullable Week week, LocalDate day) {
        if (week == null) {
            return ALL_DAY;
        }
        return special(day)
                .map(special -> special.works() ? week.usual() : List.<Span>of())
                .orElseGet(() -> week.of(day.getDayOfWeek()));
    }
}
