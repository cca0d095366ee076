// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.whatif;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Parts of a day, in seconds from its midnight: in order, apart from one another, none empty; an end is outside. Immutable. */
record Times(List<Part> parts) {
    static final Times NONE = new Times(List.of());
    /** Later than any day goes on. */
    static final int FOREVER = 1_000 * 3_600;

    record Part(int from, int to) {}

    static Times of(int from, int to) {
        return from < to ? new Times(List.of(new Part(from, to))) : NONE;
    }

    /** Whatever lies in one of them. */
    static Times all(Collection<Times> several) {
        var sorted = several.stream()
                .flatMap(times -> times.parts.stream())
                .sorted(Comparator.comparingInt(Part::from))
                .toList();
        var merged = new ArrayList<Part>();
        for (var part : sorted) {
            if (!merged.isEmpty() && part.from() <= merged.getLast().to()) {
                var last = merged.removeLast();
                merged.add(new Part(last.from(), Math.max(last.to(), part.to())));
            } else {
                merged.add(part);
            }
        }
        return new Times(List.copyOf(merged));
    }

    Times and(Times other) {
        return minus(minus(other));
    }

    Times plus(Times other) {
        return all(List.of(this, other));
    }

    Times minus(Times other) {
        var left = new ArrayList<Part>();
        for (var part : parts) {
            var from = part.from();
            for (var taken : other.parts) {
                if (taken.to() > from && taken.from() < part.to()) {
                    if (taken.from() > from) {
                        left.add(new Part(from, taken.from()));
                    }
                    from = taken.to();
                }
            }
            if (from < part.to()) {
                left.add(new Part(from, part.to()));
            }
        }
        return new Times(List.copyOf(left));
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean contains(int second) {
        return parts.stream().anyMatch(part -> part.from() <= second && second < part.to());
    }

    int seconds() {
        return parts.stream().mapToInt(part -> part.to() - part.from()).sum();
    }

    /** How much of it lies in a span. */
    int within(int from, int to) {
        var sum = 0;
        for (var part : parts) {
            sum += Math.max(0, Math.min(to, part.to()) - Math.max(from, part.from()));
        }
        return sum;
    }

    /** Its first second in a span; the end of the span where there is none. */
    int firstWithin(int from, int to) {
        for (var part : parts) {
            if (part.to() > from && part.from() < to) {
                return Math.max(from, part.from());
            }
        }
        return to;
    }
}
