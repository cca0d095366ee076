// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import java.util.Arrays;
import java.util.List;

/**
 * What happened in recorded visits, in order of time. In one second the takings come first, in the order of the file: what else
 * happened in that second is not known yet when the slip is printed. Then those who were being served or left, then calls, then visits
 * that ended in the second of their call.
 */
final class Course {
    enum What {
        TAKEN(0),
        ENDED(1),
        CALLED(2),
        ENDED_AT_ONCE(3);

        /** Among what happens in one second. */
        private final int rank;

        What(int rank) {
            this.rank = rank;
        }

        static What of(long rank) {
            return switch ((int) rank) {
                case 0 -> TAKEN;
                case 1 -> ENDED;
                case 2 -> CALLED;
                default -> ENDED_AT_ONCE;
            };
        }
    }

    interface Hearer {
        void on(Visit visit, int index, What what, long second);
    }

    static final long DAY = 86_400;
    private static final int BITS = 24;

    private final List<Visit> visits;
    private final long[] keys;

    Course(List<Visit> visits) {
        this.visits = visits;
        keys = new long[visits.size() * 3];
        var n = 0;
        for (var i = 0; i < visits.size(); i++) {
            var visit = visits.get(i);
            var midnight = visit.day().toEpochDay() * DAY;
            keys[n++] = key(midnight + visit.taken(), What.TAKEN, i);
            // a clock that slipped: nobody is called before they came, nor has finished before
            var called = visit.wasCalled() ? Math.max(visit.called(), visit.taken()) : visit.taken();
            if (visit.wasCalled()) {
                keys[n++] = key(midnight + called, What.CALLED, i);
            }
            if (visit.finished() != Visit.NEVER) {
                var finished = Math.max(visit.finished(), called);
                keys[n++] = key(
                        midnight + finished,
                        visit.wasCalled() && finished == called ? What.ENDED_AT_ONCE : What.ENDED,
                        i);
            }
        }
        order = Arrays.copyOf(keys, n);
        Arrays.sort(order);
    }

    private final long[] order;

    private static long key(long second, What what, int index) {
        return (second << 2 | what.rank) << BITS | index;
    }

    void run(Hearer hearer) {
        for (var key : order) {
            var index = (int) (key & ((1 << BITS) - 1));
            var rest = key >> BITS;
            hearer.on(visits.get(index), index, What.of(rest & 3), rest >> 2);
        }
    }
}
