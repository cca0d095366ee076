// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast;

import org.jspecify.annotations.Nullable;

/** Somebody with a number: where they wait, and what was thought of it when they came. One thread. */
final class Person {
    final Lane lane;
    final boolean priority;
    final long taken;
    int ahead;
    boolean foundSomebody;
    double[] estimates = {};
    double scale = 1;
    double said;
    double raw;
    @Nullable Counter counter;

    Person(Lane lane, boolean priority, long taken) {
        this.lane = lane;
        this.priority = priority;
        this.taken = taken;
    }
}
