// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.display.pad.bus;

import io.jiaohao.display.pad.bus.BusPlate.Due;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the line to be free. Of what the cells of one pad shall show only the newest is kept, so that a slow line is never
 * behind by more than one frame a pad. Times are nanoseconds of one monotonic clock. Not safe for several threads.
 */
final class BusOutbox {
    private final List<Due> waiting = new ArrayList<>();

    void add(Due due) {
        waiting.removeIf(each -> sameCells(each, due) && due.at() - each.at() <= 0);
        waiting.add(due);
    }

    void clear() {
        waiting.clear();
    }

    /** What is to be sent at {@code now}, and waits no longer. */
    Optional<BusFrame> next(long now) {
        var first = waiting.stream()
                .filter(due -> due.at() - now <= 0)
                .min(Comparator.comparingLong(due -> due.at() - now));
        return first.map(due -> newest(due, now)).map(this::taken);
    }

    private Due newest(Due first, long now) {
        var newest = first;
        for (var each : waiting) {
            if (sameCells(each, first) && each.at() - now <= 0 && each.at() - newest.at() >= 0) {
                newest = each;
            }
        }
        return newest;
    }

    private BusFrame taken(Due due) {
        waiting.remove(due);
        waiting.removeIf(each -> sameCells(each, due) && each.at() - due.at() <= 0);
        return due.frame();
    }

    /** Until something is due; absent while nothing waits. */
    @Nullable
    Long dueIn(long now) {
        return waiting.stream()
                .map(due -> Math.max(0, due.at() - now))
                .min(Long::compareTo)
                .orElse(null);
    }

    private static boolean sameCells(Due each, Due due) {
        return each.frame().isCells()
                && due.frame().isCells()
                && each.frame().address() == due.frame().address();
    }
}
