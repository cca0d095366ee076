// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.List;

/** The turning of days and plans: what is swept away, and what stays. */
final class Turning {
    private Turning() {}

    /** A day begins with no tickets and all windows closed; the answers of the day before stay good for its repeaters. */
    static void open(Draft draft, Event.DayOpened opened) {
        draft.day = opened.date();
        draft.open = true;
        // the steady line begins anew with each day, so that a day can be replayed by itself
        draft.corrected = Duration.ZERO;
        draft.epoch = opened.epoch() == null ? draft.epoch : opened.epoch();
        draft.tickets = Tree.empty();
        draft.lines = Tree.empty();
        draft.issued = Tree.empty();
        draft.answersBefore = draft.answers;
        draft.answers = Tree.empty();
        draft.recent = List.of();
        draft.missed = List.of();
        draft.windows = Tree.empty();
        plan(draft, opened.plan());
    }

    /** The tickets stay until the next day opens, so that a late figure can still be read. */
    static void close(Draft draft) {
        draft.open = false;
        draft.lines = Tree.empty();
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
