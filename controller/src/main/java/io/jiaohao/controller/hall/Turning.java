// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.List;

/** The turning of days and plans: what is swept away, and what stays. */
final class Turning {
    private Turning() {}

    /**
     * A day begins with no tickets and all windows closed; the answers of the day before stay good for its repeaters. Where numbers
     * of this day are already there, because its first opening was lost, they stay.
     */
    static void open(Draft draft, Event.DayOpened opened) {
        draft.issued = draft.open ? Tree.empty() : draft.issued;
        if (draft.open || draft.lines.isEmpty()) {
            sweep(draft);
            draft.windows = Tree.empty();
            // the steady line begins anew with each day, so that a day can be replayed by itself
            draft.corrected = Duration.ZERO;
        }
        draft.day = opened.date();
        draft.open = true;
        draft.epoch = opened.epoch() == null ? draft.epoch : opened.epoch();
        plan(draft, opened.plan());
    }

    /** A number was taken after the day was closed: the entry that opened the next one could not be read. */
    static boolean openingLost(Draft draft) {
        return !draft.open && draft.lines.isEmpty();
    }

    static void sweep(Draft draft) {
        draft.tickets = Tree.empty();
        draft.lines = Tree.empty();
        draft.answersBefore = draft.answers;
        draft.answers = Tree.empty();
        draft.recent = List.of();
        draft.missed = List.of();
    }

    /** The tickets stay until the next day opens, so that a late figure can still be read. */
    static void close(Draft draft) {
        draft.open = false;
        draft.lines = Tree.empty();
        draft.issued = Tree.empty();
        draft.windows = Tree.empty();
        plan(draft, draft.plan);
    }

    /** New windows are closed, windows that are gone are gone, the others stay as they are. */
    static void plan(Draft draft, Plan plan) {
        Tree<WindowNumber, Window> windows = Tree.empty();
        for (var window : plan.windows()) {
            windows = windows.put(
                    window.number(), draft.windows.get(window.number()).orElse(Window.CLOSED));
        }
        draft.windows = windows;
        draft.plan = plan;
    }
}
