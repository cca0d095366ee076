// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.printer.jobs;

import io.jiaohao.protocol.CommandId;
import io.jiaohao.protocol.Message.PrintDone;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Remembers orders by id, the last {@code bound} finished ones and all that are under way. Any thread. */
public final class JobBook {
    private final int bound;
    private final Set<CommandId> underWay = new HashSet<>();
    private final Map<CommandId, PrintDone> done = new HashMap<>();
    private final Deque<CommandId> order = new ArrayDeque<>();

    /** What to do with an order. */
    public sealed interface Entry {
        /** Never heard of: print it. */
        record New() implements Entry {}

        /** Is being printed: its outcome will be said. */
        record UnderWay() implements Entry {}

        /** Was dealt with: say this again. */
        record Known(PrintDone done) implements Entry {}
    }

    public JobBook(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("must remember at least one job, not " + bound);
        }
        this.bound = bound;
    }

    /** Notes an order; {@link Entry.New} is answered once for each id. */
    public synchronized Entry accept(CommandId id) {
        var known = done.get(id);
        if (known != null) {
            return new Entry.Known(known);
        }
        return underWay.add(id) ? new Entry.New() : new Entry.UnderWay();
    }

    /** Notes what became of one; forgets the oldest where there are too many. */
    public synchronized void finish(PrintDone outcome) {
        underWay.remove(outcome.id());
        if (done.put(outcome.id(), outcome) == null) {
            order.addLast(outcome.id());
        }
        while (order.size() > bound) {
            done.remove(order.removeFirst());
        }
    }
}
