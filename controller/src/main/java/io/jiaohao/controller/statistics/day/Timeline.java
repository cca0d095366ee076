// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.day;

import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.hall.ticket.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * How the clock ran on one day: where it was corrected, and when the controller was down. Cuts times on the steady line into pieces
 * of which the clock is known. Mutable; one thread.
 */
final class Timeline {

    /** A time on the steady line, and how far the clock was corrected during all of it. */
    record Piece(Instant from, Instant to, Duration corrected) {
        Duration length() {
            return Duration.between(from, to);
        }

        Instant clockFrom() {
            return from.plus(corrected);
        }

        /** The part of it during which the clock showed a time between these; possibly nothing. */
        Piece within(Instant clockFrom, Instant clockTo) {
            return between(clockFrom.minus(corrected), clockTo.minus(corrected));
        }

        Piece between(Instant start, Instant end) {
            var later = from.isBefore(start) ? start : from;
            var earlier = to.isAfter(end) ? end : to;
            return new Piece(later, earlier, corrected);
        }

        /** Cut where an hour of the clock begins. */
        List<Piece> hours(ZoneId zone) {
            List<Piece> hours = new ArrayList<>();
            for (var left = this; left.isSome(); ) {
                var next = left.clockFrom()
                        .atZone(zone)
                        .truncatedTo(ChronoUnit.HOURS)
                        .plusHours(1)
                        .toInstant();
                hours.add(left.between(left.from(), next.minus(corrected)));
                left = left.between(next.minus(corrected), left.to());
            }
            return hours;
        }

        boolean isSome() {
            return from.isBefore(to);
        }
    }

    private record Correction(Instant steady, Duration corrected) {}

    private final List<Correction> corrections = new ArrayList<>();
    private final List<Piece> outages = new ArrayList<>();

    Timeline() {
        corrections.add(new Correction(Instant.MIN, Duration.ZERO));
    }

    void corrected(Moment now) {
        corrections.add(new Correction(now.steady(), Duration.between(now.steady(), now.at())));
    }

    void outage(Moment from, Moment to) {
        var outage = new Piece(from.steady(), to.steady(), Duration.ZERO);
        if (outage.isSome()) {
            outages.add(outage);
        }
    }

    boolean outageIn(Moment from, Moment to) {
        return outages.stream()
                .anyMatch(outage -> outage.between(from.steady(), to.steady()).isSome());
    }

    /** All of the time between, without outages, in order. */
    List<Piece> pieces(Moment from, Moment to) {
        List<Piece> pieces = new ArrayList<>();
        for (var n = 0; n < corrections.size(); n++) {
            var correction = corrections.get(n);
            var end = n + 1 < corrections.size() ? corrections.get(n + 1).steady() : Instant.MAX;
            add(
                    pieces,
                    new Piece(from.steady(), to.steady(), correction.corrected()).between(correction.steady(), end));
        }
        for (var outage : outages) {
            pieces = without(pieces, outage);
        }
        return pieces;
    }

    /** As {@link #pieces}, of it what lies within the hours of the windows; all of it where the day has none. */
    List<Piece> open(Moment from, Moment to, Calendar calendar, LocalDate day) {
        var pieces = pieces(from, to);
        var hours = calendar.windows(day);
        if (calendar.always() || hours.isEmpty()) {
            return pieces;
        }
        List<Piece> open = new ArrayList<>();
        for (var piece : pieces) {
            for (var span : hours) {
                add(open, piece.within(calendar.at(day, span.from()), calendar.at(day, span.to())));
            }
        }
        return open;
    }

    /** How long it was, without outages and without what was set aside. */
    Duration spent(Moment from, Moment to, List<Progress.Stretch> aside) {
        var left = pieces(from, to);
        for (var each : aside) {
            var piece = new Piece(each.from().steady(), each.to().steady(), Duration.ZERO);
            left = piece.isSome() ? without(left, piece) : left;
        }
        return together(left);
    }

    static Duration together(List<Piece> pieces) {
        return pieces.stream().map(Piece::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Piece> without(List<Piece> pieces, Piece outage) {
        List<Piece> left = new ArrayList<>();
        for (var piece : pieces) {
            add(left, piece.between(Instant.MIN, outage.from()));
            add(left, piece.between(outage.to(), Instant.MAX));
        }
        return left;
    }

    private static void add(List<Piece> pieces, Piece piece) {
        if (piece.isSome()) {
            pieces.add(piece);
        }
    }
}
