// SPDX-License-Identifier: Apache-2.0
package io.jiaohao.controller.voice.cutting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where a recording and its script part: the way through both that strains the lengths of clips least, in which a clip may be two
 * lines run together, two clips one line broken in two, a line be left out, or a clip be none.
 */
public final class Comparison {
    private static final double RUN_TOGETHER = 0.8;
    private static final double LEFT_OUT = 1.3;

    private final double[] clips;
    private final double[] lines;
    private final double[][] cost;
    private final Step[][] came;

    /** What was found at a place; {@code line} counts from 0. */
    public record Doubt(Kind kind, int line) {}

    /** What may have happened. */
    public enum Kind {
        /** This line and the next are one clip. */
        RUN_TOGETHER,
        /** This line is two clips. */
        BROKEN,
        /** This line is missing. */
        LEFT_OUT,
        /** Before this line there is a clip too many. */
        TOO_MANY
    }

    private enum Step {
        START(0, 0),
        SAME(1, 1),
        RUN_TOGETHER(1, 2),
        BROKEN(2, 1),
        LEFT_OUT(0, 1),
        TOO_MANY(1, 0);

        final int clips;
        final int lines;

        Step(int clips, int lines) {
            this.clips = clips;
            this.lines = lines;
        }
    }

    private Comparison(double[] clips, double[] lines) {
        this.clips = clips;
        this.lines = lines;
        this.cost = new double[clips.length + 1][lines.length + 1];
        this.came = new Step[clips.length + 1][lines.length + 1];
    }

    /**
     * The places in doubt, none where clips and lines are as many.
     *
     * @param seconds of each clip
     * @param expected seconds of each line
     */
    public static List<Doubt> doubts(double[] seconds, double[] expected) {
        if (seconds.length == expected.length || seconds.length == 0) {
            return List.of();
        }
        var comparison = new Comparison(seconds, expected);
        comparison.fill();
        return comparison.back();
    }

    private void fill() {
        for (var clip = 0; clip <= clips.length; clip++) {
            for (var line = 0; line <= lines.length; line++) {
                cost[clip][line] = clip + line == 0 ? 0 : Double.MAX_VALUE;
                came[clip][line] = Step.START;
                for (var step : Step.values()) {
                    consider(step, clip, line);
                }
            }
        }
    }

    private void consider(Step step, int clip, int line) {
        if (step == Step.START || clip < step.clips || line < step.lines) {
            return;
        }
        var whole = cost[clip - step.clips][line - step.lines] + strain(step, clip, line);
        if (whole < cost[clip][line]) {
            cost[clip][line] = whole;
            came[clip][line] = step;
        }
    }

    private double strain(Step step, int clip, int line) {
        return switch (step) {
            case START -> 0;
            case SAME -> ratio(clips[clip - 1], lines[line - 1]);
            case RUN_TOGETHER -> RUN_TOGETHER + ratio(clips[clip - 1], lines[line - 1] + lines[line - 2]);
            case BROKEN -> RUN_TOGETHER + ratio(clips[clip - 1] + clips[clip - 2], lines[line - 1]);
            case LEFT_OUT, TOO_MANY -> LEFT_OUT;
        };
    }

    private static double ratio(double heard, double expected) {
        return Math.abs(Math.log(Math.max(0.01, heard) / Math.max(0.01, expected)));
    }

    private List<Doubt> back() {
        var doubts = new ArrayList<Doubt>();
        var clip = clips.length;
        var line = lines.length;
        while (clip > 0 || line > 0) {
            var step = came[clip][line];
            clip -= step.clips;
            line -= step.lines;
            if (step != Step.SAME) {
                doubts.add(new Doubt(Kind.valueOf(step.name()), line));
            }
        }
        Collections.reverse(doubts);
        return doubts;
    }

    /** The pace's expectation of each line. */
    public static double[] expected(List<String> lines, double[] seconds) {
        var pace = Pace.of(seconds, lines);
        return lines.stream().mapToDouble(pace::expected).toArray();
    }
}
