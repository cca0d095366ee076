// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.evaluation;

import io.jiaohao.controller.desk.Recorded;
import io.jiaohao.controller.evaluation.Evaluated.Person;
import io.jiaohao.controller.evaluation.Evaluated.Rating;
import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.plan.Clerk;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.statistics.day.DayBook;
import io.jiaohao.controller.statistics.day.Errand;
import io.jiaohao.protocol.TicketNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day gone through once more, for what was given and how it was rated. Mutable; one thread. */
final class EvaluatedDay {
    private final DayBook book = new DayBook();
    private final Map<TicketNumber, List<Given>> ratings = new HashMap<>();
    private Hall hall = Hall.EMPTY;

    /** A rating, and of which service of the visit it was. */
    private record Given(int leg, Rating rating) {}

    /** What {@code entries}, from the opening of a day, tell of it. */
    static List<Evaluated> of(List<Entry> entries) {
        var day = new EvaluatedDay();
        entries.forEach(day::take);
        return day.book.errands().stream()
                .filter(errand -> errand.served() || errand.course().grade() != null)
                .map(day::evaluated)
                .toList();
    }

    private void take(Entry entry) {
        hall = Hall.evolve(hall, entry);
        book.take(new Recorded(entry, hall));
        for (var event : entry.events()) {
            if (event instanceof Event.TicketRated rated) {
                take(rated, entry.at());
            }
        }
    }

    private void take(Event.TicketRated rated, Instant at) {
        var errands = book.errands(rated.ticket());
        if (!errands.isEmpty()) {
            ratings.computeIfAbsent(rated.ticket(), number -> new ArrayList<>())
                    .add(new Given(errands.getLast().leg(), new Rating(rated.grade(), at, rated.by())));
        }
    }

    private Evaluated evaluated(Errand errand) {
        var service = errand.wish().service();
        return new Evaluated(
                errand.day(),
                errand.ticket(),
                errand.leg(),
                service,
                hall.plan().service(service).map(Service::name).orElse(service.text()),
                errand.times().since(),
                errand.times().ended(),
                errand.course().outcome(),
                rating(errand).orElse(null),
                person(errand.place().staff()));
    }

    /** That of its own leg; a call taken back may have moved it to another. */
    private Optional<Rating> rating(Errand errand) {
        var grade = errand.course().grade();
        if (grade == null) {
            return Optional.empty();
        }
        var all = ratings.getOrDefault(errand.ticket(), List.of());
        return all.stream()
                .filter(given -> given.leg() == errand.leg())
                .map(Given::rating)
                .filter(rating -> rating.grade() == grade)
                .findFirst()
                .or(() -> all.stream()
                        .map(Given::rating)
                        .filter(rating -> rating.grade() == grade)
                        .findFirst());
    }

    private @Nullable Person person(@Nullable String badge) {
        return badge == null
                ? null
                : new Person(badge, hall.plan().clerk(badge).map(Clerk::name).orElse(""));
    }
}
