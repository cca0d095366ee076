// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.forecast.habit;

import java.util.Arrays;

/**
 * A weighted sum of several estimates whose weights are learnt one outcome at a time: recursive least squares with slow forgetting,
 * each outcome weighed down by its own error, so that the sum tends to the median and a freak changes little. One thread.
 */
public final class Blend {
    /** Rounding has eaten the spread: it begins anew, with the weights as they are. */
    private static final double UNSOUND = 1e9;

    private final double[] weights;
    private final double[][] spread;
    private final double[] gain;
    private final double memory;
    private final double doubt;
    private double error = 1;

    /** Begins with {@code weights}; the smaller {@code doubt}, the longer it keeps to them; it remembers some {@code memory} outcomes. */
    public Blend(double[] weights, double doubt, double memory) {
        this.weights = weights.clone();
        this.memory = 1 - 1 / memory;
        this.doubt = doubt;
        spread = new double[weights.length][weights.length];
        gain = new double[weights.length];
        begin();
    }

    private void begin() {
        for (var i = 0; i < weights.length; i++) {
            Arrays.fill(spread[i], 0);
            spread[i][i] = doubt;
        }
    }

    public double of(double[] estimates) {
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * estimates[i];
        }
        return sum;
    }

    public void learn(double[] estimates, double outcome) {
        var miss = outcome - of(estimates);
        error += (Math.abs(miss) - error) * 0.02;
        var trust = error / Math.max(Math.abs(miss), 0.25 * error + 1e-9);
        var power = gain(estimates);
        if (!(power >= 0 && power < UNSOUND)) {
            begin();
            return;
        }
        var step = trust / (memory + trust * power);
        for (var i = 0; i < weights.length; i++) {
            weights[i] += gain[i] * step * miss;
        }
        shrink(step);
    }

    private double gain(double[] estimates) {
        var power = 0.0;
        for (var i = 0; i < weights.length; i++) {
            var sum = 0.0;
            for (var j = 0; j < weights.length; j++) {
                sum += spread[i][j] * estimates[j];
            }
            gain[i] = sum;
            power += sum * estimates[i];
        }
        return power;
    }

    private void shrink(double step) {
        for (var i = 0; i < weights.length; i++) {
            for (var j = 0; j < weights.length; j++) {
                spread[i][j] = (spread[i][j] - step * gain[i] * gain[j]) / memory;
            }
        }
        var trace = 0.0;
        for (var i = 0; i < weights.length; i++) {
            trace += spread[i][i];
        }
        // without news the spread would grow for ever
        if (trace > weights.length) {
            for (var row : spread) {
                for (var j = 0; j < row.length; j++) {
                    row[j] *= weights.length / trace;
                }
            }
        }
    }
}
