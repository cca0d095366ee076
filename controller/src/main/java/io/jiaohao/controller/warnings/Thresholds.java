// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.warnings;

import org.jspecify.annotations.Nullable;

/** From which value on each level holds; they must rise. */
public record Thresholds(int yellow, int orange, int red) {
    private static final int WHOLE = 100;

    public Thresholds {
        if (yellow < 1 || orange <= yellow || red <= orange) {
            throw new IllegalArgumentException("must rise from 1 on: yellow, orange, red");
        }
    }

    /** From which value on a level holds. */
    public int from(Level level) {
        return switch (level) {
            case YELLOW -> yellow;
            case ORANGE -> orange;
            case RED -> red;
        };
    }

    /** The level of {@code value}; absent below yellow. */
    @Nullable
    Level of(int value) {
        return of(value, WHOLE);
    }

    /** As {@link #of(int)}, with {@code percent} of each threshold. */
    @Nullable
    Level of(int value, int percent) {
        var scaled = (long) value * WHOLE;
        if (scaled < (long) yellow * percent) {
            return null;
        }
        if (scaled < (long) orange * percent) {
            return Level.YELLOW;
        }
        return scaled < (long) red * percent ? Level.ORANGE : Level.RED;
    }
}
