// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.cutting;

/** A part of a recording: samples {@code from} (with) to {@code to} (without), at the rate of banks. */
public record Stretch(int from, int to) {
    public Stretch {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("must begin before it ends: " + from + " to " + to);
        }
    }

    public int length() {
        return to - from;
    }
}
