// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.desk.Journal;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event.DayOpened;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Keeps entries as long as the test runs. Desk's thread only. */
final class MemoryJournal implements Journal {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    volatile boolean full;

    /** Everything written so far; any thread. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The entries of a hall day. */
    List<Entry> of(LocalDate day) {
        return entries.stream()
                .dropWhile(entry -> !opens(entry, day))
                .takeWhile(entry -> opens(entry, day) || entry.events().stream().noneMatch(DayOpened.class::isInstance))
                .toList();
    }

    /** Everything from the beginning of the day in which {@code sequence} lies. */
    Stream<Entry> fromDayOf(long sequence) {
        var first = entries.stream()
                .filter(entry -> entry.sequence() <= sequence)
                .filter(entry -> entry.events().stream().anyMatch(DayOpened.class::isInstance))
                .mapToLong(Entry::sequence)
                .max()
                .orElse(0);
        return entries.stream().filter(entry -> entry.sequence() >= first);
    }

    private static boolean opens(Entry entry, LocalDate day) {
        return entry.events().stream()
                .anyMatch(event ->
                        event instanceof DayOpened opened && opened.date().equals(day));
    }

    @Override
    public boolean hasRoom() {
        return !full;
    }

    @Override
    public void append(Entry entry) {
        entries.add(entry);
    }

    @Override
    public void force() {}
}
