// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.day;

import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.controller.hall.ticket.VisitOutcome;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be remembered of a visit beside its ticket: the errands that are over, and the course of the one that goes on. */
final class Progress {

    /** From one moment to a later one. */
    record Stretch(Moment from, Moment to) {}

    private final List<Errand> done;
    /** From a call to which nobody came to coming back: nobody was in the line. */
    private final List<Stretch> absences;

    private final List<Stretch> holds;
    private final List<Stretch> rests;
    int calls;
    int misses;

    @Nullable
    Moment called;

    @Nullable
    WindowNumber window;

    @Nullable
    Duration wait;

    @Nullable
    Duration openWait;

    @Nullable
    Moment arrived;

    Duration target = Service.USUAL_WAIT;
    Duration promised = Service.USUAL_VISIT;

    @Nullable
    VisitOutcome outcome;

    @Nullable
    Integer grade;

    private @Nullable Moment heldAt;
    /** Since when it is at its window: the call, or when it went on there. */
    private @Nullable Moment atHand;

    private @Nullable Moment restingSince;

    Progress() {
        this(List.of(), List.of(), List.of(), List.of());
    }

    private Progress(List<Errand> done, List<Stretch> absences, List<Stretch> holds, List<Stretch> rests) {
        this.done = new ArrayList<>(done);
        this.absences = new ArrayList<>(absences);
        this.holds = new ArrayList<>(holds);
        this.rests = new ArrayList<>(rests);
    }

    /** As it is now, to come back to. */
    Progress copy() {
        var copy = new Progress(done, absences, holds, rests);
        copy.calls = calls;
        copy.misses = misses;
        copy.called = called;
        copy.window = window;
        copy.wait = wait;
        copy.openWait = openWait;
        copy.arrived = arrived;
        copy.target = target;
        copy.promised = promised;
        copy.outcome = outcome;
        copy.grade = grade;
        copy.heldAt = heldAt;
        copy.atHand = atHand;
        copy.restingSince = restingSince;
        return copy;
    }

    /** With the next errand, of which nothing is known yet. */
    Progress next(Errand over) {
        var next = new Progress(done, List.of(), List.of(), List.of());
        next.done.add(over);
        return next;
    }

    void promises(@Nullable Service service) {
        if (service != null) {
            target = service.targetWait();
            promised = service.promised();
        }
    }

    /** {@code open}: of the wait, what lay within open hours and in the line. */
    void called(Moment now, WindowNumber by, Duration waited, Duration open) {
        calls++;
        called = now;
        window = by;
        wait = waited;
        openWait = open;
        arrived = null;
        atHand = now;
    }

    void arrived(Moment now) {
        arrived = now;
    }

    /** In the line again, after nobody had come. */
    void back(Moment now) {
        if (called != null) {
            absences.add(new Stretch(called, now));
        }
    }

    void setAside(Moment now) {
        heldAt = now;
    }

    /** At a window again. */
    void resumed(Moment now, WindowNumber at) {
        goesOn(now);
        window = at;
        atHand = now;
    }

    /** No longer set aside, if it was. */
    void goesOn(Moment now) {
        if (heldAt != null) {
            holds.add(new Stretch(heldAt, now));
            heldAt = null;
        }
    }

    /** Its window has a break since {@code since}, or has none where that is absent. */
    void rests(@Nullable Moment since, Moment now) {
        if (since == null && restingSince != null) {
            rests.add(new Stretch(restingSince, now));
            restingSince = null;
        } else if (since != null && restingSince == null) {
            restingSince = atHand != null && atHand.steady().isAfter(since.steady()) ? atHand : since;
        }
    }

    List<Errand> done() {
        return List.copyOf(done);
    }

    List<Stretch> absences() {
        return List.copyOf(absences);
    }

    List<Stretch> holds() {
        return List.copyOf(holds);
    }

    /** What was nobody's handling until {@code now}: holds, and breaks of the window. */
    List<Stretch> aside(Moment now) {
        var all = new ArrayList<>(holds);
        all.addAll(rests);
        if (restingSince != null) {
            all.add(new Stretch(restingSince, now));
        }
        return all;
    }
}
