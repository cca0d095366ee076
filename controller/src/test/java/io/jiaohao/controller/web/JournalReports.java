// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.statistics.day.DayBook;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.controller.statistics.report.Gathering;
import io.jiaohao.controller.statistics.report.Part;
import io.jiaohao.controller.statistics.report.Report;
import io.jiaohao.controller.statistics.report.Reports;
import io.jiaohao.controller.statistics.report.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reports made of a journal in memory, each time anew. */
final class JournalReports implements Reports {
    private final Supplier<List<Entry>> journal;
    private Hall hall = Hall.EMPTY;

    JournalReports(Supplier<List<Entry>> journal) {
        this.journal = journal;
    }

    @Override
    public synchronized Report report(Wanted wanted, long atLeast) {
        var gathering = new Gathering(wanted);
        days(wanted, book -> {
            book.errands().forEach(gathering::add);
            var day = book.day();
            if (day != null) {
                gathering.add(day, book.windows());
            }
        });
        return gathering.report(hall.plan(), hall.sequence(), hall.sequence() < atLeast);
    }

    @Override
    public synchronized Behind behind(Which which, long atLeast) {
        var all = new ArrayList<Errand>();
        days(which.wanted(), book -> all.addAll(book.errands()));
        all.removeIf(errand -> !fits(which, errand));
        var page = all.stream().skip(which.offset()).limit(which.limit()).toList();
        return new Behind(hall.sequence(), false, all.size(), page);
    }

    private static boolean fits(Which which, Errand errand) {
        var part = Part.of(errand);
        return (which.counted() == null || which.counted().counts(errand))
                && (which.end() == null || errand.course().end() == which.end())
                && (which.staff() == null || which.staff().equals(part.staff()))
                && (which.hour() == null || which.hour() == part.hour())
                && (which.wanted().service() == null
                        || which.wanted().service().text().equals(part.service()))
                && (which.wanted().window() == null || which.wanted().window().value() == part.window());
    }

    /** Each wanted day when it is over, or at its last entry. */
    private void days(Wanted wanted, Consumer<DayBook> each) {
        hall = Hall.EMPTY;
        var book = new DayBook();
        for (var entry : journal.get()) {
            if (entry.events().stream().anyMatch(Event.DayOpened.class::isInstance)) {
                tell(book, wanted, each);
            }
            hall = Hall.evolve(hall, entry);
            book.take(new Recorded(entry, hall));
        }
        tell(book, wanted, each);
    }

    private static void tell(DayBook book, Wanted wanted, Consumer<DayBook> each) {
        var day = book.day();
        if (day != null && !day.isBefore(wanted.from()) && !day.isAfter(wanted.to())) {
            each.accept(book);
        }
    }
}
