// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall;

import io.jiaohao.controller.hall.line.Tree;
import io.jiaohao.controller.hall.plan.Service;
import io.jiaohao.controller.hall.plan.Slot;
import io.jiaohao.controller.hall.ticket.Moment;
import io.jiaohao.protocol.ServiceCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the day has counted.
 *
 * @param taken numbers
 * @param priority of them, that asked for priority
 * @param shareSaid the manager has heard that these are many
 * @param walkIns numbers given in each slot without an appointment
 * @param left services for which people wait and nobody works
 * @param shut services of which no number is given at this hour
 * @param outOfHours the windows do not work at this hour
 * @param cutShort an outage went on past the end of the day, with windows open
 * @param back when the last outage of some minutes ended; absent where there was none
 * @param ratings by citizens
 */
public record Tally(
        int taken,
        int priority,
        boolean shareSaid,
        Tree<String, Integer> walkIns,
        List<ServiceCode> left,
        List<ServiceCode> shut,
        boolean outOfHours,
        boolean cutShort,
        @Nullable Moment back,
        Ratings ratings) {
    static final Tally NOTHING =
            new Tally(0, 0, false, Tree.empty(), List.of(), List.of(), false, false, null, Ratings.NONE);

    public Tally {
        left = List.copyOf(left);
        shut = List.copyOf(shut);
    }

    /** How many numbers a slot has given without an appointment. */
    public int walkIns(Service service, Slot slot) {
        return walkIns.get(key(service, slot)).orElse(0);
    }

    Tally taken(boolean asked) {
        return new Tally(
                taken + 1,
                priority + (asked ? 1 : 0),
                shareSaid,
                walkIns,
                left,
                shut,
                outOfHours,
                cutShort,
                back,
                ratings);
    }

    Tally walkedIn(Service service, Slot slot) {
        var more = walkIns.put(key(service, slot), walkIns(service, slot) + 1);
        return new Tally(taken, priority, shareSaid, more, left, shut, outOfHours, cutShort, back, ratings);
    }

    Tally saidShare() {
        return new Tally(taken, priority, true, walkIns, left, shut, outOfHours, cutShort, back, ratings);
    }

    Tally left(ServiceCode service, boolean now) {
        var others = new ArrayList<>(left);
        others.remove(service);
        if (now) {
            others.add(service);
        }
        return new Tally(taken, priority, shareSaid, walkIns, others, shut, outOfHours, cutShort, back, ratings);
    }

    Tally turned(List<ServiceCode> nowShut, boolean nowOut) {
        return new Tally(taken, priority, shareSaid, walkIns, left, nowShut, nowOut, cutShort, back, ratings);
    }

    Tally wasCutShort() {
        return new Tally(taken, priority, shareSaid, walkIns, left, shut, outOfHours, true, back, ratings);
    }

    Tally backAt(Moment now) {
        return new Tally(taken, priority, shareSaid, walkIns, left, shut, outOfHours, cutShort, now, ratings);
    }

    Tally rated(int grade) {
        return new Tally(
                taken, priority, shareSaid, walkIns, left, shut, outOfHours, cutShort, back, ratings.with(grade));
    }

    private static String key(Service service, Slot slot) {
        return service.code() + "@" + slot.span().from();
    }
}
