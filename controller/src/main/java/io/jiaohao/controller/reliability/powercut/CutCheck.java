// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.reliability.powercut;

import io.jiaohao.controller.hall.Command;
import io.jiaohao.controller.hall.Decision;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.Order;
import io.jiaohao.controller.hall.Source;
import io.jiaohao.controller.journal.FileJournal;
import io.jiaohao.controller.records.Records;
import io.jiaohao.controller.reliability.Acknowledged;
import io.jiaohao.controller.reliability.JournalAudit;
import io.jiaohao.controller.statistics.H2Statistics;
import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.TicketNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Starts from the files that a power cut left, with the classes that the controller starts with, and looks for what was promised. */
final class CutCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private CutCheck() {}

    /**
     * What was found.
     *
     * @param opened a day could go on, and the records followed it
     * @param lost answers that are not in the journal, and numbers that are not in the records
     * @param repeated numbers or answers that are there twice, or would be given again
     * @param rebuilt the database was set aside and made anew
     */
    record Found(boolean opened, int lost, int repeated, boolean rebuilt) {}

    static Found of(Path state, List<Acknowledged.Answer> answers) throws IOException {
        var journalFolder = state.resolve("journal");
        try (var journal = FileJournal.open(journalFolder)) {
            var audit = JournalAudit.of(journalFolder);
            var lost =
                    (int) answers.stream().filter(answer -> !audit.has(answer)).count();
            var hall = journal.recovered();
            var again = hall.open() && takeOne(journal, hall, answers) ? 1 : 0;
            var followed = followed(state, journal, hall);
            var rebuilt = isRebuilt(state);
            return new Found(followed >= 0, lost + Math.max(0, followed), audit.repeated() + again, rebuilt);
        }
    }

    /** Whether the next number had been given before. The hall goes on with it. */
    private static boolean takeOne(FileJournal journal, Hall hall, List<Acknowledged.Answer> answers)
            throws IOException {
        var take = new Command.Take(RecordedHall.SERVICE, false, 1, "zh", true);
        var order = new Order(CommandId.fresh(), Source.SELF, hall.at(), take);
        if (!(Hall.decide(hall, order) instanceof Decision.Accepted accepted)) {
            return hall.plan().services().isEmpty() ? false : fail(hall);
        }
        journal.append(new Entry(hall.sequence() + 1, hall.at(), Source.SELF, accepted.events()));
        journal.force();
        return givenToday(hall, answers).contains(accepted.answer().ticket());
    }

    private static boolean fail(Hall hall) throws IOException {
        throw new IOException("no number can be taken on " + hall.day());
    }

    /** The answers to takes that this day's hall remembers. */
    private static Set<TicketNumber> givenToday(Hall hall, List<Acknowledged.Answer> answers) {
        var given = new HashSet<TicketNumber>();
        for (var answer : answers) {
            var number = answer.ticket();
            if (answer.taken()
                    && number != null
                    && hall.answers().get(new CommandId(answer.id())).isPresent()) {
                given.add(number);
            }
        }
        return given;
    }

    /** How many of the hall's tickets the records do not know; -1 where they did not follow. */
    private static int followed(Path state, FileJournal journal, Hall hall) {
        try (var records = new Records(state, journal::entriesFromDayOf, H2Statistics.views())) {
            records.open();
            if (!records.reached(hall.sequence(), PATIENCE)) {
                return -1;
            }
            var day = hall.day();
            if (day == null) {
                return 0;
            }
            var known = new HashSet<TicketNumber>();
            new H2Statistics(records, () -> hall)
                    .day(day, hall.sequence())
                    .visits()
                    .forEach(visit -> known.add(visit.ticket()));
            var missing = new HashSet<TicketNumber>();
            hall.tickets().forEach((number, ticket) -> missing.add(number));
            missing.removeAll(known);
            return missing.size();
        }
    }

    private static boolean isRebuilt(Path state) throws IOException {
        try (var inside = Files.list(state)) {
            return inside.anyMatch(each -> each.getFileName().toString().startsWith("records.damaged"));
        }
    }
}
