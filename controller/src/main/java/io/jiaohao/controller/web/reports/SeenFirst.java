// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.reports;

import io.jiaohao.controller.hall.plan.Calendar;
import io.jiaohao.controller.web.reply.Problem;
import io.jiaohao.controller.web.rooms.Rooms;
import io.jiaohao.protocol.Reason;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The days of which the staff report tells: a day, once so many working days after it are over. Until then only the clerk sees the own
 * figures, and can write beside them. Any thread.
 *
 * @param day the hall's
 * @param workingDays 0: the report tells at once
 */
public record SeenFirst(Supplier<LocalDate> day, Supplier<Calendar> calendar, int workingDays) {
    /** A calendar without any working day ends the search. */
    private static final int LONGEST_BREAK = 400;

    public static SeenFirst of(Rooms rooms, int workingDays) {
        return new SeenFirst(
                () -> Optional.ofNullable(rooms.desk().hall().day())
                        .orElseGet(() -> LocalDate.ofInstant(
                                rooms.now().get(),
                                rooms.desk().hall().plan().calendar().zone())),
                () -> rooms.desk().hall().plan().calendar(),
                workingDays);
    }

    public LocalDate today() {
        return day.get();
    }

    /** The last day of which the staff report tells today. */
    public LocalDate lastDay() {
        var today = today();
        return workingDays == 0 ? today : beforeWorkingDays(today);
    }

    /** The last of some days of which they may be told; a {@link Problem} where none is left. */
    LocalDate told(LocalDate from, LocalDate to) {
        var last = lastDay();
        if (from.isAfter(last)) {
            throw new Problem(409, new Reason("STAFF_NOT_YET", "人员数据先给本人看，" + last + "以后的还不能在这里看。"), "from");
        }
        return to.isAfter(last) ? last : to;
    }

    private LocalDate beforeWorkingDays(LocalDate today) {
        var at = today;
        for (var over = 0; over < workingDays && at.isAfter(today.minusDays(LONGEST_BREAK)); ) {
            at = at.minusDays(1);
            over += calendar.get().windows(at).isEmpty() ? 0 : 1;
        }
        return at.minusDays(1);
    }
}
