// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.statistics.day;

import io.jiaohao.controller.hall.Moment;
import io.jiaohao.controller.hall.VisitOutcome;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.protocol.WindowNumber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be remembered of a visit beside its ticket: the errands that are over, and the course of the one that goes on. */
final class Progress {

    /** From a call to which nobody came to coming back: nobody was in the line. */
    record Absence(Moment from, Moment to) {}

    private final List<Errand> done;
    private final List<Absence> absences;
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

    private @Nullable Duration walk;
    Duration target = Service.USUAL_WAIT;
    Duration promised = Service.USUAL_VISIT;

    @Nullable
    VisitOutcome outcome;

    @Nullable
    Integer grade;

    private Duration held = Duration.ZERO;
    private @Nullable Moment heldAt;

    Progress() {
        this(List.of(), List.of());
    }

    private Progress(List<Errand> done, List<Absence> absences) {
        this.done = new ArrayList<>(done);
        this.absences = new ArrayList<>(absences);
    }

    /** As it is now, to come back to. */
    Progress copy() {
        var copy = new Progress(done, absences);
        copy.calls = calls;
        copy.misses = misses;
        copy.called = called;
        copy.window = window;
        copy.wait = wait;
        copy.openWait = openWait;
        copy.walk = walk;
        copy.target = target;
        copy.promised = promised;
        copy.outcome = outcome;
        copy.grade = grade;
        copy.held = held;
        copy.heldAt = heldAt;
        return copy;
    }

    /** With the next errand, of which nothing is known yet. */
    Progress next(Errand over) {
        var next = new Progress(done, List.of());
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
        walk = null;
    }

    void arrived(Moment now) {
        walk = called == null ? null : now.since(called);
    }

    /** In the line again, after nobody had come. */
    void back(Moment now) {
        if (called != null) {
            absences.add(new Absence(called, now));
        }
    }

    void setAside(Moment now) {
        heldAt = now;
    }

    /** No longer set aside, if it was. */
    void goesOn(Moment now) {
        if (heldAt != null) {
            held = held.plus(now.since(heldAt));
            heldAt = null;
        }
    }

    List<Errand> done() {
        return List.copyOf(done);
    }

    List<Absence> absences() {
        return List.copyOf(absences);
    }

    @Nullable
    Duration walk() {
        return walk;
    }

    Duration held() {
        return held;
    }
}
