// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.card.onbon.frame;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Dates and times in BCD; the year's low byte goes first, as in the maker's example. Pure and total. */
final class OnbonTime {
    private OnbonTime() {}

    /** Year 2, month, day, hour, minute, second, weekday: as A2 03 has it. */
    static OnbonBytes write(OnbonBytes out, LocalDateTime time) {
        return date(out, time)
                .one(bcd(time.getHour()))
                .one(bcd(time.getMinute()))
                .one(bcd(time.getSecond()))
                .one(time.getDayOfWeek().getValue());
    }

    /** Year 2, month, day, weekday, hour, minute, second: as the answer to A1 02 has it. */
    static OnbonBytes writeWeekdayFirst(OnbonBytes out, LocalDateTime time) {
        return date(out, time)
                .one(time.getDayOfWeek().getValue())
                .one(bcd(time.getHour()))
                .one(bcd(time.getMinute()))
                .one(bcd(time.getSecond()));
    }

    private static OnbonBytes date(OnbonBytes out, LocalDateTime time) {
        return out.one(bcd(time.getYear() % 100))
                .one(bcd(time.getYear() / 100))
                .one(bcd(time.getMonthValue()))
                .one(bcd(time.getDayOfMonth()));
    }

    static @Nullable LocalDateTime read(ByteBuffer in) {
        var b = eight(in);
        return time(b, b[4], b[5], b[6]);
    }

    static @Nullable LocalDateTime readWeekdayFirst(ByteBuffer in) {
        var b = eight(in);
        return time(b, b[5], b[6], b[7]);
    }

    private static int[] eight(ByteBuffer in) {
        var values = new int[8];
        for (var i = 0; i < values.length; i++) {
            values[i] = plain(in.get() & 0xff);
        }
        return values;
    }

    /** The document does not say for A1 02 which byte of the year is first; 20 stands only where the century is. */
    private static @Nullable LocalDateTime time(int[] b, int hour, int minute, int second) {
        var year = b[1] == 20 || b[1] == 19 ? b[1] * 100 + b[0] : b[0] * 100 + b[1];
        try {
            return LocalDateTime.of(year, b[2], b[3], hour, minute, second);
        } catch (DateTimeException garbage) {
            return null;
        }
    }

    private static int bcd(int value) {
        return value / 10 * 16 + value % 10;
    }

    private static int plain(int bcd) {
        return (bcd >> 4) * 10 + (bcd & 15);
    }
}
