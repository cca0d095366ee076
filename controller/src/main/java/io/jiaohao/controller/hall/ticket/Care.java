// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.hall.ticket;

import io.jiaohao.protocol.ServiceCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a visit is going, beyond its stage.
 *
 * @param assistance 需协助: the clerk is told
 * @param returns how often it was missed and came back
 * @param yielded how often it let others go first
 * @param aside hold and pause since it arrived: nobody's handling
 * @param clerk who called or served it last
 * @param further services that the same visit still needs, in order
 * @param legs services that it had before
 * @param outcome what it came to
 */
public record Care(
        boolean assistance,
        int returns,
        int yielded,
        Duration aside,
        @Nullable String clerk,
        List<ServiceCode> further,
        List<Leg> legs,
        @Nullable VisitOutcome outcome) {
    public static final Care NONE = new Care(false, 0, 0, Duration.ZERO, null, List.of(), List.of(), null);

    public Care {
        further = List.copyOf(further);
        legs = List.copyOf(legs);
    }

    public Care assisted(boolean needed) {
        return new Care(needed, returns, yielded, aside, clerk, further, legs, outcome);
    }

    public Care returned() {
        return new Care(assistance, returns + 1, yielded, aside, clerk, further, legs, outcome);
    }

    public Care yieldedOnce() {
        return new Care(assistance, returns, yielded + 1, aside, clerk, further, legs, outcome);
    }

    public Care aside(Duration all) {
        return new Care(assistance, returns, yielded, all, clerk, further, legs, outcome);
    }

    public Care by(@Nullable String badge) {
        return new Care(assistance, returns, yielded, aside, badge, further, legs, outcome);
    }

    public Care needing(ServiceCode service) {
        var all = new ArrayList<>(further);
        all.add(service);
        return new Care(assistance, returns, yielded, aside, clerk, all, legs, outcome);
    }

    /** Without further services that were given meanwhile. */
    public Care without(Predicate<ServiceCode> given) {
        var left = further.stream().filter(given.negate()).toList();
        return new Care(assistance, returns, yielded, aside, clerk, left, legs, outcome);
    }

    public Care ended(@Nullable VisitOutcome how) {
        return new Care(assistance, returns, yielded, aside, clerk, further, legs, how);
    }

    /** After {@code leg}, on the way to {@code next}. */
    public Care after(Leg leg, ServiceCode next) {
        var left = new ArrayList<>(further);
        left.remove(next);
        var all = new ArrayList<>(legs);
        all.add(leg);
        return new Care(assistance, returns, yielded, Duration.ZERO, null, left, all, outcome);
    }
}
