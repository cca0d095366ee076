// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import org.jspecify.annotations.Nullable;

/** Somebody with a number: where they wait, and what was thought of it when they came, to be learnt from when they are called. One thread. */
final class Person {
    final Lane lane;
    /** The class that its estimate was made for, and that is learnt from it. */
    final boolean priority;

    final long taken;
    /** Whether it goes before those in order now. */
    boolean favoured;
    /** In the same queue, those they would be called after. */
    int ahead;
    /** In the whole hall. */
    boolean foundSomebody;

    /** What it waited was learnt when it was called before. */
    boolean learnt;

    /** It was served before, was held, and is served on. */
    boolean resumed;

    @Nullable
    Counter counter;

    /** The usual wait, in seconds, in which the estimates below were measured. */
    double unit = 1;

    /** The hour of the day in which it came. */
    int hour;

    double[] parts = {};
    double[] opinions = {};
    double said;
    double spread = 1;

    Person(Lane lane, boolean priority, long taken) {
        this.lane = lane;
        this.priority = priority;
        favoured = priority;
        this.taken = taken;
    }

    /** Its queue and class. */
    int kind() {
        return 2 * lane.index + (priority ? 1 : 0);
    }
}
