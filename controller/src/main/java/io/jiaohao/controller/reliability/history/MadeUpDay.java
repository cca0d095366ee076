// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.history;

import io.jiaohao.controller.hall.ticket.Origin;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.controller.statistics.day.End;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.day.WindowBook.Break;
import io.jiaohao.controller.statistics.day.WindowBook.Cell;
import io.jiaohao.controller.statistics.day.WindowBook.Doing;
import io.jiaohao.controller.statistics.table.HistoryView;
import io.jiaohao.protocol.ServiceCode;
import io.jiaohao.protocol.TicketNumber;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A day of a hall with eight windows, about as busy as a township's: the same for the same date and seed. */
final class MadeUpDay {
    /** So that ten years of work days have 1.25 million visits. */
    static final int VISITS = 480;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int WINDOWS = 8;
    /** How many of a hundred numbers are taken in each hour from eight on. */
    private static final int[] HOURS = {9, 18, 19, 12, 3, 5, 12, 12, 7, 3};

    private final LocalDate date;
    private final Random chance;
    private final int[] given = new int[WINDOWS];

    private MadeUpDay(LocalDate date, long seed) {
        this.date = date;
        this.chance = new Random(date.toEpochDay() * 1_000_003 + seed);
    }

    static HistoryView.Day of(LocalDate date, long seed) {
        var day = new MadeUpDay(date, seed);
        var errands = new ArrayList<Errand>();
        for (var n = 0; n < VISITS; n++) {
            errands.add(day.errand());
        }
        return new HistoryView.Day(errands, day.times(), day.breaks());
    }

    /** Services have their window, and now and then another one helps. */
    static ServiceCode service(int number) {
        return new ServiceCode("service-" + (char) ('a' + number));
    }

    private Errand errand() {
        var service = chance.nextInt(WINDOWS);
        var hour = hour();
        var window = chance.nextInt(5) == 0 ? (service + 1) % WINDOWS : service;
        var came = chance.nextInt(100) >= 4;
        var since = date.atTime(hour, chance.nextInt(60), chance.nextInt(60))
                .atZone(ZONE)
                .toInstant();
        var waited = lengths(600, 0.8);
        var walk = 5_000 + chance.nextInt(40_000);
        var handling = lengths(420, 0.6);
        var called = since.plusMillis(waited);
        var arrived = came && chance.nextInt(5) > 0 ? called.plusMillis(walk) : null;
        var ended = called.plusMillis(came ? walk + handling : 60_000);
        return new Errand(
                date,
                TicketNumber.of((char) ('A' + service), ++given[service]),
                0,
                wish(service, hour),
                new Errand.Place(new WindowNumber(window + 1), staff(window, hour)),
                new Errand.Times(since, called, arrived, ended),
                new Errand.Spent(waited, waited, arrived == null ? null : (long) walk, 0, came ? handling : null),
                course(came));
    }

    private Errand.Wish wish(int service, int hour) {
        return new Errand.Wish(
                service(service),
                hour,
                chance.nextInt(8) == 0,
                Origin.KIOSK,
                chance.nextInt(50) == 0,
                1 + chance.nextInt(20) / 19,
                Duration.ofMinutes(20).toMillis(),
                Duration.ofMinutes(15).toMillis());
    }

    private Errand.Course course(boolean came) {
        var outcomes = VisitOutcome.values();
        var outcome = came && chance.nextInt(3) > 0 ? outcomes[chance.nextInt(outcomes.length)] : null;
        var grade = came && chance.nextInt(4) == 0 ? 5 - chance.nextInt(10) / 7 : null;
        return new Errand.Course(
                came ? End.FINISHED : End.MISSED,
                1,
                came ? 0 : 1,
                false,
                chance.nextInt(9) == 0,
                false,
                outcome,
                grade);
    }

    private int hour() {
        var left = chance.nextInt(100);
        var hour = 0;
        for (; left >= HOURS[hour]; hour++) {
            left -= HOURS[hour];
        }
        return 8 + hour;
    }

    /** As durations are: the logarithm is normal. In milliseconds. */
    private long lengths(double seconds, double spread) {
        return Math.round(1_000 * seconds * StrictMath.exp(spread * chance.nextGaussian()));
    }

    /** One in the morning, another in the afternoon. */
    private static String staff(int window, int hour) {
        return (hour < 12 ? "a" : "b") + (window + 1);
    }

    private Map<Cell, Map<Doing, Long>> times() {
        Map<Cell, Map<Doing, Long>> times = new HashMap<>();
        for (var window = 0; window < WINDOWS; window++) {
            for (var hour = 8; hour < 18; hour++) {
                var serving = 1_800_000L + chance.nextInt(1_200_000);
                times.put(
                        new Cell(new WindowNumber(window + 1), hour, staff(window, hour)),
                        Map.of(
                                Doing.SERVING,
                                serving,
                                Doing.CALLING,
                                200_000L,
                                Doing.IDLE,
                                3_300_000 - serving,
                                Doing.SHORT_PAUSE,
                                100_000L));
            }
        }
        return times;
    }

    private List<Break> breaks() {
        var breaks = new ArrayList<Break>();
        for (var window = 0; window < WINDOWS; window++) {
            breaks.add(new Break(
                    new WindowNumber(window + 1), staff(window, 9), "饮水如厕", 100_000L + chance.nextInt(400_000)));
            breaks.add(
                    new Break(new WindowNumber(window + 1), staff(window, 14), "", 300_000L + chance.nextInt(900_000)));
        }
        return breaks;
    }

    /** When its first number was taken, at the earliest. */
    static Instant opening(LocalDate date) {
        return date.atTime(LocalTime.of(8, 0)).atZone(ZONE).toInstant();
    }
}
