// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.web.trail;

import io.jiaohao.controller.hall.Entry;
import io.jiaohao.controller.hall.Event;
import io.jiaohao.controller.hall.Hall;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.statistics.day.WindowBook.Break;
import io.jiaohao.protocol.WindowNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The breaks of a day that are under ten minutes: whose they were is nobody's business (docs/statistics.md). One that goes on is as
 * long as the day has entries. One thread.
 */
final class ShortBreaks {
    private record Begun(WindowNumber window, Moment since) {}

    private final Map<Begun, Long> millis = new HashMap<>();

    private ShortBreaks() {}

    /** {@code entries}: of the day, from its opening. */
    static ShortBreaks of(List<Entry> entries) {
        var breaks = new ShortBreaks();
        var hall = Hall.EMPTY;
        for (var entry : entries) {
            var after = Hall.evolve(hall, entry);
            var now = after.moment(entry.at());
            breaks.last(hall, now);
            breaks.last(after, now);
            hall = after;
        }
        return breaks;
    }

    /** Whether an event is the beginning, the reason or the end of one. */
    boolean have(Event event, Hall before, Hall after) {
        if (event instanceof Event.WindowContinued continued) {
            return have(before, continued.window());
        }
        return (event instanceof Event.WindowPaused paused && have(after, paused.window()))
                || (event instanceof Event.PauseExplained explained && have(after, explained.window()));
    }

    private boolean have(Hall hall, WindowNumber number) {
        return hall.window(number)
                .flatMap(window -> Optional.ofNullable(window.rest()))
                .filter(rest -> millis.getOrDefault(new Begun(number, rest.since()), 0L) < Break.LONG_MILLIS)
                .isPresent();
    }

    private void last(Hall hall, Moment now) {
        hall.windows().forEach((number, window) -> {
            var rest = window.rest();
            if (rest != null) {
                millis.put(
                        new Begun(number, rest.since()), now.since(rest.since()).toMillis());
            }
        });
    }
}
