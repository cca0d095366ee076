// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.habit;

import java.util.Arrays;

/** The last durations of one kind, in whole seconds, kept in order of length too. One thread. */
public final class Durations {
    private final int[] latest;
    private final int[] sorted;
    private int size;
    private int next;
    private long sum;

    public Durations(int kept) {
        latest = new int[kept];
        sorted = new int[kept];
    }

    public void add(long seconds) {
        var value = (int) Math.clamp(seconds, 0L, 1_000_000L);
        if (size == latest.length) {
            forget(latest[next]);
        }
        var at = firstAbove(value);
        System.arraycopy(sorted, at, sorted, at + 1, size - at);
        sorted[at] = value;
        latest[next] = value;
        next = (next + 1) % latest.length;
        size++;
        sum += value;
    }

    private void forget(int value) {
        var at = Arrays.binarySearch(sorted, 0, size, value);
        System.arraycopy(sorted, at + 1, sorted, at, size - at - 1);
        size--;
        sum -= value;
    }

    public int size() {
        return size;
    }

    public double mean() {
        return size == 0 ? 0 : (double) sum / size;
    }

    /** How many are at most {@code value} long. */
    public int firstAbove(int value) {
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** One of them; {@code chance} from 0 to 1 says which. At least one must be there. */
    public int draw(double chance) {
        return sorted[(int) (chance * size)];
    }

    /** One of those up to {@code longest}; 0 where none is so short. */
    public int drawUpTo(int longest, double chance) {
        var among = firstAbove(longest);
        return among == 0 ? 0 : sorted[(int) (chance * among)];
    }

    /** What is left of one that has lasted {@code elapsed}. One longer than any before lasts a third as long again. */
    public double left(double elapsed, double chance) {
        var from = firstAbove((int) elapsed);
        if (from == size) {
            return Math.max(1, elapsed / 3) * 2 * chance;
        }
        return sorted[from + (int) (chance * (size - from))] - elapsed;
    }
}
