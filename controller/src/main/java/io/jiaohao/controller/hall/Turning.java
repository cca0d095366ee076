// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.line.Tree;
import io.jiaohao.controller.hall.plan.Plan;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The turning of days and plans: what is swept away, and what stays. */
final class Turning {
    /** When a hall day turns into the next. */
    private static final LocalTime BOUNDARY = LocalTime.of(3, 0);

    /** A restart that took less was noticed by nobody at a window. */
    private static final Duration NOTICED = Duration.ofMinutes(5);

    private Turning() {}

    /**
     * A day begins with no tickets and all windows closed; the answers of the day before stay good for its repeaters. Where numbers
     * of this day are already there, because its first opening was lost, they stay.
     */
    static void open(Draft draft, Event.DayOpened opened) {
        draft.issued = draft.open ? Tree.empty() : draft.issued;
        if (draft.open || draft.queues.isEmpty()) {
            sweep(draft);
            draft.windows = Tree.empty();
            // the steady line begins anew with each day, so that a day can be replayed by itself
            draft.corrected = Duration.ZERO;
        }
        draft.day = opened.date();
        draft.open = true;
        draft.epoch = opened.epoch() == null ? draft.epoch : opened.epoch();
        plan(draft, opened.plan());
        carry(draft, opened.carried());
    }

    /** Exactly what the day before handed on, so that a day read by itself is the same as one read after others. */
    private static void carry(Draft draft, @Nullable Carried handed) {
        var carried = handed == null ? Carried.NOTHING : handed;
        draft.appointments = Tree.empty();
        carried.appointments().forEach(booked -> draft.appointments = draft.appointments.put(booked.code(), booked));
        draft.pins = Tree.empty();
        carried.pins().forEach((badge, pin) -> draft.pins = draft.pins.put(badge, pin));
        draft.notes = carried.notes();
        draft.sound = Sound.USUAL.with(carried.banks());
        draft.notices = carried.notices();
        draft.sheets = carried.sheets();
    }

    /** A number was taken after the day was closed: the entry that opened the next one could not be read. */
    static boolean openingLost(Draft draft) {
        return !draft.open && draft.queues.isEmpty();
    }

    static void sweep(Draft draft) {
        draft.tickets = Tree.empty();
        draft.queues = Tree.empty();
        draft.answersBefore = draft.answers;
        draft.answers = Tree.empty();
        draft.recent = List.of();
        draft.missed = List.of();
        draft.held = List.of();
        draft.tally = Tally.NOTHING;
    }

    /** The tickets stay until the next day opens, so that a late figure can still be read. */
    static void close(Draft draft) {
        draft.open = false;
        draft.queues = Tree.empty();
        draft.issued = Tree.empty();
        draft.windows = Tree.empty();
        draft.held = List.of();
        plan(draft, draft.plan);
    }

    /** An outage that outlasted the day while windows were open cut it short. */
    static void started(Draft draft, Event.ControllerStarted started) {
        draft.epoch = started.epoch();
        var day = draft.day;
        if (!draft.open || day == null || started.lastHeard() == null) {
            return;
        }
        if (Duration.between(started.lastHeard(), draft.at).compareTo(NOTICED) >= 0) {
            draft.tally = draft.tally.backAt(now(draft));
        }
        var calendar = draft.plan.calendar();
        var end = calendar.end(day).orElseGet(() -> calendar.at(day.plusDays(1), BOUNDARY));
        var working = draft.windows.values().stream().anyMatch(window -> !window.closed());
        if (working && started.lastHeard().isBefore(end) && !draft.at.isBefore(end)) {
            draft.tally = draft.tally.wasCutShort();
        }
    }

    private static Moment now(Draft draft) {
        return new Moment(draft.at, draft.at.minus(draft.corrected));
    }

    /** New windows are closed, windows that are gone are gone, the others stay as they are. */
    static void plan(Draft draft, Plan plan) {
        Tree<WindowNumber, Window> windows = Tree.empty();
        for (var window : plan.windows()) {
            windows = windows.put(
                    window.number(), draft.windows.get(window.number()).orElse(Window.closed(now(draft))));
        }
        draft.windows = windows;
        draft.plan = plan;
    }
}
