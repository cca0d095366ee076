// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.ticket;

import io.jiaohao.controller.hall.line.Line;
import io.jiaohao.controller.hall.line.Place;
import io.jiaohao.controller.hall.line.Queue;
import io.jiaohao.controller.hall.line.Rank;
import io.jiaohao.protocol.ServiceCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a ticket stands, or stood when it was called.
 *
 * @param arrival its place by the order of arrival, for life
 * @param place where it stands among those of its rank
 * @param since when this wait began: when the number was taken, or when an earlier service of the same visit was done
 * @param kind the confirmed class of priority
 * @param favoured calls out of order in its line before it stood there
 * @param ordered calls in order before
 */
public record Standing(
        ServiceCode service,
        Line line,
        Rank rank,
        Place arrival,
        Place place,
        Moment since,
        Claim claim,
        @Nullable String kind,
        int favoured,
        int ordered) {

    /** Of somebody who asked for the service just now; asking for priority counts until somebody who looked says otherwise. */
    public static Standing arriving(ServiceCode service, boolean priority, Place arrival, Moment since) {
        return new Standing(
                service,
                Line.of(service),
                priority ? Rank.PRIORITY : Rank.ORDINARY,
                arrival,
                arrival,
                since,
                priority ? Claim.ASKED : Claim.NONE,
                null,
                0,
                0);
    }

    /**
     * How often somebody else was called out of order since it stood in {@code queue}. One less where a call from before was taken
     * back after.
     */
    public int passedIn(Queue queue) {
        return Math.max(0, queue.favoured() - favoured);
    }

    /** The bound of {@link #passedIn}, were it called now. */
    public int passedAtMost(Queue queue, int limit) {
        return limit * (queue.ordered() - ordered + 1);
    }

    /** Its rank once a promise for a time was kept, or not waited for: by what its citizen is, or by arrival. */
    Rank withoutPromise() {
        return priority() ? Rank.PRIORITY : Rank.ORDINARY;
    }

    public Standing entering(Queue queue) {
        return new Standing(service, line, rank, arrival, place, since, claim, kind, queue.favoured(), queue.ordered());
    }

    /** In another line, at the same place. */
    public Standing in(ServiceCode of, Line other) {
        return new Standing(of, other, rank, arrival, place, since, claim, kind, favoured, ordered);
    }

    public Standing at(Rank other, Place there) {
        return new Standing(service, line, other, arrival, there, since, claim, kind, favoured, ordered);
    }

    /** After a promised time was kept, which the first call does: from then on as what its citizen is. */
    public Standing kept() {
        return rank == Rank.DUE ? at(withoutPromise(), arrival) : this;
    }

    boolean priority() {
        return claim == Claim.ASKED || claim == Claim.CONFIRMED;
    }

    public Standing waitingSince(Moment moment) {
        return new Standing(service, line, rank, arrival, place, moment, claim, kind, favoured, ordered);
    }

    /** As priority, seen by somebody. */
    public Standing confirmed(String seen) {
        var up = rank == Rank.ORDINARY ? at(Rank.PRIORITY, arrival) : this;
        return new Standing(service, line, up.rank, arrival, up.place, since, Claim.CONFIRMED, seen, favoured, ordered);
    }

    /** This time in order of arrival. */
    public Standing declined() {
        var down = rank == Rank.PRIORITY ? at(Rank.ORDINARY, arrival) : this;
        return new Standing(
                service, line, down.rank, arrival, down.place, since, Claim.DECLINED, null, favoured, ordered);
    }
}
