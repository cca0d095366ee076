// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.sheet;

import io.jiaohao.controller.desk.JournalDays;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.sheet.Published;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Sheets as they were published, read from the journal once each. Reading blocks; any thread. */
final class Archive {
    private final JournalDays journal;
    private final ZoneId zone;
    private final Map<Id, Shown> read = new ConcurrentHashMap<>();

    private record Id(YearMonth month, int version) {}

    Archive(JournalDays journal, ZoneId zone) {
        this.journal = journal;
        this.zone = zone;
    }

    /** Empty where its entry was damaged. {@code upTo}: the last sequence that may be told of. */
    Optional<Shown> of(Published published, long upTo) throws IOException {
        var id = new Id(published.month(), published.version());
        var known = read.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var found = journal.of(published.day()).stream()
                .filter(entry -> entry.sequence() <= upTo)
                .flatMap(entry -> shown(entry, id))
                .findFirst();
        found.ifPresent(shown -> read.put(id, shown));
        return found;
    }

    private Stream<Shown> shown(Entry entry, Id id) {
        return entry.events().stream()
                .filter(Event.SheetPublished.class::isInstance)
                .map(Event.SheetPublished.class::cast)
                .filter(event -> new Id(event.sheet().month(), event.version()).equals(id))
                .map(event -> new Shown(
                        event.sheet(),
                        event.version(),
                        event.words(),
                        entry.at().atZone(zone).toLocalDate()));
    }
}
