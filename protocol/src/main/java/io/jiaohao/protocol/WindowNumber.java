// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.protocol;

/** The number over a window, 1 to 999. */
public record WindowNumber(int value) implements Comparable<WindowNumber> {
    public WindowNumber {
        if (value < 1 || value > 999) {
            throw new IllegalArgumentException("window number must be 1 to 999, not " + value);
        }
    }

    /** Reads a window number from a topic or a path. */
    public static WindowNumber parse(String text) {
        Valid.matches(text, "[1-9][0-9]{0,2}", "window number");
        return new WindowNumber(Integer.parseInt(text));
    }

    @Override
    public int compareTo(WindowNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
