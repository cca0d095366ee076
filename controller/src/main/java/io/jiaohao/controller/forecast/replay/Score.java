// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.replay;

import io.jiaohao.controller.forecast.Estimate;
import java.util.EnumMap;
import java.util.Map;

/** How far a forecast and the simple estimates were off, over the visits that found somebody waiting. One thread. */
public final class Score {
    private final Map<Simple, Double> simple = new EnumMap<>(Simple.class);
    private int visits;
    private double off;
    private int inside;
    private double width;

    void add(double wait, Estimate said, Map<Simple, Double> others) {
        visits++;
        off += Math.abs(said.seconds() - wait);
        inside += said.low() <= wait && wait <= said.high() ? 1 : 0;
        width += said.high() - said.low();
        others.forEach((which, seconds) -> simple.merge(which, Math.abs(seconds - wait), Double::sum));
    }

    void add(Score other) {
        visits += other.visits;
        off += other.off;
        inside += other.inside;
        width += other.width;
        other.simple.forEach((which, sum) -> simple.merge(which, sum, Double::sum));
    }

    public int visits() {
        return visits;
    }

    /** Mean absolute error of the forecast, in seconds. */
    public double error() {
        return off / visits;
    }

    /** The same of a simple estimate. */
    public double error(Simple which) {
        return simple.getOrDefault(which, 0.0) / visits;
    }

    /** Against the simple estimate that did best here. */
    public double ratio() {
        var best = simple.values().stream().mapToDouble(sum -> sum).min().orElse(0);
        return best == 0 ? 1 : off / best;
    }

    /** The share of waits that lay in the interval. */
    public double coverage() {
        return (double) inside / visits;
    }

    /** Mean width of the interval, in seconds. */
    public double width() {
        return width / visits;
    }
}
