// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.view;

import io.jiaohao.controller.desk.Waits;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.ticket.Ticket;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a waiting number will probably be called, as it was forecast when the number was taken. It does not change while nothing happens, so
 * thousands of phones are told nothing anew. Pure.
 *
 * @param low with {@code high}: four of five are called between
 * @param back when the windows work again, where {@code likely} falls into a break
 */
public record Expected(
        Instant low, Instant likely, Instant high, @Nullable LocalTime back) {
    /** Beyond this, and into a break, only a time of day is said (issue 7; as on the slip). */
    private static final Duration FAR = Duration.ofMinutes(30);

    private static final int ROUND = 5;
    private static final int MINUTE_MILLIS = 60_000;

    /** What is said of it at some moment; the kinds of {@code shared/waits.js}. */
    public sealed interface Said {
        /** Within a minute. */
        record Soon() implements Said {}

        /** In about so many minutes. */
        record Minutes(long minutes) implements Said {}

        /** In so many minutes. */
        record Span(long low, long high) implements Said {}

        /** To five minutes. */
        record Around(LocalTime time) implements Said {}
    }

    /** Absent where nothing was learnt, and once a number that was missed or sent on waits again: that was not forecast. */
    public static Optional<Expected> of(Seen seen, Ticket ticket) {
        var first = ticket.care().returns() == 0 && ticket.care().legs().isEmpty();
        return ticket.waiting() && first
                ? seen.waits().of(ticket.number()).map(wait -> {
                    var taken = ticket.taken().at();
                    var likely = taken.plusSeconds(wait.seconds());
                    return new Expected(
                            taken.plusSeconds(wait.low()),
                            likely,
                            taken.plusSeconds(wait.high()),
                            seen.hall().worksAgain(likely).orElse(null));
                })
                : Optional.empty();
    }

    /** {@code json} with it, where there is any. */
    public static JsonObject into(JsonObject json, Seen seen, Ticket ticket) {
        of(seen, ticket).ifPresent(expected -> json.put("expected", expected.json()));
        return json;
    }

    /**
     * The same in seconds.
     *
     * @param told when it was forecast
     * @param gone the seconds that have gone by since
     */
    public static JsonObject seconds(Hall hall, Instant told, Waits.Wait wait, long gone) {
        var json = new JsonObject()
                .put("low", Math.max(0, wait.low() - gone))
                .put("likely", Math.max(0, wait.seconds() - gone))
                .put("high", Math.max(0, wait.high() - gone));
        hall.worksAgain(told.plusSeconds(wait.seconds())).ifPresent(back -> json.put("back", back.toString()));
        return json;
    }

    private JsonObject json() {
        var json = new JsonObject()
                .put("low", low.toString())
                .put("likely", likely.toString())
                .put("high", high.toString());
        return back == null ? json : json.put("back", back.toString());
    }

    /** Empty once it should long have been called: a time that has gone by helps nobody. */
    public Optional<Said> said(Instant now, ZoneId zone) {
        if (back != null) {
            return Optional.of(new Said.Around(rounded(back)));
        }
        if (!now.isBefore(high)) {
            return Optional.empty();
        }
        if (Duration.between(now, likely).compareTo(FAR) > 0) {
            return Optional.of(new Said.Around(rounded(likely.atZone(zone).toLocalTime())));
        }
        return Optional.of(minutes(
                Math.max(0, Duration.between(now, low).toMinutes()),
                Math.ceilDiv(Duration.between(now, high).toMillis(), MINUTE_MILLIS)));
    }

    private static Said minutes(long least, long most) {
        if (most <= 1) {
            return new Said.Soon();
        }
        return least == most || (least < 1 && most <= ROUND) ? new Said.Minutes(most) : new Said.Span(least, most);
    }

    private static LocalTime rounded(LocalTime time) {
        var minutes = (time.toSecondOfDay() + ROUND * 30) / (ROUND * 60) * ROUND;
        return LocalTime.MIDNIGHT.plusMinutes(minutes);
    }
}
