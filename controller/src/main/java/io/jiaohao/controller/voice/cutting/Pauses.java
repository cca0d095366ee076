// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.cutting;

import java.util.Arrays;

/** Which gaps in a voice are pauses between lines. All lengths are in frames. */
final class Pauses {
    /** Nobody pauses so shortly between two lines. */
    private static final int LEAST = 12;
    /** A longer one says no more: somebody coughed, or turned the page. */
    private static final int LONG = 60;
    /** Pauses must differ from other gaps by so much to be told apart. */
    private static final double APART = 1.25;
    /** And may be this short beside the usual pause of this reader. */
    private static final double SHORT = 0.35;

    private Pauses() {}

    /** The shortest gap that is a pause: the one that leaves {@code wanted} clips, if it stands out; else the one that does. */
    static int shortest(int[] gaps, int wanted) {
        var sorted = descending(gaps);
        var fits = wanted - 1;
        if (fits >= 1 && fits <= sorted.length && standsOut(sorted, fits)) {
            return sorted[fits - 1];
        }
        var natural = natural(sorted);
        return natural == 0 ? Integer.MAX_VALUE : sorted[natural - 1];
    }

    /** Whether the {@code count} longest gaps are of another kind than the rest. */
    private static boolean standsOut(int[] sorted, int count) {
        var shortest = sorted[count - 1];
        var next = count < sorted.length ? sorted[count] : 0;
        var usual = Math.min(LONG, sorted[count / 2]);
        return shortest >= LEAST && shortest >= APART * next && shortest >= SHORT * usual;
    }

    /** How many gaps are pauses, by the widest step in their lengths; all of them where there is no step. */
    private static int natural(int[] sorted) {
        var best = 0;
        var widest = 0.0;
        for (var count = 1; count <= sorted.length && sorted[count - 1] >= LEAST; count++) {
            var next = count < sorted.length ? Math.max(LEAST - 2, Math.min(LONG, sorted[count])) : LEAST - 2;
            var step = Math.min(LONG, sorted[count - 1]) / (double) next;
            if (step >= widest) {
                widest = step;
                best = count;
            }
        }
        return best;
    }

    private static int[] descending(int[] gaps) {
        var sorted = gaps.clone();
        Arrays.sort(sorted);
        for (int low = 0, high = sorted.length - 1; low < high; low++, high--) {
            var swapped = sorted[low];
            sorted[low] = sorted[high];
            sorted[high] = swapped;
        }
        return sorted;
    }
}
