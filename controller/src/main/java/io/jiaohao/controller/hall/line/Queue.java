// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.line;

import io.jiaohao.protocol.TicketNumber;

/**
 * Those who wait in one line.
 *
 * @param streak how many others were called since somebody was called in order
 * @param favoured how many calls of the day went to others than those in order, without those taken back
 * @param ordered how many went to somebody in order, with those taken back
 * @param lastOrdered sequence of the entry that made the last of these
 */
public record Queue(
        Tree<Place, TicketNumber> due,
        Tree<Place, TicketNumber> priority,
        Tree<Place, TicketNumber> ordinary,
        int streak,
        int favoured,
        int ordered,
        long lastOrdered) {
    public static final Queue EMPTY = new Queue(Tree.empty(), Tree.empty(), Tree.empty(), 0, 0, 0, 0);

    public int size() {
        return due.size() + priority.size() + ordinary.size();
    }

    /** Those of one rank. */
    public Tree<Place, TicketNumber> of(Rank rank) {
        return switch (rank) {
            case DUE -> due;
            case PRIORITY -> priority;
            case ORDINARY -> ordinary;
        };
    }

    public Queue put(Rank rank, Place place, TicketNumber ticket) {
        return with(rank, of(rank).put(place, ticket));
    }

    public Queue remove(Rank rank, Place place) {
        return with(rank, of(rank).remove(place));
    }

    /** After a call in order, which ends a streak, or of somebody else, which makes it longer. */
    public Queue called(boolean inOrder, long sequence) {
        return inOrder
                ? new Queue(due, priority, ordinary, 0, favoured, ordered + 1, sequence)
                : new Queue(due, priority, ordinary, streak + 1, favoured + 1, ordered, lastOrdered);
    }

    /**
     * After a call was taken back. A streak may come out longer than it was, never shorter: so those in order are never passed more
     * often than they were promised.
     *
     * @param sequence of the entry that called
     * @param before the streak before it
     */
    public Queue uncalled(boolean inOrder, long sequence, int before) {
        if (inOrder) {
            return new Queue(due, priority, ordinary, streak + before, favoured, ordered, lastOrdered);
        }
        var shorter = sequence > lastOrdered ? Math.max(0, streak - 1) : streak;
        return new Queue(due, priority, ordinary, shorter, favoured - 1, ordered, lastOrdered);
    }

    /** The place {@code places} behind the head of a rank, for somebody who comes back; {@code own} where nobody waits. */
    public Place behind(Rank rank, int places, long sequence, Place own) {
        var line = of(rank);
        if (places == 0 || line.isEmpty()) {
            return own;
        }
        return line.keyAt(Math.min(places, line.size()) - 1).orElse(own).behind(sequence);
    }

    private Queue with(Rank rank, Tree<Place, TicketNumber> line) {
        return switch (rank) {
            case DUE -> new Queue(line, priority, ordinary, streak, favoured, ordered, lastOrdered);
            case PRIORITY -> new Queue(due, line, ordinary, streak, favoured, ordered, lastOrdered);
            case ORDINARY -> new Queue(due, priority, line, streak, favoured, ordered, lastOrdered);
        };
    }
}
