// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.history;

import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.records.JournalSource;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Work days one after the other, as a journal that says nothing of them but that they opened.
 *
 * @param days in order
 */
record History(List<LocalDate> days) implements JournalSource {
    /** Empty entries in between, so that rows are kept every few days and not all at once. */
    private static final int ENTRIES_A_DAY = 100;

    History {
        days = List.copyOf(days);
    }

    /** So many, ending before {@code end}. */
    static History of(int count, LocalDate end) {
        return new History(Stream.iterate(end.minusDays(1), day -> day.minusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                .limit(count)
                .sorted()
                .toList());
    }

    long last() {
        return (long) days.size() * ENTRIES_A_DAY;
    }

    @Override
    public Stream<Entry> entriesFromDayOf(long sequence) {
        return LongStream.rangeClosed(1, last()).mapToObj(this::entry);
    }

    private Entry entry(long sequence) {
        var day = days.get((int) ((sequence - 1) / ENTRIES_A_DAY));
        var opens = (sequence - 1) % ENTRIES_A_DAY == 0;
        List<Event> events = opens ? List.of(new Event.DayOpened(day, "history", Plan.NONE)) : List.of();
        return new Entry(sequence, MadeUpDay.opening(day), Source.SELF, events);
    }
}
