// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.plan;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customs of this hall.
 *
 * @param callsAtMost first call and recalls together
 * @param doubleNext a second NEXT within this time is the first one again
 * @param missedWithin NEXT this soon after a call means nobody came
 * @param undoWithin how long a call can be taken back
 * @param turns who comes before whom
 * @param missing what becomes of a missed number
 * @param closing how a day ends
 * @param booking appointments
 * @param autoCall an idle window calls by itself after this; absent: it never does
 * @param pauses the reasons of a break that can be given
 */
public record Policy(
        int callsAtMost,
        Duration doubleNext,
        Duration missedWithin,
        Duration undoWithin,
        Turns turns,
        Missing missing,
        Closing closing,
        Booking booking,
        @Nullable Duration autoCall,
        List<String> pauses) {

    /** The usual reasons of a break. */
    public static final List<String> PAUSES = List.of("饮水如厕", "用餐", "业务沟通", "设备故障", "会议培训");

    /** The customs of a hall (design.md section 4). */
    public static final Policy USUAL =
            new Policy(3, Duration.ofSeconds(2), Duration.ofSeconds(45), Duration.ofSeconds(15));

    public Policy {
        turns = turns == null ? Turns.USUAL : turns;
        missing = missing == null ? Missing.USUAL : missing;
        closing = closing == null ? Closing.USUAL : closing;
        booking = booking == null ? Booking.USUAL : booking;
        pauses = pauses == null ? PAUSES : List.copyOf(pauses);
        if (callsAtMost < 1 || callsAtMost > 9) {
            throw new IllegalArgumentException("calls at most must be 1 to 9, not " + callsAtMost);
        }
    }

    /** The keys as given, everything else as usual. */
    public Policy(int callsAtMost, Duration doubleNext, Duration missedWithin, Duration undoWithin) {
        this(
                callsAtMost,
                doubleNext,
                missedWithin,
                undoWithin,
                Turns.USUAL,
                Missing.USUAL,
                Closing.USUAL,
                Booking.USUAL,
                null,
                PAUSES);
    }

    /**
     * Who comes before whom.
     *
     * @param ratio k: after k calls of priority or appointment, one of whoever came in order
     * @param ageing somebody in order who has waited this long lowers k to 1
     * @param minutesPerWeight what one more point of weight is worth: a service counts as if its people had waited this many minutes
     *     longer for each point; 0: the heavier service always comes first
     * @param shareWarning the manager is warned when more than this many of a hundred numbers ask for priority
     */
    public record Turns(int ratio, Duration ageing, int minutesPerWeight, int shareWarning) {
        static final Turns USUAL = new Turns(2, Duration.ofMinutes(40), 2, 30);

        public Turns {
            if (ratio < 0 || ratio > 20) {
                throw new IllegalArgumentException("ratio must be 0 to 20, not " + ratio);
            }
            if (minutesPerWeight < 0 || minutesPerWeight > 60) {
                throw new IllegalArgumentException("minutes per weight must be 0 to 60, not " + minutesPerWeight);
            }
        }
    }

    /**
     * What becomes of a missed number.
     *
     * @param times how often it may come back; 0: 过号作废
     * @param placesLater behind how many it comes back
     * @param shown how long it stays on the screens
     */
    public record Missing(int times, int placesLater, Duration shown) {
        static final Missing USUAL = new Missing(1, 3, Duration.ofMinutes(15));

        public Missing {
            if (times < 0 || times > 9 || placesLater < 0 || placesLater > 99) {
                throw new IllegalArgumentException("a missed number may come back 0 to 9 times, 0 to 99 places later");
            }
        }
    }

    /**
     * How a day ends.
     *
     * @param waiting what becomes of those who wait when the windows close
     * @param last how the last number of the day is found
     * @param lastBefore with CLOCK: no number is given this long before the windows close
     * @param grace how long after closing they are still called, before {@code waiting} is done
     * @param lunchKept in this time after lunch, nobody who waited over it is missed
     */
    public record Closing(Waiting waiting, Last last, Duration lastBefore, Duration grace, Duration lunchKept) {
        static final Closing USUAL =
                new Closing(Waiting.FINISH, Last.CLOCK, Duration.ZERO, Duration.ofMinutes(30), Duration.ofMinutes(20));

        /** What becomes of those who wait at the end of a day. */
        public enum Waiting {
            /** All are served; who is left at the turn of the day was not called, and it is written so. */
            FINISH,
            /** Each gets a note for the next day, and is then called among the first. */
            CARRY,
            /** Their numbers end, each with a record. */
            VOID
        }

        /** How the last number of the day is found. */
        public enum Last {
            CLOCK,
            /** No number is given that would not be called before closing. */
            FORECAST
        }
    }

    /**
     * Appointments.
     *
     * @param daysAhead how many work days ahead can be booked; 0: none
     * @param early how long before its time one may check in
     * @param late how long after it
     * @param cancelBefore until when it can be cancelled or moved
     * @param lateRefused who comes later is refused; otherwise served in order of arrival until the slot ends
     * @param ratio as {@link Turns#ratio}, for appointments; at most as large
     */
    public record Booking(
            int daysAhead, Duration early, Duration late, Duration cancelBefore, boolean lateRefused, int ratio) {
        static final Booking USUAL =
                new Booking(5, Duration.ofMinutes(30), Duration.ofMinutes(15), Duration.ofHours(2), false, 2);
    }

    /** How many who are due may be called before one in order: never more than may of all together. */
    public int dueRatio() {
        return Math.min(turns.ratio(), booking.ratio());
    }

    /** With other turns. */
    public Policy with(Turns other) {
        return new Policy(
                callsAtMost, doubleNext, missedWithin, undoWithin, other, missing, closing, booking, autoCall, pauses);
    }

    /** With another way of missing. */
    public Policy with(Missing other) {
        return new Policy(
                callsAtMost, doubleNext, missedWithin, undoWithin, turns, other, closing, booking, autoCall, pauses);
    }

    /** With another end of the day. */
    public Policy with(Closing other) {
        return new Policy(
                callsAtMost, doubleNext, missedWithin, undoWithin, turns, missing, other, booking, autoCall, pauses);
    }

    /** With other appointments. */
    public Policy with(Booking other) {
        return new Policy(
                callsAtMost, doubleNext, missedWithin, undoWithin, turns, missing, closing, other, autoCall, pauses);
    }

    /** With windows that call by themselves after {@code idle}. */
    public Policy callingAfter(Duration idle) {
        return new Policy(
                callsAtMost, doubleNext, missedWithin, undoWithin, turns, missing, closing, booking, idle, pauses);
    }
}
